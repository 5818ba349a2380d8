import { createHash } from 'node:crypto';
import { existsSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import * as z from 'zod';
import type { BusEntry } from './put-on-bus.ts';

/** How much of a file is on the bus of a stage: the number of its events, and what they were. */
const Progress = z.object({ done: z.int().nonnegative(), sha256: z.string() });

/** Where the progress of a file is kept: beside it. */
export const progressFileOf = (file: string, stage: string): string => `${file}.${stage}.progress.json`;

/**
 * How many events were put before.
 * @returns undefined when what was put is not what the file begins with any more
 */
export function readProgress(path: string, entries: readonly BusEntry[]): number | undefined {
  if (!existsSync(path)) return 0;
  const read = Progress.safeParse(jsonOf(readFileSync(path, 'utf8')));
  if (!read.success || read.data.done > entries.length) return undefined;
  return read.data.sha256 === sha256Of(entries.slice(0, read.data.done)) ? read.data.done : undefined;
}

/** Keeps how many events were put: written beside, and moved into its place, so that no half of it is ever read. */
export function keepProgress(path: string, entries: readonly BusEntry[], done: number): void {
  writeFileSync(`${path}.new`, `${JSON.stringify({ done, sha256: sha256Of(entries.slice(0, done)) })}\n`);
  renameSync(`${path}.new`, path);
}

function sha256Of(entries: readonly BusEntry[]): string {
  const hash = createHash('sha256');
  for (const { type, detail } of entries) hash.update(`${type}\n${detail}\n`);
  return hash.digest('hex');
}

function jsonOf(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
