import { join } from 'node:path';
import { loadConfig } from '#config-loader/load.ts';
import type { Config } from '#schemas/config/config.ts';
import { ROOT } from '#test/builders/root.ts';

let loaded: Promise<Config> | undefined;

/** The configuration that is deployed, read and checked once for all tests of a process: none can change it. */
export const deployedConfig = (): Promise<Config> => {
  loaded ??= loadConfig(join(ROOT, 'config')).then(frozen);
  return loaded;
};

function frozen<T>(value: T): T {
  if (typeof value === 'object' && value !== null) Object.values(Object.freeze(value)).forEach(frozen);
  return value;
}
