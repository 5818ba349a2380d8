import { existsSync, readdirSync } from 'node:fs';
import { dirname, extname } from 'node:path';
import { commandLine } from './console/command-line.ts';
import type { Words } from './words/words.ts';

/** Files that are named, at most. */
const MOST_NAMED = 10;

/** Kinds of files that are given for each other: files of events, and exports. */
const KINDS = [
  ['.jsonl', '.csv'],
  ['.xlsx', '.xls', '.ods', '.csv'],
] as const;

/** What there is to take in place of a file that is not there: the files of its kind in its folder, or else the command that makes one. */
export function filesBeside(missing: string, { say, all }: Words): string[] {
  const ending = extname(missing).toLowerCase();
  const kinds = KINDS.find((those) => those.some((one) => one === ending));
  if (!kinds) return [];
  const folder = dirname(missing);
  if (!existsSync(folder)) return [say('common.noFolder', { folder })];
  const files = readdirSync(folder, { withFileTypes: true })
    .filter((entry) => entry.isFile() && kinds.some((one) => one === extname(entry.name).toLowerCase()))
    .map(({ name }) => name)
    .sort();
  const more = files.length - MOST_NAMED;
  if (files.length > 0)
    return [
      say('common.filesBeside', { folder, files: all(files.slice(0, MOST_NAMED)), more: Math.max(0, more) }),
    ];
  return kinds === KINDS[0]
    ? [say('common.noFilesBeside', { folder, command: commandLine('import', say('common.anExport')) })]
    : [];
}
