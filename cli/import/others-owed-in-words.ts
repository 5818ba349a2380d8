import type { Words } from '#cli/words/words.ts';
import { holdNoteIn } from '#formats/exports/hold-notes.ts';
import type { Refused } from '#formats/exports/title.ts';
import type { OwedTitle } from './debtors.ts';
import { howToHold, shortNote } from './hold-notes-in-words.ts';
import { listed, some } from './listed.ts';
import type { FileTitles } from './read-book.ts';
import type { Said } from './said.ts';

type ReadFile = Pick<FileTitles, 'layout' | 'titles' | 'leftOut' | 'refused'>;

/** A row of a customer that a person works on, or should: its line, and its status or note. */
interface Reason {
  readonly line: number;
  readonly why: string;
  readonly isUnknown: boolean;
}

/**
 * The customers of whom a person decides about a title, by its status, because nobody knows its status or because a note asks not to chase it, and who are chased for others all
 * the same: how many, what for, and how a person holds these back. In full, each customer with the rows. Nothing is held by it.
 * @param owed all titles that are collected
 */
export function othersOwedInWords(
  books: readonly ReadFile[],
  owed: readonly OwedTitle[],
  words: Words,
): Said {
  const { say, money } = words;
  const reasons = reasonsByCustomer(books, owed);
  const noted = new Set(reasons.rows);
  const brief: string[] = [];
  const full: string[] = [];
  for (const { layout, titles } of books) {
    const here = new Set(titles.map(({ row }) => row));
    const others = new Map<string, OwedTitle[]>();
    for (const title of owed)
      if (here.has(title.row) && !noted.has(title.row) && reasons.of.has(title.taxId))
        others.set(title.taxId, [...(others.get(title.taxId) ?? []), title]);
    const all = [...others.values()].flat();
    if (all.length === 0) continue;
    const line = say('importBook.othersOwed', {
      count: others.size,
      titles: all.length,
      amount: money(sumOf(all)),
      lines: firstLines(all, words),
      isUnknown: [...others.keys()].some((taxId) => reasons.of.get(taxId)?.some((one) => one.isUnknown))
        ? 'yes'
        : 'no',
      ...howToHold(layout),
    });
    brief.push(line);
    full.push(
      line,
      ...listed([...others], words, ([taxId, own]) =>
        say('importBook.othersOwedRow', {
          name: own[0]?.name ?? '',
          why: (reasons.of.get(taxId) ?? [])
            .map((one) => say('importBook.othersOwedWhy', { line: one.line, why: one.why }))
            .join(', '),
          count: own.length,
          lines: some(own.map(({ row }) => String(row.line))),
          amount: money(sumOf(own)),
        }),
      ),
    );
  }
  return { brief, full };
}

/** Lines that stand in the sentence itself. */
const SHOWN = 3;

/** The lines of some titles; of many, the first ones, and where the others are. */
const firstLines = (titles: readonly OwedTitle[], { all, say }: Words): string => {
  const lines = titles.map(({ row }) => String(row.line));
  return lines.length <= SHOWN
    ? all(lines)
    : say('importBook.othersOwedLines', {
        lines: lines.slice(0, SHOWN).join(', '),
        more: lines.length - SHOWN,
      });
};

const sumOf = (titles: readonly OwedTitle[]): number => titles.reduce((sum, { open }) => sum + open, 0);

/** The rows that a person decides about or that have such a note, by the CPF or CNPJ of a customer who owes something. */
function reasonsByCustomer(books: readonly ReadFile[], owed: readonly OwedTitle[]) {
  const byParty = new Map(owed.map(({ identity, taxId }) => [identity.party, taxId]));
  const ownerOf = new Map(owed.map(({ row, taxId }) => [row, taxId]));
  const of = new Map<string, Reason[]>();
  const rows: OwedTitle['row'][] = [];
  const add = (taxId: string | undefined, row: OwedTitle['row'], why: string, isUnknown = false): void => {
    if (taxId === undefined) return;
    rows.push(row);
    of.set(taxId, [...(of.get(taxId) ?? []), { line: row.line, why: shortNote(why), isUnknown }]);
  };
  for (const { layout, titles, leftOut, refused } of books) {
    for (const { row, toDecide } of leftOut)
      if (toDecide) add(toDecide.taxId ?? byParty.get(toDecide.party), row, toDecide.word);
    const noteOf = holdNoteIn(layout);
    const ownerFor = (one: Pick<Refused, 'row' | 'identity'>): string | undefined =>
      ownerOf.get(one.row) ?? byParty.get(one.identity?.party ?? '');
    for (const one of [...titles, ...refused]) {
      const note = noteOf(one.row);
      if (note !== undefined) add(ownerFor(one), one.row, note);
    }
    for (const one of refused)
      if (one.problem.code === 'unknown-status' && one.open !== 0)
        add(ownerFor(one), one.row, one.problem.value ?? '', true);
  }
  return { of, rows };
}
