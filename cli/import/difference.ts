import type { Words } from '#cli/words/words.ts';
import type { TableRow } from '#formats/exports/table.ts';
import type { LeftOut, LeftOutAs, Refused } from '#formats/exports/title.ts';
import type { OwedTitle } from './debtors.ts';
import { LEFT_OUT } from './left-out.ts';
import { problemInWords } from './problem-in-words.ts';
import type { Book } from './read-book.ts';

/** Rows that are not in the sum of what was read, and what they come to, centavos. */
interface Group {
  readonly name: string;
  /** By the column of what is open, and by that of the amount: the same where there is only one. */
  readonly sums: readonly number[];
}

/** Lines that are no rows of a book. */
const NO_ROWS: ReadonlySet<LeftOutAs> = new Set(['total', 'header', 'heading']);

/**
 * What was left out of the sum that `--total` is held against, group by group, in words: each with its sum, and which is the whole
 * difference by itself.
 * @param difference what `--total` says more than was read, centavos; negative if it is less
 */
export function differenceInWords(
  { titles }: Pick<Book, 'titles'>,
  { owed, refused }: { readonly owed: readonly OwedTitle[]; readonly refused: readonly Refused[] },
  difference: number,
  words: Words,
): string[] {
  const { say, money } = words;
  const known = new Map(titles.flatMap(({ sums }) => [...sums]));
  const sumsOf = (rows: readonly Pick<LeftOut, 'row'>[]): number[] => {
    const own = rows.flatMap(({ row }) => known.get(row) ?? []);
    const [open, amount] = [
      own.reduce((sum, one) => sum + one.open, 0),
      own.reduce((sum, one) => sum + one.amount, 0),
    ];
    return [...new Set([open, amount])].filter((sum) => sum !== 0);
  };
  const byWhy = new Map<LeftOutAs, LeftOut[]>();
  for (const one of titles.flatMap(({ leftOut }) => leftOut))
    if (!NO_ROWS.has(one.as)) byWhy.set(one.as, [...(byWhy.get(one.as) ?? []), one]);
  const unread = refused.filter(({ open }) => open === undefined);
  const partPaid = owed.filter(({ open, amount }) => open < amount);
  const groups: Group[] = [
    ...[...byWhy].map(([as, rows]) => ({
      name: say(LEFT_OUT[as], { count: rows.length }),
      sums: sumsOf(rows),
    })),
    { name: say('importBook.unreadRows', { count: unread.length }), sums: sumsOf(unread) },
    {
      name: say('importBook.partPaidRows', { count: partPaid.length }),
      sums: [partPaid.reduce((sum, { open, amount }) => sum + amount - open, 0)].filter(Boolean),
    },
  ].filter(({ sums }) => sums.length > 0);
  const account = accountInWords({ owed, refused, difference, known }, words);
  if (groups.length === 0) return [...account, say('importBook.nothingLeftOut')];
  return [
    ...account,
    say('importBook.notInSum'),
    ...groups.map(({ name, sums }) =>
      say('importBook.notInSumRow', {
        name,
        sums:
          sums.length > 1
            ? say('importBook.twoSums', { open: money(sums[0] ?? 0), amount: money(sums[1] ?? 0) })
            : sums.map((sum) => money(sum)).join(''),
        isAll: sums.includes(difference) ? 'yes' : 'no',
      }),
    ),
  ];
}

/** The sum of the file, closed line by line: what was read, each refused line with its value and why, and what is left. */
function accountInWords(
  {
    owed,
    refused,
    difference,
    known,
  }: {
    readonly owed: readonly OwedTitle[];
    readonly refused: readonly Refused[];
    readonly difference: number;
    readonly known: ReadonlyMap<TableRow, { readonly open: number; readonly amount: number }>;
  },
  words: Words,
): string[] {
  const { say, money } = words;
  const worthOf = ({ open, row }: Refused): number =>
    open ?? (known.get(row)?.open || (known.get(row)?.amount ?? 0));
  const unread = refused.filter(({ open }) => open === undefined);
  const left = difference - unread.reduce((sum, one) => sum + worthOf(one), 0);
  return [
    say('importBook.account'),
    ...(owed.length === 0
      ? []
      : [
          say('importBook.accountRead', {
            count: owed.length,
            amount: money(owed.reduce((sum, { open }) => sum + open, 0)),
          }),
        ]),
    ...refused.map((one) =>
      say('importBook.accountRefused', {
        line: one.row.line,
        amount: money(worthOf(one)),
        isRead: one.open === undefined ? 'no' : 'yes',
        why: problemInWords(one.problem, words),
      }),
    ),
    left === 0
      ? say('importBook.accountCloses')
      : say('importBook.accountLeft', { amount: money(Math.abs(left)), more: left > 0 ? 'yes' : 'no' }),
  ];
}
