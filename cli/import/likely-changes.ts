import type { Words } from '#cli/words/words.ts';
import type { NamedTitle } from './compare.ts';
import type { KeptTitle } from './kept-book.ts';
import type { TitleNumbers } from './title-numbers.ts';

/** A title without a number that is not in the file any more, and the one new title of the same customer: one field of them differs. */
export interface LikelyChange {
  readonly before: string;
  readonly was: KeptTitle;
  readonly now: NamedTitle;
  readonly field: 'due' | 'amount' | 'issued';
}

/**
 * Titles without a number that are probably one whose due date, amount or day of issue changed: their customer has exactly one title that is
 * missing and one that is new, and they differ in one field alone. Nobody can know it, so nothing is done with it.
 */
export function likelyChanges(
  missing: readonly string[],
  added: readonly NamedTitle[],
  titles: Readonly<Record<string, KeptTitle>>,
): LikelyChange[] {
  const gone = new Map<string, string[]>();
  for (const id of missing) {
    const party = titles[id]?.party;
    if (party !== undefined) gone.set(party, [...(gone.get(party) ?? []), id]);
  }
  const come = new Map<string, NamedTitle[]>();
  for (const one of added) if (one.kin) come.set(one.kin.party, [...(come.get(one.kin.party) ?? []), one]);
  return [...come].flatMap(([party, [now, ...more]]): LikelyChange[] => {
    const [before, ...others] = gone.get(party) ?? [];
    const was = before === undefined ? undefined : titles[before];
    if (before === undefined || !was || !now || more.length + others.length > 0) return [];
    const [field, ...further] = differing(was, now);
    return field === undefined || further.length > 0 ? [] : [{ before, was, now, field }];
  });
}

function differing(was: KeptTitle, { title, kin }: NamedTitle): LikelyChange['field'][] {
  const areIssued = was.issued !== undefined && kin?.issued !== undefined;
  return [
    ...(was.due === title.due ? [] : (['due'] as const)),
    ...(was.amount === title.amount ? [] : (['amount'] as const)),
    ...(areIssued && was.issued !== kin.issued ? (['issued'] as const) : []),
  ];
}

/** Each likely change in a line: who owes it, what it was, and what it is. */
export function likelyInWords(
  changes: readonly LikelyChange[],
  numbers: TitleNumbers,
  { say, day, money }: Words,
): string[] {
  if (changes.length === 0) return [];
  return [
    say('importBook.likely', { count: changes.length }),
    ...changes.map(({ before, was, now: { invoiceId, title, kin }, field }) => {
      const [old, next] =
        field === 'amount'
          ? [money(was.amount), money(title.amount)]
          : field === 'due'
            ? [day(was.due), day(title.due)]
            : [day(was.issued ?? was.due), day(kin?.issued ?? title.due)];
      return say('importBook.likelyRow', {
        name: title.name,
        field,
        old,
        next,
        rest: field === 'amount' ? day(title.due) : money(title.open),
        before,
        id: numbers.of(invoiceId),
      });
    }),
  ];
}
