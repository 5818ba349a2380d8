import { statSync } from 'node:fs';
import { basename } from 'node:path';
import { findLayout } from '#formats/exports/find-layout.ts';
import { type ReadTables, readTables } from '#formats/exports/read-table.ts';
import { bytesOf } from '#sandbox/portfolio/input.ts';
import { isLockOfExcel, lockOfExcel } from '#sandbox/portfolio/other-file.ts';
import type { Stop } from './read-book.ts';

/** Bytes of a file that is read in no time. */
const SMALL = 1024 * 1024;
const IS_WORKBOOK_BY_NAME = /\.(xlsx?|xlsm|xlsb|ods)$/i;

/** Why a file cannot be an export, by what a first look shows: before anything else is loaded, so that a mistake is told at once. */
export function firstLook(files: readonly string[]): Stop | undefined {
  for (const path of files) {
    const file = basename(path);
    if (isLockOfExcel(path)) return { file, document: { ok: false, why: 'text', detail: lockOfExcel(path) } };
    const size = statSync(path, { throwIfNoEntry: false })?.size ?? 0;
    if (size > SMALL) continue;
    const document = readTables(bytesOf(path));
    if (!document.ok) return { file, document: ofWorkbook(path, document) };
    const [table] = document.tables;
    const isProse =
      table?.form.kind === 'csv' &&
      table.rows.every(({ cells }) => cells.filter(({ text }) => text !== '').length < 2);
    const layout = isProse ? findLayout(table, {}) : undefined;
    if (layout !== undefined && !('columns' in layout)) return { file, layout };
  }
  return undefined;
}

type Unread = Extract<ReadTables, { ok: false }>;

/** Of bytes that are no text, in a file that is called a workbook, nobody has to know an encoding. */
const ofWorkbook = (path: string, document: Unread): Unread =>
  document.why === 'text' && IS_WORKBOOK_BY_NAME.test(path) ? { ok: false, why: 'damaged' } : document;
