import type { Words } from '#cli/words/words.ts';
import type { LeftOut, LeftOutAs } from '#formats/exports/title.ts';
import { LEFT_OUT } from './left-out.ts';
import { listed } from './listed.ts';
import type { FileTitles } from './read-book.ts';
import type { Said } from './said.ts';
import { shownNumber } from './shown-number.ts';

/**
 * What was left out, group by group, each with what it comes to, so that the total of the system can be closed; the credits of
 * customers who owe, and the titles about which a person must decide. In short, the groups that are rows of a book, and not what another line
 * says.
 * @param saidElsewhere groups that the line of the sum names with their amounts
 */
export function leftOutInWords(
  titles: readonly Pick<FileTitles, 'leftOut' | 'sums' | 'layout' | 'titles'>[],
  saidElsewhere: ReadonlySet<LeftOutAs | 'refused'>,
  words: Words,
): Said {
  const { say, all, day, money } = words;
  const leftOut = titles.flatMap((one) => one.leftOut);
  const worth = new Map(
    titles.flatMap(({ sums, layout }) =>
      [...sums].map(
        ([row, sum]) => [row, layout.columns.open === undefined ? { amount: sum.amount } : sum] as const,
      ),
    ),
  );
  const worthOf = ({ row, open }: LeftOut): { readonly open?: number; readonly amount: number } => ({
    ...(worth.get(row) ?? { amount: 0 }),
    ...(open === undefined ? {} : { open }),
  });
  const groups = new Map<LeftOutAs, LeftOut[]>();
  for (const one of leftOut) groups.set(one.as, [...(groups.get(one.as) ?? []), one]);
  const inWords = ([as, rows]: [LeftOutAs, LeftOut[]], isShort: boolean): string => {
    const group = say(LEFT_OUT[as], { count: rows.length });
    const amount = rows.reduce((sum, one) => sum + worthOf(one).amount, 0);
    const open = rows.reduce((sum, one) => sum + (worthOf(one).open ?? 0), 0);
    if (NO_ROWS.has(as) || (open === 0 && (amount === 0 || isShort))) return group;
    const is = rows.some((one) => worthOf(one).open === undefined)
      ? 'amount'
      : open === 0
        ? 'closed'
        : 'open';
    return say('importBook.leftOutSum', { group, is, sum: money(is === 'open' ? open : amount) });
  };
  const said = (some: [LeftOutAs, LeftOut[]][], isShort: boolean): string[] =>
    some.length === 0
      ? []
      : [say('importBook.leftOut', { what: all(some.map((one) => inWords(one, isShort))) })];
  const open = new Set(titles.flatMap((one) => one.titles.map(({ identity }) => identity.party)));
  const credits = leftOut.flatMap(({ row, credit }) =>
    credit && credit.amount > 0 && open.has(credit.party) ? [{ row, ...credit }] : [],
  );
  const creditsInWords = listed(credits, words, ({ row, name, party, amount }) =>
    say('importBook.creditOf', { name: name || party, line: row.line, amount: money(amount) }),
  );
  const toDecide = leftOut.flatMap((one) => (one.toDecide ? [{ ...one.toDecide, one }] : []));
  return {
    brief: [
      ...said(
        [...groups].filter(([as]) => !NO_ROWS.has(as) && !saidElsewhere.has(as)),
        saidElsewhere.size > 0,
      ),
      ...creditsInWords,
    ],
    full: [
      ...said([...groups], false),
      ...creditsInWords,
      ...listed(toDecide, words, ({ name, due, word, one, ...identity }) =>
        say('importBook.toDecide', {
          line: one.row.line,
          id: shownNumber(identity) ?? 'none',
          name: name || 'none',
          due: due === undefined ? 'none' : day(due),
          amount: money(worthOf(one).open || worthOf(one).amount),
          word,
        }),
      ),
    ],
  };
}

/** Lines that are no rows of a book. */
const NO_ROWS: ReadonlySet<LeftOutAs> = new Set(['total', 'header', 'heading']);
