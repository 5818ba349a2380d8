import type { Words } from '#cli/words/words.ts';
import type { LeftOut, LeftOutAs, Refused } from '#formats/exports/title.ts';
import type { OwedTitle } from './debtors.ts';
import { LEFT_OUT } from './left-out.ts';
import type { FileTitles } from './read-book.ts';

/** Lines that are no rows of a book, deductions, which their titles are already without, and rows that no system counts as to be received. */
const NOT_SUMMED: ReadonlySet<LeftOutAs> = new Set([
  'total',
  'header',
  'heading',
  'deducted',
  'deleted',
  'payable',
]);
/** Rows of which nothing is open where the only column of money is that of the amount. */
const NOT_OPEN: ReadonlySet<LeftOutAs> = new Set(['paid', 'cancelled']);

/** The line of the sum, if there is one, and the groups of rows that stand in it with their amounts. */
interface ClosedSum {
  readonly lines: readonly string[];
  readonly named: ReadonlySet<LeftOutAs | 'refused'>;
}

type ReadFile = Pick<FileTitles, 'leftOut' | 'sums' | 'layout' | 'statedTotal'>;

/** A part of the sum, centavos, and it in words without its sign. */
interface Part {
  readonly amount: number;
  readonly text: string;
}

/**
 * One line that closes to what is open in the system: what is collected, what is refused, and each group that was left out and has money in the
 * column of what is open. A credit is subtracted, whatever its sign in
 * the file, unless the line of totals of the file adds it. Where what is open of a row that was left out cannot be read, the line says so instead.
 * Nothing is said where a file is a part of the book; where nothing has an amount; and where the sum is not the total that a person gave.
 * @param given.refused all refused rows, also those that came in corrected
 * @param given.isPart true of changes and of rows that were mended
 * @param given.total what a person says that the system has open, centavos
 */
export function closedSumInWords(
  {
    titles,
    owed,
    refused,
    isPart,
    total,
  }: {
    readonly titles: readonly ReadFile[];
    readonly owed: readonly OwedTitle[];
    readonly refused: readonly Refused[];
    readonly isPart: boolean;
    readonly total: number | undefined;
  },
  { say, money, all: listed }: Words,
): ClosedSum {
  const none: ClosedSum = { lines: [], named: new Set() };
  if (isPart || owed.length + refused.length === 0) return none;
  const groups = new Map<LeftOutAs, number[]>();
  for (const file of titles) {
    const isCreditAdded = addsCredits(file);
    for (const one of file.leftOut) {
      if (NOT_SUMMED.has(one.as)) continue;
      const open = openOf(one, file, isCreditAdded);
      if (open === undefined) return { ...none, lines: [say('importBook.noSum', { line: one.row.line })] };
      if (open === 0) continue;
      const group = groups.get(one.as);
      if (group) group.push(open);
      else groups.set(one.as, [open]);
    }
  }
  const known = new Map(titles.flatMap(({ sums, layout }) => (hasOpen(layout) ? [...sums] : [])));
  const ofRefused = refused.map(({ row, open }) => (open === undefined ? 0 : (known.get(row)?.open ?? open)));
  const sum = (amounts: readonly number[]): number => amounts.reduce((all, one) => all + one, 0);
  const collected = sum(owed.map(({ open }) => open));
  const part = (amount: number, text: string): Part[] => (amount === 0 ? [] : [{ amount, text }]);
  const named = (amount: number, name: string): Part[] =>
    part(amount, say('importBook.sumPart', { amount: money(Math.abs(amount)), name }));
  const parts = [
    ...part(collected, say('importBook.sumOwed', { amount: money(collected) })),
    ...named(sum(ofRefused), say(LEFT_OUT.refused, { count: refused.length })),
    ...[...groups].flatMap(([as, amounts]) =>
      named(
        sum(amounts),
        say(as === 'credit' && sum(amounts) > 0 ? 'importBook.creditsAdded' : LEFT_OUT[as], {
          count: amounts.length,
        }),
      ),
    ),
  ];
  const all = sum(parts.map(({ amount }) => amount));
  if (parts.length === 0 || (total !== undefined && total !== all)) return none;
  const line = say('importBook.sum', {
    parts: parts
      .map(({ amount, text }, index) => `${amount < 0 ? '− ' : index === 0 ? '' : '+ '}${text}`)
      .join(' '),
    total: money(all),
    ...lineBeside(titles, all, { say, money, all: listed }),
    unread: refused.filter(({ open }) => open === undefined).length,
  });
  return { lines: [line], named: new Set([...groups.keys(), 'refused']) };
}

const hasOpen = ({ columns }: ReadFile['layout']): boolean => columns.open !== undefined;

/** The line of totals of the only file, where it is right and another figure than the sum, with the groups that it counts and the sum does not. */
function lineBeside(
  titles: readonly ReadFile[],
  sum: number,
  { say, money, all }: Pick<Words, 'say' | 'money' | 'all'>,
): { readonly line: string; readonly counted: string } {
  const [file, ...others] = titles;
  const { statedTotal } = file ?? {};
  const none = { line: 'none', counted: 'none' };
  if (!file || others.length > 0 || !statedTotal?.agrees || statedTotal.stated === sum) return none;
  const groups = new Map<LeftOutAs, number>();
  for (const { as } of file.leftOut)
    if (COUNTED_BY_LINE.has(as) && !statedTotal.without.some((one) => one.as === as))
      groups.set(as, (groups.get(as) ?? 0) + 1);
  if (groups.size === 0) return none;
  const counted = all([...groups].map(([as, count]) => say(LEFT_OUT[as], { count })));
  return { line: money(statedTotal.stated), counted };
}

/** Groups that a line of totals may count, and the sum does not. */
const COUNTED_BY_LINE: ReadonlySet<LeftOutAs> = new Set(['deducted', 'deleted', 'payable']);

/** True where the line of totals of a file is right only if it adds credits, which have no sign in it. */
function addsCredits({ statedTotal, leftOut, sums, layout }: ReadFile): boolean {
  const worth = leftOut.flatMap(({ row, credit }) => {
    const { open, amount } = sums.get(row) ?? { open: 0, amount: 0 };
    return credit ? [hasOpen(layout) ? open : amount] : [];
  });
  return (
    statedTotal?.agrees === true &&
    !statedTotal.without.some(({ as }) => as === 'credit') &&
    worth.some((one) => one > 0) &&
    worth.every((one) => one >= 0)
  );
}

/** What is open of a row that was left out, centavos; undefined where no column says it and something of it was paid. */
function openOf(
  { row, as, credit, open: toDecide }: LeftOut,
  { sums, layout }: ReadFile,
  isCreditAdded: boolean,
): number | undefined {
  const { open, amount, left } = sums.get(row) ?? { open: 0, amount: 0, left: 0 };
  if (credit) return isCreditAdded ? Math.abs(hasOpen(layout) ? open : amount) : -credit.amount;
  if (toDecide !== undefined) return toDecide;
  if (hasOpen(layout)) return open;
  if (NOT_OPEN.has(as)) return 0;
  return amount < 0 ? amount : left;
}
