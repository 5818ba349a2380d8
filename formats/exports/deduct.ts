import { type AmountForm, cellAmount } from './amounts.ts';
import type { FoundLayout } from './find-layout.ts';
import { plain } from './header.ts';
import type { Field } from './profile.ts';
import { EMPTY, type TableRow } from './table.ts';
import type { LeftOut, Refused, Title } from './title.ts';

type Read = Title | LeftOut | Refused;

/**
 * Takes rows that lower another title (abatements, withheld taxes) from it: from its amount and from what is open. One without its title is
 * refused, and so is a title from which more is taken than it has.
 */
export function deduct(
  read: readonly Read[],
  { layout, names, columns }: FoundLayout,
  of: {
    readonly keys: ReadonlyMap<TableRow, string>;
    readonly forms: { readonly amounts: Readonly<Partial<Record<Field, AmountForm>>> };
  },
): Read[] {
  const { deduct: rule } = layout;
  const at = rule ? names.indexOf(plain(rule.header)) : -1;
  if (!rule || at < 0) return [...read];
  const typeOf = (row: TableRow): string => (row.cells[at] ?? EMPTY).text.toUpperCase();
  const isDeduction = ({ row }: Read): boolean => rule.values.includes(typeOf(row));
  /** The key without its type: what a deduction and its title have in common. */
  const titleOf = (row: TableRow): string =>
    (layout.key ?? [])
      .filter((header) => header !== rule.header)
      .map((header) => (row.cells[names.indexOf(plain(header))] ?? EMPTY).text)
      .join('-');
  const column = columns.open ?? columns.amount ?? -1;
  const form = of.forms.amounts.open ?? of.forms.amounts.amount;
  const taken = new Map<string, number>();
  for (const one of read) {
    if (!isDeduction(one) || 'problem' in one) continue;
    const amount = form ? cellAmount(one.row.cells[column] ?? EMPTY, form) : 'unreadable';
    if (typeof amount === 'object')
      taken.set(titleOf(one.row), (taken.get(titleOf(one.row)) ?? 0) + amount.centavos);
  }
  const titles = new Set(read.filter((one) => !isDeduction(one)).map(({ row }) => titleOf(row)));
  return read.map((one): Read => {
    const { row } = one;
    if (isDeduction(one)) {
      if ('problem' in one || 'as' in one) return one;
      return titles.has(titleOf(row))
        ? { row, as: 'deducted' }
        : { row, problem: { code: 'no-title-to-deduct' }, open: 0 };
    }
    const less = taken.get(titleOf(row)) ?? 0;
    if (!('due' in one) || less === 0) return one;
    if (less > one.open) return { row, problem: { code: 'deducted-too-much' }, open: one.open };
    if (less === one.open) return { row, as: 'paid', identity: one.identity };
    return { ...one, amount: one.amount - less, open: one.open - less };
  });
}
