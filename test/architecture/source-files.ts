import { readdirSync, readFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { ROOT } from '#test/builders/root.ts';

export interface SourceFile {
  /** Path from the root of the repository. */
  readonly path: string;
  readonly text: string;
}

/** Every TypeScript file of a top folder. */
export const sourceFilesOf = (folder: string): SourceFile[] =>
  readdirSync(join(ROOT, folder), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && /\.tsx?$/.test(entry.name))
    .map((entry) => join(entry.parentPath, entry.name))
    .map((file) => ({ path: relative(ROOT, file), text: readFileSync(file, 'utf8') }))
    .sort((one, other) => one.path.localeCompare(other.path));

/** A comment, with what goes before one of a line: in an address, or where a text begins, two slashes begin none. */
const COMMENT = /(\/\*[\s\S]*?\*\/)|(^|[^:'"`])(\/\/.*)$/gm;

/** Source without comments, line by line as it was, because prose may name what code must not. */
export const withoutComments = (text: string): string =>
  text.replace(COMMENT, (_whole, block: string | undefined, before = '') =>
    block === undefined ? before : block.replace(/[^\n]/g, ' '),
  );

/** The comments of a source alone, without the marks at the beginning of their lines. */
export const commentsOf = (text: string): string =>
  [...text.matchAll(COMMENT)]
    .map(([, block, , line]) => (block ?? line ?? '').replace(/^\s*(\/\*+|\*+\/?|\/\/)/gm, ''))
    .join('\n');
