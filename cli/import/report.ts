import { basename } from 'node:path';
import { inWords } from '#cli/import/in-words.ts';
import { problemInWords } from '#cli/import/problem-in-words.ts';
import type { Words } from '#cli/words/words.ts';
import { addDays } from '#domain/calendar/days.ts';
import type { Table } from '#formats/exports/table.ts';
import type { LeftOut, Refused } from '#formats/exports/title.ts';
import type { Channel } from '#schemas/primitives.ts';
import { closedSumInWords } from './closed-sum-in-words.ts';
import { columnInWords, columnsInWords, firstColumnsInWords, formsInWords } from './columns-in-words.ts';
import type { Changes, NamedTitle } from './compare.ts';
import type { Consequences } from './consequences.ts';
import type { BadContact, Joined, OwedTitle } from './debtors.ts';
import { internalInWords } from './internal-in-words.ts';
import { LEFT_OUT } from './left-out.ts';
import { leftOutInWords } from './left-out-in-words.ts';
import { linesToPaste } from './lines-to-paste.ts';
import { listed, some } from './listed.ts';
import { type Asked, mapCommand } from './map-command.ts';
import { lackOfNumbers, repeatedInWords } from './numbers-in-words.ts';
import type { Respelled } from './one-name-each.ts';
import type { Book, FileTitles } from './read-book.ts';
import { always, onlyInFull, type Said, together } from './said.ts';
import type { TitleNumbers } from './title-numbers.ts';

/** Reasons of refusals that are given in short; a few more where counting them would hide as many. */
const MOST_REASONS = 3;
const STILL_ALL = 5;

/** Customers that the line of names written in several ways has room for. */
const NAMES_SHOWN = 3;

/** Something that there is to say first, and what it is about. */
interface Warning {
  readonly text: string;
  readonly about: string;
}

/** What there is to say first: files that do not tell which titles are paid, hide rows or columns, or do not come to their own total. */
export const warnings = (
  { titles }: Pick<Book, 'titles'>,
  owed: readonly Pick<OwedTitle, 'row'>[],
  asked: Asked,
  words: Words,
): Warning[] => {
  const { say } = words;
  const collected = new Set(owed.map(({ row }) => row));
  return titles.flatMap((one) => {
    const file = basename(one.file);
    const about = (topic: string) => (text: string) => ({
      text,
      about: say('importBook.warnedOf', { topic, file }),
    });
    return [
      ...internalInWords(file, one, words).map(about('internal')),
      ...(one.hasNumbers ? [] : [lackOfNumbers(file, one.numbersAlike, asked, say)]).map(about('numbers')),
      ...repeatedInWords(file, one, collected, asked, words).map(
        about(one.repeatedNumbers?.repeated.length === 0 ? 'withoutNumber' : 'repeated'),
      ),
      ...hiddenInWords(placeOf(file, one.table), one.leftOut, say).map(about('hidden')),
      ...(one.hiddenColumns.length > 0
        ? [
            say('importBook.hiddenColumns', {
              file,
              count: one.hiddenColumns.length,
              headers: one.hiddenColumns.join('”, “'),
            }),
          ]
        : []
      ).map(about('hidden')),
      ...totalInWords(file, one.statedTotal, words).map(about('total')),
      ...(one.tellsPaid
        ? []
        : [
            say('importBook.tellsNotPaid', {
              file,
              maybe: one.maybePaid.length === 0 ? 'none' : 'some',
              count: one.maybePaid.length,
              headers: one.maybePaid.join('”, “'),
              days: one.paidOnAlike[0] ?? 'none',
              yaml: linesToPaste({ columns: { paidOn: one.paidOnAlike[0] ?? '' } }),
              ...mapCommand(asked),
            }),
          ]
      ).map(about('paid')),
    ];
  });
};

function totalInWords(file: string, total: FileTitles['statedTotal'], { say, money }: Words): string[] {
  if (!total || total.agrees) return [];
  const { line, stated, shown, countsHidden } = total;
  return [
    say(countsHidden ? 'importBook.lineWithHidden' : 'importBook.lineDiffers', {
      file,
      line,
      stated: money(stated),
      shown: money(shown),
    }),
  ];
}

