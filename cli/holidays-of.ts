import type { Holiday } from '#domain/calendar/calendar.ts';
import { InputError } from '#sandbox/portfolio/input.ts';
import type { Words } from './words/words.ts';

/** The municipal holidays of a creditor of the configuration; none when no creditor is named. */
export async function holidaysOf(
  options: { readonly creditor?: string; readonly config: string },
  { say }: Words,
): Promise<readonly Holiday[]> {
  if (options.creditor === undefined) return [];
  const { loadConfig } = await import('#config-loader/load.ts');
  const { creditors } = await loadConfig(options.config);
  const creditor = creditors[options.creditor];
  if (creditor) return creditor.holidays;
  throw new InputError(
    say('common.noCreditor', { id: options.creditor, ids: Object.keys(creditors).join(', ') }),
  );
}
