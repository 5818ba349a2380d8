import type { Words } from '#cli/words/words.ts';
import type { TotalRow } from './totals.ts';

/** How what is owed comes about, as one sum of the totals that are not zero; undefined of totals that have none. */
export function sumInWords(totals: readonly TotalRow[], { say, money }: Words): string | undefined {
  const sum = totals.find(({ sign }) => sign === '=');
  if (!sum) return undefined;
  const written = ({ what, amount = 0 }: TotalRow): string => `${what} ${money(amount)}`;
  const terms = totals.filter(({ sign }) => sign === '+' || sign === '-');
  const left = terms.map((row, index) =>
    index === 0 && row.sign === '+' ? written(row) : `${row.sign === '+' ? '+' : '−'} ${written(row)}`,
  );
  return say('results.sum', { left: left.join(' ') || money(0), right: written(sum) });
}