/** What was said first, in one line, for a person who is asked at the end of a long screen. */
export const warnedInWords = (warned: readonly Warning[], { say, all }: Words): string[] =>
  warned.length === 0
    ? []
    : [
        say('importBook.warned', {
          count: warned.length,
          about: all([...new Set(warned.map(({ about }) => about))]),
        }),
      ];

/** A file, and its sheet where it has any. */
const placeOf = (file: string, { form }: Table): string =>
  form.kind === 'sheet' ? `${basename(file)} (${form.name})` : basename(file);

function hiddenInWords(file: string, leftOut: readonly LeftOut[], say: Words['say']): string[] {
  const hidden = leftOut.filter(({ as }) => as === 'hidden');
  if (hidden.length === 0) return [];
  const lines = some(hidden.map(({ row }) => String(row.line)));
  return [say('importBook.hiddenRows', { file, count: hidden.length, lines })];
}

/** How each file was read: its form, the column of each field, and why days and amounts are read as they are. */
export function readingInWords(book: Book, words: Words): Said {
  const { say } = words;
  return together(
    ...book.titles.map((one) => fileInWords(one, words)),
    ...book.lists.flatMap(({ file, count, without, columns }) => [
      always([say('importBook.list', { file, count })]),
      onlyInFull([
        say('importBook.columns', {
          columns: columns
            .map(({ field, headers }) => columnInWords(say('importBook.fieldName', { field }), headers))
            .join('; '),
        }),
        ...(without.length > 0
          ? [say('importBook.listWithout', { count: without.length, lines: some(without.map(String)) })]
          : []),
      ]),
    ]),
    always(
      book.passedOver.map(({ file, sheet, isHidden }) =>
        say(isHidden ? 'importBook.hiddenSheet' : 'importBook.passedOver', { file, sheet }),
      ),
    ),
  );
}

function fileInWords(one: FileTitles, words: Words): Said {
  const { file, table, layout, mappedBy, notMappedBy, statedTotal } = one;
  const { say, money } = words;
  const { form } = table;
  const named = { file: basename(file), sheet: form.kind === 'sheet' ? form.name : 'none' };
  return together(
    {
      brief: [
        say('importBook.fileInShort', {
          ...named,
          profile: layout.profile.name,
          columns: firstColumnsInWords(one, words),
          ignored: layout.ignored.length,
        }),
      ],
      full: [
        say('importBook.file', {
          ...named,
          profile: layout.profile.name,
          line: layout.header.line,
          form:
            form.kind === 'sheet'
              ? say('importBook.formSheet')
              : say('importBook.formCsv', {
                  delimiter: form.delimiter === '\t' ? 'TAB' : form.delimiter,
                  encoding: form.encoding.toUpperCase(),
                }),
        }),
      ],
    },
    always([
      ...(one.restored.length === 0
        ? []
        : [
            say('importBook.restored', {
              what: some(one.restored.map(({ was, is }) => say('importBook.restoredOne', { was, is }))),
            }),
          ]),
      ...(mappedBy === undefined ? [] : [say('importBook.mappedBy', { file: mappedBy })]),
      ...(notMappedBy === undefined ? [] : [say('importBook.notMappedBy', { file: notMappedBy })]),
    ]),
    columnsInWords(one, words),
    onlyInFull(formsInWords(one, words)),
    always(
      one.paidByDayAlone === undefined ? [] : [say('importBook.paidByDay', { header: one.paidByDayAlone })],
    ),
    always(
      statedTotal?.agrees
        ? [
            say('importBook.lineAgrees', {
              line: statedTotal.line,
              stated: money(statedTotal.stated),
              without:
                words.all(statedTotal.without.map(({ as, count }) => say(LEFT_OUT[as], { count }))) || 'none',
            }),
          ]
        : [],
    ),
  );
}

