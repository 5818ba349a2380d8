import { existsSync, readFileSync } from 'node:fs';
import { basename, dirname, extname, join } from 'node:path';
import type { Words } from '#cli/words/words.ts';
import { type FoundLayout, isReason } from '#formats/exports/find-layout.ts';
import type { Refused } from '#formats/exports/title.ts';
import { writeRefused } from '#formats/exports/write-refused.ts';
import type { FreePlace, OwnFiles } from './own-files.ts';
import { problemInWords } from './problem-in-words.ts';
import type { Book, FileTitles } from './read-book.ts';

/** A file of refused rows that is to be written, at a place where it takes nobody's corrections. */
export interface RefusedFile extends FreePlace {
  readonly content: Buffer;
}

/** True of a file of refused rows, by its name or by the column that they have. */
export const isRefusedFile = (file: string, { header }: FoundLayout): boolean =>
  /\.recusadas(-\d+)?\.(csv|xlsx)$/.test(file) || header.cells.some(({ text }) => isReason(text));

/** True of a file that an import wrote for a person: refused rows, or titles that vanished. */
export const isReturned = (file: string): boolean => /\.(recusadas|sumiram)(-\d+)?\.(csv|xlsx)$/.test(file);

/**
 * The refused rows of each table as the file that they came in, and files of rows that an earlier import refused and this one did not, unless
 * a person changed them.
 */
export function refusedFilesOf(
  book: Book,
  refused: readonly Refused[],
  { out, own, words }: { readonly out: string; readonly own: OwnFiles; readonly words: Words },
): { readonly written: readonly RefusedFile[]; readonly stale: readonly string[] } {
  const written: RefusedFile[] = [];
  const stale: string[] = [];
  for (const { file, table, layout } of book.titles) {
    const ofTable = new Set(table.rows);
    const rows = refused
      .filter(({ row }) => ofTable.has(row))
      .map(({ row, problem }) => ({ row, reason: problemInWords(problem, words) }));
    const usual = refusedFileOf(file, table, { out, isAlone: book.titles.length === 1 });
    if (rows.length === 0) stale.push(...own.allOf(usual).filter((path) => own.isOwn(path)));
    else {
      const content = writeRefused(table, layout.header, rows);
      written.push({ ...own.freePlace(usual, content), content });
    }
  }
  return { written, stale };
}

/** The places of those files whose rows are not there yet. */
export const unwritten = (files: readonly RefusedFile[]): string[] =>
  files.flatMap(({ path, content }) =>
    existsSync(path) && content.equals(readFileSync(path)) ? [] : [path],
  );

function refusedFileOf(
  file: string,
  { form }: FileTitles['table'],
  { out, isAlone }: { readonly out: string; readonly isAlone: boolean },
): string {
  const sheet = form.kind === 'sheet' && !isAlone ? `-${form.name}` : '';
  return join(dirname(out), `${basename(file, extname(file))}${sheet}.recusadas.csv`);
}
