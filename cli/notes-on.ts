import { missingMonths } from '#domain/debt/missing-months.ts';
import type { Config } from '#schemas/config/config.ts';
import type { Words } from './words/words.ts';

/**
 * What a valid configuration leaves out of what the law would allow, or needs soon, one sentence each.
 * @param today `YYYY-MM-DD`
 */
export function notesOn({ creditors, legalRate }: Config, today: string, { say }: Words): string[] {
  const missing = Object.values(creditors).some(({ charges }) => charges.basis === 'legal')
    ? missingMonths(legalRate.months, today)
    : [];
  return [
    say('check.noCorrection'),
    ...(missing.length === 0 ? [] : [say('check.missingRates', { months: missing.join(', ') })]),
  ];
}