/** What there is to collect, what is left out and what is refused, each with its count. */
export function countsInWords(
  given: {
    readonly owed: readonly OwedTitle[];
    readonly titles: Book['titles'];
    readonly refused: readonly Refused[];
    readonly refusedKnown: number;
    /** What unknown statuses mean is asked below, once for all. */
    readonly saysStatuses: boolean;
    /** Rows that are refused again, and came in corrected. */
    readonly corrected: readonly Refused[];
    readonly refusedFile: string | undefined;
    readonly changes: Changes;
    readonly joined: Joined;
    readonly respelled: readonly Respelled[];
    readonly hasLists: boolean;
    /** True of changes and of rows that were mended: their sum is not that of the system. */
    readonly isPart: boolean;
    /** What a person says that the system has open, centavos. */
    readonly total: number | undefined;
  },
  words: Words,
): Said {
  const { say, money } = words;
  const { owed, titles, refused, changes } = given;
  const leftOut = titles.flatMap((one) => one.leftOut);
  const open = sumOf(owed, ({ open: one }) => one);
  const partPaid = owed.filter((title) => title.open < title.amount);
  const contradictory = leftOut.filter(({ isContradictory }) => isContradictory);
  const bad = badContactsIn(owed);
  const sum = closedSumInWords({ ...given, refused: [...refused, ...given.corrected] }, words);
  const refusedSum = sumRefused(refused, words);
  const refusedLine = (amount: string): string =>
    say('importBook.refused', {
      ...refusedSum,
      amount,
      file: say('importBook.refusedFile', { file: given.refusedFile ?? '' }),
    });
  return together(
    always([
      ...owedInWords(owed, words),
      ...(owed.length > 0 ? [say('importBook.inWords', { words: inWords(open, words.language) })] : []),
      ...(partPaid.length > 0
        ? [
            say('importBook.partPaid', {
              count: partPaid.length,
              amount: money(sumOf(partPaid, (title) => title.amount - title.open)),
            }),
          ]
        : []),
      ...(changes.promises + changes.plans > 0
        ? [
            say('importBook.agreements', {
              what: words.all([
                ...(changes.promises > 0 ? [say('importBook.promises', { count: changes.promises })] : []),
                ...(changes.plans > 0 ? [say('importBook.plans', { count: changes.plans })] : []),
              ]),
            }),
          ]
        : []),
      ...joinedInWords(given, words),
    ]),
    onlyInFull(respelledInWords(given.respelled, words)),
    leftOutInWords(given.titles, sum.named, words),
    always(
      contradictory.length > 0
        ? [
            say('importBook.contradictory', {
              count: contradictory.length,
              lines: some(contradictory.map(({ row }) => String(row.line))),
            }),
          ]
        : [],
    ),
    ...(refused.length > 0
      ? [
          {
            brief: [refusedLine(sum.named.has('refused') ? 'none' : refusedSum.amount)],
            full: [refusedLine(refusedSum.amount)],
          },
          refusedInWords(refused, given.saysStatuses, words),
          always(
            given.refusedKnown > 0 ? [say('importBook.refusedKnown', { count: given.refusedKnown })] : [],
          ),
        ]
      : []),
    always(
      given.corrected.length > 0 ? [say('importBook.corrected', { count: given.corrected.length })] : [],
    ),
    always(sum.lines),
    ...(bad.length > 0
      ? [
          always([say('importBook.badContact', { count: bad.length })]),
          onlyInFull(
            listed(bad, words, ({ title, contact, lines }) =>
              say('importBook.badContactRow', {
                name: title.name,
                from: title.contactsFrom?.file ?? 'none',
                count: title.contactsFrom ? 1 : lines.length,
                line: title.contactsFrom?.line ?? some(lines.map(String)),
                kind: contact.kind,
                value: contact.value,
                why: words.reason(contact.why),
              }),
            ),
          ),
        ]
      : []),
    onlyInFull(severalInWords(owed, words)),
    droppedInWords(changes.dropped, words),
  );
}

/** What is not taken of a title that is: in short, how much of each kind. */
function droppedInWords(dropped: Changes['dropped'], words: Words): Said {
  return {
    brief: dropped.length > 0 ? [words.say('importBook.droppedCount', { count: dropped.length })] : [],
    full: listed(dropped, words, ({ title, what, why }) =>
      words.say('importBook.dropped', { line: title.row.line, what, why: words.reason(why) }),
    ),
  };
}

/** How much there is to collect, of how many; nothing where there is nothing. */
export const owedInWords = (owed: readonly OwedTitle[], { say, money }: Words): string[] =>
  owed.length === 0
    ? []
    : [
        say('importBook.owed', {
          count: owed.length,
          debtors: new Set(owed.map(({ taxId }) => taxId)).size,
          amount: money(sumOf(owed, ({ open }) => open)),
        }),
      ];

