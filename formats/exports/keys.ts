import type { FoundLayout } from './find-layout.ts';
import { plain } from './header.ts';
import { mayNumber } from './made-id.ts';
import { EMPTY, type TableRow } from './table.ts';

/**
 * What names each title in its system: the columns of its key, joined. Rows whose key is empty, has no digit (`HAVER`), or is there twice with
 * different contents have none.
 */
export function keysOf(rows: readonly TableRow[], layout: FoundLayout): ReadonlyMap<TableRow, string> {
  const keys = new Map<TableRow, string>();
  const contents = new Map<string, Set<string>>();
  for (const row of rows) {
    const key = numberOf(row, layout);
    if (key === undefined) continue;
    keys.set(row, key);
    contents.set(
      key,
      (contents.get(key) ?? new Set()).add(JSON.stringify(row.cells.map(({ text }) => text))),
    );
  }
  for (const [row, key] of keys) if ((contents.get(key)?.size ?? 0) > 1) keys.delete(row);
  return keys;
}

/** What the columns of the key of a table say of a row, whatever other rows say; undefined if that is nothing, or has no digit. */
export const numberOf = (row: TableRow, layout: FoundLayout): string | undefined =>
  writtenNumber(row, layout)?.replace(/\s+/g, '');

/** The number of a row as a person reads it in the table, with its blanks; its columns are joined. */
export function writtenNumber({ cells }: TableRow, layout: FoundLayout): string | undefined {
  const parts = keyColumns(layout).map((at) => (cells[at] ?? EMPTY).text);
  // The instalment alone names nothing: many titles are a first one.
  if (layout.layout.key === undefined && parts[0] === '') return undefined;
  if (!parts.some(mayNumber)) return undefined;
  return parts
    .map((part) => part.trim())
    .filter((part) => part !== '')
    .join('-');
}

/** The headers of the columns that name the titles of a table. */
export const keyHeaders = (layout: FoundLayout): string[] =>
  keyColumns(layout).map((at) => layout.header.cells[at]?.text ?? '');

/** True if a column of a table names its titles. */
export const namesTitles = (layout: FoundLayout): boolean => keyColumns(layout).length > 0;

/** The places of the columns that name the titles of a table, from 0. */
export function keyColumns({ layout, columns, names }: FoundLayout): number[] {
  if (layout.key) return layout.key.map((header) => names.indexOf(plain(header))).filter((at) => at >= 0);
  if (columns.titleId === undefined) return [];
  return [columns.titleId, columns.instalment].filter((at) => at !== undefined);
}

/** True if the number of a title of a table has its instalment in it, or is that of the system. */
export const namesInstalments = ({ layout, columns }: FoundLayout): boolean =>
  layout.key !== undefined || columns.instalment !== undefined;
