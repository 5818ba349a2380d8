import { type ConfigProblem, problemWithPath } from '#config-loader/config-error.ts';
import type { Terminal } from './console/terminal.ts';

/** Prints warnings of a config folder, a line each, the way to the file first. */
export const warner =
  (folder: string, { stdout, words }: Pick<Terminal, 'stdout' | 'words'>) =>
  (problems: readonly ConfigProblem[]): void => {
    for (const problem of problems) {
      const sentence = problemWithPath({ ...problem, message: words.reason(problem.message) }, folder);
      stdout.write(`${words.say('check.warning', { problem: sentence })}\n`);
    }
  };