/** How many rows are refused, what is open of them, and of how many nobody can read it. */
function sumRefused(refused: readonly Refused[], { money }: Words) {
  const open = sumOf(refused, (one) => one.open ?? 0);
  return {
    count: refused.length,
    amount: open === 0 ? 'none' : money(open),
    unread: refused.filter((one) => one.open === undefined).length,
  };
}

/** How many titles the list of customers gave their CPF or CNPJ, which of them by a name alone, and what a code looks like that it did not have. */
function joinedInWords(
  {
    joined: { byCode, byName },
    hasLists,
    refused,
  }: { readonly joined: Joined; readonly hasLists: boolean; readonly refused: readonly Refused[] },
  words: Words,
): string[] {
  if (!hasLists) return [];
  const { say } = words;
  const unknown = refused.filter(({ problem }) => problem.code === 'no-tax-id');
  const example = unknown.find(({ debtorCode }) => debtorCode !== undefined)?.debtorCode;
  const how = [
    ...(byCode.length > 0 ? [say('importBook.byCode', { count: byCode.length })] : []),
    ...(byName.length > 0 ? [say('importBook.byName', { count: byName.length })] : []),
  ];
  return [
    ...(byCode.length + byName.length + unknown.length > 0
      ? [
          say('importBook.joined', {
            what: how.length > 0 ? words.all(how) : 'none',
            unknown: unknown.length,
          }),
        ]
      : []),
    ...(byName.length > 0
      ? [
          say('importBook.joinedByName', {
            count: byName.length,
            lines: some(byName.map(({ row }) => String(row.line))),
          }),
        ]
      : []),
    ...(example === undefined ? [] : [say('importBook.codeExpected', { code: example })]),
  ];
}

/** Customers whose name is written in several ways, in one line: the name that is taken, and the others. */
function respelledInWords(respelled: readonly Respelled[], { say }: Words): string[] {
  if (respelled.length === 0) return [];
  const names = respelled
    .slice(0, NAMES_SHOWN)
    .map(({ name, others }) => say('importBook.respelledName', { name, others: others.join('”, “') }))
    .join('; ');
  const more = Math.max(0, respelled.length - NAMES_SHOWN);
  return [say('importBook.respelled', { count: respelled.length, names, more })];
}

/** Each contact that cannot be used once for each debtor, with the lines of the titles that have it. */
function badContactsIn(owed: readonly OwedTitle[]) {
  const found = new Map<
    string,
    { readonly title: OwedTitle; readonly contact: BadContact; readonly lines: number[] }
  >();
  for (const title of owed)
    for (const contact of title.badContacts) {
      const key = [title.taxId, contact.kind, contact.value, contact.why].join('|');
      const known = found.get(key);
      if (known) known.lines.push(title.row.line);
      else found.set(key, { title, contact, lines: [title.row.line] });
    }
  return [...found.values()];
}

/** Which of several contacts of a cell is used first, and which are kept beside it. */
function severalInWords(owed: readonly OwedTitle[], words: Words): string[] {
  const several = new Map<
    string,
    { name: string; kind: string; first: string; others: readonly string[]; lines: number[] }
  >();
  for (const { row, name, taxId, severalContacts } of owed)
    for (const contacts of severalContacts) {
      const key = JSON.stringify([taxId, contacts]);
      const known = several.get(key);
      if (known) known.lines.push(row.line);
      else several.set(key, { name, ...contacts, lines: [row.line] });
    }
  if (several.size === 0) return [];
  const debtors = new Set(owed.flatMap((one) => (one.severalContacts.length > 0 ? [one.taxId] : [])));
  return [
    words.say('importBook.severalContacts', { count: debtors.size }),
    ...listed([...several.values()], words, ({ name, lines, kind, first, others }) =>
      words.say('importBook.severalContactsRow', {
        ...{ name, kind, first, others: words.all(others) },
        ...{ count: lines.length, lines: some(lines.map(String)) },
      }),
    ),
  ];
}

