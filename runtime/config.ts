import { readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Config } from '#schemas/config/config.ts';
import type { Creditor } from '#schemas/config/creditor.ts';
import { lazily } from './lazily.ts';

/**
 * The configuration that this bundle was built with: `config.json` beside the bundle, or the file that CONFIG_FILE names. It was
 * checked when it was written (`config-loader/`), and is not checked again: its contracts would be built at each start for nothing.
 */
export const config = lazily(
  (): Config => JSON.parse(readFileSync(process.env.CONFIG_FILE ?? besideBundle(), 'utf8')),
);

const besideBundle = (): string => join(dirname(fileURLToPath(import.meta.url)), 'config.json');

/** A creditor of the configuration, or undefined. */
export const findCreditor = (creditorId: string): Creditor | undefined => config().creditors[creditorId];

/** The creditor of a debt or of an event that was checked: it must be in the configuration. */
export function creditorOf({ creditorId }: { readonly creditorId: string }): Creditor {
  const creditor = findCreditor(creditorId);
  if (!creditor) throw new RangeError(`creditor "${creditorId}" is not in this configuration`);
  return creditor;
}
