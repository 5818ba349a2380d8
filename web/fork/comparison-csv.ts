import type { Comparison } from '#schemas/sandbox/comparison.ts';
import type { Moment } from '#schemas/sandbox/future.ts';
import { BRASILIA, instantText } from '#web/parts/formats.ts';
import { stepName } from '#web/ruler/step-name.ts';
import type { Language } from '#web/words/language.tsx';
import { momentText } from './moment-text.ts';
import type { ForkWords } from './words/pt-BR.ts';

/** Excel reads UTF-8 only behind it. */
const BYTE_ORDER_MARK = '\uFEFF';

/** Every moment that differs, a line each, as Excel opens it in Brazil: semicolons, `dd/mm/aaaa`. */
export function comparisonCsv({ debts, stepNames }: Comparison, say: ForkWords, language: Language): string {
  const named = (step: string): string => stepName({ step, name: stepNames[step] }, language);
  const when = (moment: Moment | undefined): string =>
    moment === undefined ? '' : instantText(moment.at, 'pt-BR', BRASILIA);
  const rows = debts.flatMap(({ invoiceId, debtor, moments }) =>
    moments.flatMap((pair) => {
      if (pair.how === 'same') return [];
      const one = 'one' in pair ? pair.one : undefined;
      const other = 'other' in pair ? pair.other : undefined;
      const differs = pair.how === 'changed' ? pair.differs.map((each) => say.differs[each]).join(', ') : '';
      const what = [one, other].flatMap((moment) => (moment ? [momentText(moment, say, named)] : []));
      return [
        [
          ...[invoiceId, debtor, say.how[pair.how], differs],
          ...[[...new Set(what)].join(' → '), when(one), when(other)],
        ],
      ];
    }),
  );
  return BYTE_ORDER_MARK + [say.csv, ...rows].map((row) => `${row.map(field).join(';')}\r\n`).join('');
}

/** A field, and never a formula: https://asvs.emil.hemdal.se/1.2.10 (read 2026-11-30) */
function field(text: string): string {
  const safe = /^[=+\-@\t\r]/.test(text) ? `'${text}` : text;
  return /[;"\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}