/** Each reason once, the most frequent first: with the lines that it is about, or in short the first of them with how many they are. */
function refusedInWords(refused: readonly Refused[], saysStatuses: boolean, words: Words): Said {
  const lines = new Map<string, string[]>();
  // Each cell that a spreadsheet shortened is another one: the first stands for all.
  const shortened = refused.find(({ problem }) => problem.taxId === 'scientific')?.problem;
  for (const { row, problem } of refused) {
    const why =
      saysStatuses && problem.code === 'unknown-status'
        ? words.say('importBook.whyStatus', { value: problem.value ?? '' })
        : problem.code === 'maybe-known'
          ? words.say('importBook.whyMaybeKnownShort')
          : problemInWords(
              shortened && problem.taxId === 'scientific'
                ? { ...problem, value: shortened.value ?? '' }
                : problem,
              words,
            );
    lines.set(why, [...(lines.get(why) ?? []), String(row.line)]);
  }
  const byCount = [...lines].sort(([, one], [, other]) => other.length - one.length);
  const shown = byCount.length <= STILL_ALL ? byCount.length : MOST_REASONS;
  return {
    brief: [
      ...byCount
        .slice(0, shown)
        .map(([why, { length: count }]) => words.say('importBook.refusedBecause', { count, why })),
      ...(byCount.length > shown ? [words.say('importBook.more', { count: byCount.length - shown })] : []),
    ],
    full: listed(byCount, words, ([why, all]) =>
      words.say('importBook.refusedRow', { count: all.length, lines: some(all), why }),
    ),
  };
}

/** Who would be written to, and who a person should look at first. */
export function consequencesInWords(
  found: Consequences,
  { asOf, numbers }: { readonly asOf: string; readonly numbers: TitleNumbers },
  words: Words,
): string[] {
  const { say, day, money, all } = words;
  const next = day(addDays(asOf, 1));
  const channels = [...found.tomorrow].map(([channel, count]) =>
    say('importBook.byChannel', { channel, count }),
  );
  const ids = (titles: readonly NamedTitle[]): string =>
    some(titles.map(({ invoiceId }) => numbers.of(invoiceId)));
  return [
    say('importBook.consequences', { day: day(asOf) }),
    channels.length === 0
      ? say('importBook.tomorrowNobody', { next })
      : say('importBook.tomorrow', { next, what: all(channels) }),
    ...(found.later > 0 ? [say('importBook.later', { count: found.later })] : []),
    ...(found.prescribed.length > 0
      ? [
          say('importBook.prescribed', {
            count: found.prescribed.length,
            amount: money(sumOf(found.prescribed, ({ title }) => title.open)),
            ids: ids(found.prescribed),
          }),
        ]
      : []),
    ...(found.near.length > 0
      ? [
          say('importBook.near', {
            count: found.near.length,
            ids: some(found.near.map(({ invoiceId, on }) => `${numbers.of(invoiceId)} ${day(on)}`)),
          }),
        ]
      : []),
    ...(found.withoutAddress.length > 0
      ? [
          say('importBook.withoutAddress', {
            count: found.withoutAddress.length,
            ids: some(found.withoutAddress.map(({ title }) => title.name)),
          }),
        ]
      : []),
    ...unreachedInWords(found.unreached, words),
    ...listed(found.sameNames, words, ({ name, titles }) =>
      say('importBook.sameName', { count: titles.length, name, ids: ids(titles) }),
    ),
    ...listed(found.refusedByIntake, words, ({ invoiceId, why }) =>
      say('importBook.refusedByIntake', { id: numbers.of(invoiceId), why: words.reason(why) }),
    ),
  ];
}

/** Whom nothing reaches, by what they have and what their régua uses. */
function unreachedInWords(unreached: Consequences['unreached'], words: Words): string[] {
  const groups = new Map<string, Consequences['unreached'][number][]>();
  for (const one of unreached) {
    const key = `${one.has.join()}|${one.uses.join()}`;
    groups.set(key, [...(groups.get(key) ?? []), one]);
  }
  const named = (channels: readonly Channel[]): string =>
    words.all(channels.map((channel) => words.say('importBook.channel', { channel })));
  return [...groups.values()].map((all) =>
    words.say('importBook.unreached', {
      count: all.length,
      has: named(all[0]?.has ?? []),
      uses: all[0]?.uses.length ? named(all[0].uses) : 'none',
      names: some(all.map(({ title }) => title.name)),
    }),
  );
}

const sumOf = <T>(all: readonly T[], amount: (one: T) => number): number =>
  all.reduce((sum, one) => sum + amount(one), 0);
