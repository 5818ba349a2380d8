/** One thing wrong in a file of `config/`. */
export interface ConfigProblem {
  /** Path of the file from the config folder. */
  readonly file: string;
  /** 1-based; absent when it is about the whole file. */
  readonly line?: number;
  /** Path within the file, as `steps[2].offset`. */
  readonly path?: string;
  /** What would be right. */
  readonly message: string;
}

const inWords = ({ file, line, path, message }: ConfigProblem): string =>
  `${file}${line === undefined ? '' : `:${line}`} ${path ? `${path}: ` : ''}${message}`;

/** What a parser said of a text. */
export const messageOf = (thrown: unknown): string =>
  thrown instanceof Error ? thrown.message : String(thrown);

/** The configuration is not sound: names every problem found, a line each. */
export class ConfigError extends Error {
  override readonly name = 'ConfigError';
  readonly problems: readonly ConfigProblem[];

  constructor(problems: readonly ConfigProblem[]) {
    super(problems.map(inWords).join('\n'));
    this.problems = problems;
  }
}
