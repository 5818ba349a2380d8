import type { FoundLayout } from '#formats/exports/find-layout.ts';
import { explains } from '#formats/exports/spreadsheet-damage.ts';
import { EMPTY, type Table, type TableRow } from '#formats/exports/table.ts';
import type { Problem } from '#formats/exports/title.ts';
import type { Ids } from './ids.ts';
import type { RefusedRow } from './refused-row.ts';
import { marksOf, numberColumns } from './refused-rows.ts';

/** Rows that came back, with their numbers as they were. */
export interface Returned {
  readonly table: Table;
  /** Rows whose numbers are not those of the row that they were, and nothing explains it. */
  readonly wrong: ReadonlyMap<TableRow, Problem>;
  /** Known titles that a row is none of, because they were in the file in which it was refused. */
  readonly twins: ReadonlyMap<TableRow, readonly string[]>;
  /** What a spreadsheet had made of numbers, and what they are again; each once. */
  readonly restored: readonly { readonly was: string; readonly is: string }[];
}

/** Marks that a row has in common with the one that it was, at least: where its numbers say so too, and where they do not. */
const ENOUGH = { explained: 1, unexplained: 3 };

/**
 * Gives rows that come back the numbers, instalments and codes of the refused rows that they were, wherever a spreadsheet made the difference:
 * zeros lost, a day made of `1/1`, digits lost. A row is known by its customer, due date and amount, of which a person may have corrected some.
 */
export function asTheyWere(
  table: Table,
  layout: FoundLayout,
  { known, ids }: { readonly known: readonly RefusedRow[]; readonly ids: Ids },
): Returned {
  const places = numberColumns(layout).map((at) => ({ at, header: layout.header.cells[at]?.text ?? '' }));
  const rows = table.rows.filter(({ line, broken }) => line > layout.header.line && broken === undefined);
  const left = new Set(
    known.filter(({ cells }) => places.some(({ header }) => (cells[header] ?? '') !== '')),
  );
  const byMark = new Map<string, RefusedRow[]>();
  for (const one of left)
    for (const mark of Object.values(one.marks)) {
      const all = byMark.get(mark) ?? [];
      all.push(one);
      byMark.set(mark, all);
    }
  const cellOf = ({ cells }: TableRow, at: number) => cells[at] ?? EMPTY;
  const agree = (one: RefusedRow, does: (was: string, at: number) => boolean): boolean =>
    places.every(({ at, header }) => {
      const was = one.cells[header];
      // Nobody knows a number that was not kept, and one that was not there may be filled in.
      return was === undefined || was === '' || does(was, at);
    });
  const found = new Map<TableRow, RefusedRow>();
  const passes: readonly {
    readonly fits: (row: TableRow, one: RefusedRow) => boolean;
    readonly least: number;
  }[] = [
    { fits: (row, one) => agree(one, (was, at) => cellOf(row, at).text === was), least: ENOUGH.explained },
    {
      fits: (row, one) => agree(one, (was, at) => explains(was, cellOf(row, at))),
      least: ENOUGH.explained,
    },
    { fits: () => true, least: ENOUGH.unexplained },
  ];
  const wrong = new Map<TableRow, Problem>();
  const unexplained = new Set<TableRow>();
  for (const [pass, { fits, least }] of passes.entries())
    for (const row of rows) {
      if (found.has(row)) continue;
      const marks = marksOf(row, layout, ids);
      const alike = new Set(Object.values(marks).flatMap((mark) => byMark.get(mark) ?? []));
      const free = [...alike].filter((one) => left.has(one) && fits(row, one));
      const best = bestOf(free, marks, least);
      if (!best) continue;
      found.set(row, best);
      left.delete(best);
      if (pass === 2) unexplained.add(row);
      if (pass === 2 && !best.isOfNumber)
        wrong.set(row, { code: 'other-number', value: numberIn(best, places) });
    }
  const restored = new Map<string, string>();
  const twins = new Map<TableRow, readonly string[]>();
  const mended = new Map<TableRow, TableRow>();
  for (const [row, one] of found) {
    const cells = [...row.cells];
    for (const { at, header } of places) {
      const was = one.cells[header];
      if (unexplained.has(row) || was === undefined || was === '' || was === cellOf(row, at).text) continue;
      restored.set(cellOf(row, at).text, was);
      cells[at] = { text: was };
    }
    const again = wrong.has(row) ? row : { ...row, cells };
    mended.set(row, again);
    if (one.twins) twins.set(again, one.twins);
  }
  return {
    table: { ...table, rows: table.rows.map((row) => mended.get(row) ?? row) },
    wrong,
    twins,
    restored: [...restored].map(([was, is]) => ({ was, is })),
  };
}

/** The row with the most marks in common; none where two that differ have as many. */
function bestOf(
  known: readonly RefusedRow[],
  marks: RefusedRow['marks'],
  least: number,
): RefusedRow | undefined {
  const scored = known.map((one) => ({ one, score: inCommon(one.marks, marks) }));
  const most = Math.max(least, ...scored.map(({ score }) => score));
  const [best, ...others] = scored.flatMap(({ one, score }) => (score === most ? [one] : []));
  const isOne = others.every(({ cells }) => JSON.stringify(cells) === JSON.stringify(best?.cells));
  return isOne ? best : undefined;
}

const inCommon = (one: RefusedRow['marks'], other: RefusedRow['marks']): number =>
  Object.entries(one).filter(([field, mark]) =>
    Object.entries(other).some(([f, m]) => f === field && m === mark),
  ).length;

const numberIn = ({ cells }: RefusedRow, places: readonly { readonly header: string }[]): string =>
  places.flatMap(({ header }) => cells[header] || []).join(' · ');
