import type { Words } from '#cli/words/words.ts';
import type { Changes } from './compare.ts';
import { listed, some } from './listed.ts';
import type { TitleNumbers } from './title-numbers.ts';
import type { Vanished } from './vanished.ts';

/**
 * What is new or different against the imports before: new titles, and those with another amount or due date, one by one.
 * @param stillCollected open titles that are not in the file, and are collected all the same
 * @param isFirst no titles were known before: all are new, and none is named
 */
export function changesInWords(
  changes: Changes,
  {
    vanished,
    stillCollected,
    isFirst,
    numbers,
  }: {
    readonly vanished: readonly Vanished[];
    readonly stillCollected: readonly string[];
    readonly isFirst: boolean;
    readonly numbers: TitleNumbers;
  },
  words: Words,
): string[] {
  const { say, day, money } = words;
  const ids = (all: readonly string[]) => ({
    ids: `${all.length}: ${some(all.map((id) => numbers.of(id)))}`,
  });
  const leftToPerson = (why: string): string[] =>
    changes.leftToPerson.filter((one) => one.why === why).map(({ invoiceId }) => invoiceId);
  const lines = [
    ['importBook.paid', changes.paid],
    ['importBook.partlyPaid', changes.partlyPaid],
    ['importBook.cancelled', changes.cancelled],
    ['importBook.held', changes.held],
    ['importBook.back', changes.back],
    ['importBook.openAgain', leftToPerson('open-again')],
    ['importBook.lessPaid', leftToPerson('less-paid')],
    ['importBook.stillCollected', stillCollected],
  ] as const;
  const added = isFirst ? [] : changes.added;
  return [
    ...(changes.unchanged > 0 ? [say('importBook.unchanged', { count: changes.unchanged })] : []),
    ...(added.length > 0 ? [say('importBook.added', { count: added.length })] : []),
    ...listed(added, words, ({ invoiceId, title }) =>
      say('importBook.addedRow', {
        id: numbers.of(invoiceId),
        name: title.name,
        due: day(title.due),
        amount: money(title.open),
      }),
    ),
    ...(changes.amended.length > 0 ? [say('importBook.amended', { count: changes.amended.length })] : []),
    ...listed(changes.amended, words, ({ invoiceId, before, now }) =>
      say('importBook.amendedRow', {
        id: numbers.of(invoiceId),
        amounts: before.amount === now.amount ? 'same' : 'other',
        amount: money(before.amount),
        newAmount: money(now.amount),
        dues: before.due === now.due ? 'same' : 'other',
        due: day(before.due),
        newDue: day(now.due),
      }),
    ),
    ...lines.flatMap(([key, all]) => (all.length > 0 ? [say(key, ids(all))] : [])),
    ...(vanished.length > 0
      ? [
          say('importBook.vanished', { count: vanished.length }),
          ...vanished.map(({ invoiceId, name, description, due, open }) =>
            say('importBook.vanishedRow', {
              name: name ?? 'none',
              description: description ?? 'none',
              due: day(due),
              amount: money(open),
              id: invoiceId,
            }),
          ),
        ]
      : []),
  ];
}
