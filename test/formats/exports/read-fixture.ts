import { readFileSync } from 'node:fs';
import { findLayout } from '#formats/exports/find-layout.ts';
import type { Mapping } from '#formats/exports/mapping.ts';
import type { SystemProfile } from '#formats/exports/profile.ts';
import { readTables } from '#formats/exports/read-table.ts';
import { readTitles } from '#formats/exports/read-titles.ts';
import type { ReadTitles, Undecided } from '#formats/exports/title.ts';

/** The tables of some bytes. */
export function tablesOf(bytes: Uint8Array) {
  const read = readTables(bytes);
  if (!read.ok) throw new Error(`no table: ${read.why}`);
  return read.tables;
}

/** What is read of the first table of a text or of bytes. */
export function readFrom(
  source: string | Uint8Array,
  {
    mapping = {},
    from,
    total,
  }: { readonly mapping?: Mapping; readonly from?: SystemProfile; readonly total?: number } = {},
): ReadTitles | { readonly undecided: readonly Undecided[] } {
  const [table] = tablesOf(typeof source === 'string' ? Buffer.from(source) : source);
  if (!table) throw new Error('no table');
  const layout = findLayout(table, mapping, from);
  if ('why' in layout) throw new Error(`no layout: ${JSON.stringify(layout)}`);
  return readTitles(table, layout, { mapping, total });
}

/** What is read of a text in which every column can be read in one way. */
export function titlesOf(
  source: string | Uint8Array,
  options: Parameters<typeof readFrom>[1] = {},
): ReadTitles {
  const read = readFrom(source, options);
  if ('undecided' in read) throw new Error(`undecided: ${JSON.stringify(read.undecided)}`);
  return read;
}

export const fixture = (name: string): Buffer => readFileSync(`test/fixtures/exports/${name}`);
