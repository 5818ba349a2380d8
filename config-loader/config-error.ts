/** One error in a file of `config/`. */
export interface ConfigProblem {
  /** Path of the file from the config folder. */
  readonly file: string;
  /** 1-based; absent if the error is about the whole file. */
  readonly line?: number;
  /** Path within the file, such as `steps[2].offset`. */
  readonly path?: string;
  /** What would be right. */
  readonly message: string;
}

/** `file:line path: message`, as editors make a link of it. */
export const problemInWords = ({ file, line, path, message }: ConfigProblem): string =>
  `${file}${line === undefined ? '' : `:${line}`} ${path ? `${path}: ` : ''}${message}`;

/** The message of what a parser threw. */
export const messageOf = (thrown: unknown): string =>
  thrown instanceof Error ? thrown.message : String(thrown);

/** The configuration is not valid: lists every problem, one per line. */
export class ConfigError extends Error {
  override readonly name = 'ConfigError';
  readonly problems: readonly ConfigProblem[];

  constructor(problems: readonly ConfigProblem[]) {
    super(problems.map(problemInWords).join('\n'));
    this.problems = problems;
  }
}
