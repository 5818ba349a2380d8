import { ConfigError, problemWithPath } from '#config-loader/config-error.ts';
import { InputError } from '#sandbox/portfolio/input.ts';
import { FAULT, USAGE } from './exit-codes.ts';
import type { Words } from './words/words.ts';

/** The message for an error: what to correct in the input, or the whole stack trace for a fault of ours. */
export function whatWentWrong(
  error: unknown,
  { say, reason }: Words,
): { readonly message: string; readonly exitCode: number } {
  if (error instanceof ConfigError)
    return {
      message: [
        say('common.notValid'),
        ...error.problems.map((problem) =>
          problemWithPath({ ...problem, message: reason(problem.message) }, error.folder),
        ),
      ].join('\n'),
      exitCode: FAULT,
    };
  if (error instanceof InputError) return { message: reason(error.message), exitCode: USAGE };
  return {
    message: error instanceof Error ? (error.stack ?? error.message) : String(error),
    exitCode: FAULT,
  };
}
