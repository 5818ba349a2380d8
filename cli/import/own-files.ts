import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { extname, join, relative, resolve } from 'node:path';
import * as z from 'zod';
import { InputError, textOf } from '#sandbox/portfolio/input.ts';
import { issuesInWords } from '#schemas/issues.ts';
import { RefusedRow } from './refused-row.ts';

/** The marks of files, by where they are from the folder of the creditor. */
const Marks = z.strictObject({
  format: z.literal('regua/written/v1'),
  /** What imports wrote last into each file. */
  written: z.record(z.string(), z.string()),
  /** What was in files that a person gave back, and that was taken in. */
  taken: z.record(z.string(), z.string()),
  /** Marks of rows that were refused, made with the secret. */
  refused: z.array(z.string()).optional(),
  /** Those rows as they are known when they come back. */
  rows: z.array(RefusedRow).optional(),
});
type Marks = z.infer<typeof Marks>;

/** Where something is to be written, and the files before it that a person changed: nobody writes over those. */
export interface FreePlace {
  readonly path: string;
  readonly edited: readonly string[];
}

/**
 * Files that imports write for people to correct or fill in, each with a mark of what was written: one that is no longer as it was written
 * holds what a person typed, and is neither overwritten nor removed.
 */
export class OwnFiles {
  readonly #folder: string;
  readonly #file: string;
  #marks: Marks | undefined;

  /** @param folder of the creditor, in which the marks are kept */
  constructor(folder: string) {
    this.#folder = folder;
    this.#file = join(folder, 'written.json');
  }

  /** The file itself, or the first beside it (`-2`, `-3`) that no person changed. */
  freePlace(path: string, content: Buffer | string): FreePlace {
    const edited: string[] = [];
    for (let number = 1; ; number += 1) {
      const own = numbered(path, number);
      if (!existsSync(own) || this.isOwn(own) || markOf(readFileSync(own)) === markOf(content))
        return { path: own, edited };
      edited.push(own);
    }
  }

  /** The file and those beside it that are there. */
  allOf(path: string): string[] {
    const all: string[] = [];
    for (let number = 1; existsSync(numbered(path, number)); number += 1) all.push(numbered(path, number));
    return all;
  }

  /** True if a file is as an import wrote it. */
  isOwn(path: string): boolean {
    return existsSync(path) && this.#known.written[this.#placeOf(path)] === markOf(readFileSync(path));
  }

  /** True if what is in a file was taken in by an import. */
  isTaken(path: string): boolean {
    return existsSync(path) && this.#known.taken[this.#placeOf(path)] === markOf(readFileSync(path));
  }

  /** Writes a file at a place that is free, and keeps its mark. */
  write(path: string, content: Buffer | string): void {
    writeFileSync(path, content);
    this.#known.written[this.#placeOf(path)] = markOf(content);
    this.#keep();
  }

  /** Notes that an import took in what is in a file. */
  take(path: string): void {
    this.#known.taken[this.#placeOf(path)] = markOf(readFileSync(path));
    this.#keep();
  }

  /** True of the mark of a row that an import refused, and gave to a person. */
  wasRefused(mark: string): boolean {
    return this.#known.refused?.includes(mark) ?? false;
  }

  /** Rows that imports refused, as they are known when they come back. */
  get refusedRows(): readonly RefusedRow[] {
    return this.#known.rows ?? [];
  }

  /** Notes which rows an import refused. */
  keepRefused(marks: readonly string[], rows: readonly RefusedRow[]): void {
    this.#known.refused = [...new Set([...(this.#known.refused ?? []), ...marks])];
    const byContent = [...(this.#known.rows ?? []), ...rows].map(
      (row) => [JSON.stringify([row.cells, row.marks]), row] as const,
    );
    this.#known.rows = [...new Map(byContent).values()];
    this.#keep();
  }

  /** Removes a file that is as an import wrote it. */
  remove(path: string): void {
    rmSync(path);
    delete this.#known.written[this.#placeOf(path)];
    this.#keep();
  }

  get #known(): Marks {
    this.#marks ??= existsSync(this.#file)
      ? this.#read()
      : { format: 'regua/written/v1', written: {}, taken: {} };
    return this.#marks;
  }

  #read(): Marks {
    const read = Marks.safeParse(jsonOr(textOf(this.#file)));
    if (read.success) return read.data;
    throw new InputError(`${this.#file}: ${issuesInWords(read.error, 'marks')}`);
  }

  #keep(): void {
    mkdirSync(this.#folder, { recursive: true });
    writeFileSync(this.#file, `${JSON.stringify(this.#known, null, 1)}\n`);
  }

  #placeOf = (path: string): string => relative(this.#folder, resolve(path)).replaceAll('\\', '/');
}

const markOf = (content: Buffer | string): string =>
  createHash('sha256').update(content).digest('hex').slice(0, 32);

/** `contas.recusadas.csv`, `contas.recusadas-2.csv` and so on. */
function numbered(path: string, number: number): string {
  if (number === 1) return path;
  const end = extname(path);
  return `${path.slice(0, path.length - end.length)}-${number}${end}`;
}

function jsonOr(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
