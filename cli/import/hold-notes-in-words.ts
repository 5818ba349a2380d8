import type { Words } from '#cli/words/words.ts';
import { type HoldNote, holdNotesOf } from '#formats/exports/hold-notes.ts';
import type { Refused } from '#formats/exports/title.ts';
import type { OwedTitle } from './debtors.ts';
import { listed } from './listed.ts';
import type { FileTitles } from './read-book.ts';

/** Characters of a note that are shown. */
const LONGEST = 40;

/**
 * The titles on whose rows a note says not to chase them or the like, by customer and line, and how a person holds one back: by a word in the
 * column of the status, with which it is left out for a person to decide. Which columns of notes there are is said too: no list has all words.
 * @param given.added the titles that come in now
 * @param given.refused rows that a person corrects, and may hold on that occasion
 */
export function holdNotesInWords(
  books: readonly Pick<FileTitles, 'layout' | 'table'>[],
  { added, refused }: { readonly added: readonly OwedTitle[]; readonly refused: readonly Refused[] },
  words: Words,
): string[] {
  const { say } = words;
  const named = new Map(
    [
      ...refused.map((one) => ({ one, isRefused: true })),
      ...added.map((one) => ({ one, isRefused: false })),
    ].map(({ one: { row, name = '' }, isRefused }) => [row, { name, isRefused }] as const),
  );
  return books.flatMap((one) => {
    const found = holdNotesOf(one).flatMap((note) => {
      const of = named.get(note.row);
      return of === undefined ? [] : [{ ...note, ...of }];
    });
    if (found.length === 0) return [];
    return [
      say('importBook.holdNotes', {
        count: found.length,
        columns: one.layout.notes.join('”, “') || 'none',
        ...howToHold(one.layout),
      }),
      ...listed(found, words, (note) => rowInWords(note, words)),
    ];
  });
}

const rowInWords = (
  { row, note, name, isRefused }: HoldNote & { readonly name: string; readonly isRefused: boolean },
  { say }: Words,
): string =>
  say('importBook.holdNote', {
    line: row.line,
    isRefused: isRefused ? 'yes' : 'no',
    name: name || 'none',
    note: shortNote(note),
  });

/** A note as it is shown: not all of a long one. */
export const shortNote = (note: string): string =>
  note.length > LONGEST ? `${note.slice(0, LONGEST)}…` : note;

/** How a person holds back a row of a table: by a word in the column of its status, in a new one, or not at all. */
export function howToHold({ columns, header, profile }: FileTitles['layout']): {
  readonly how: 'known' | 'added' | 'none';
  readonly column: string;
} {
  const status = columns.status === undefined ? undefined : header.cells[columns.status]?.text;
  // A column that people add to the export of a system is not read as its status.
  const how = status !== undefined ? 'known' : profile.id === 'generic' ? 'added' : 'none';
  return { how, column: status ?? 'none' };
}
