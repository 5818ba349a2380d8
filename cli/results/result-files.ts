import { extname } from 'node:path';

/** The kinds of files in which a result is written, by their endings. */
const KINDS = ['.csv', '.xlsx', '.html'] as const;
export type ResultKind = (typeof KINDS)[number];

/** The kind of a file, by its ending; undefined for one that no result is written as. */
export function kindOfResult(file: string): ResultKind | undefined {
  const ending = extname(file).toLowerCase();
  return KINDS.find((kind) => kind === ending);
}

export const isResultFile = (file: string): boolean => kindOfResult(file) !== undefined;
