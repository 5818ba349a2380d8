import { join, relative } from 'node:path';

/** An item of a list, as people name one. */
export interface ListItem {
  /** `steps` */
  readonly list: string;
  /** From 1. */
  readonly number: number;
  /** Its own, if it has one. */
  readonly id?: string;
  /** The path within it: `offset`; empty where the item itself is meant. */
  readonly rest: string;
}

/** One error in a file of `config/`. */
export interface ConfigProblem {
  /** Path of the file from the config folder. */
  readonly file: string;
  /** 1-based; absent if the error is about the whole file. */
  readonly line?: number;
  /** 1-based; where there is a line. */
  readonly column?: number;
  /** Path within the file, such as `steps[2].offset`. */
  readonly path?: string;
  /** The item of a list that it is in. */
  readonly item?: ListItem;
  /** What would be right. */
  readonly message: string;
}

/** `file:line path: message`, the file from the config folder. */
export const problemInWords = (problem: ConfigProblem): string =>
  inWords(problem.file, [problem.line], problem);

/** `file:line:column path: message`, the file from the current folder: terminals and editors make a link of it. */
export const problemWithPath = (problem: ConfigProblem, folder: string): string =>
  inWords(relative('', join(folder, problem.file)), [problem.line, problem.column], problem);

const inWords = (
  file: string,
  place: readonly (number | undefined)[],
  { path, message }: ConfigProblem,
): string =>
  `${[file, ...place].filter((part) => part !== undefined).join(':')} ${path ? `${path}: ` : ''}${message}`;

/** The message of what a parser threw. */
export const messageOf = (thrown: unknown): string =>
  thrown instanceof Error ? thrown.message : String(thrown);

/** The configuration is not valid: lists every problem, one per line. */
export class ConfigError extends Error {
  override readonly name = 'ConfigError';
  readonly problems: readonly ConfigProblem[];
  /** The folder that the files are in, where it is known. */
  readonly folder: string;

  constructor(problems: readonly ConfigProblem[], folder = '') {
    super(problems.map(problemInWords).join('\n'));
    this.problems = problems;
    this.folder = folder;
  }
}

/** The folder that was named for the configuration is none, so there is no file in which anything could be put right. */
export class ConfigFolderError extends Error {
  override readonly name = 'ConfigFolderError';

  constructor(folder: string) {
    super(`${folder}: is not a folder: name the one with the configuration`);
  }
}
