import { ConfigError, problemWithPath } from '#config-loader/config-error.ts';
import { codeOf } from '#runtime/as-error.ts';
import { InputError } from '#sandbox/portfolio/input.ts';
import { FAULT, USAGE } from './console/exit-codes.ts';
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
  const system = systemErrorIn(error);
  if (system !== undefined) return { message: reason(system), exitCode: USAGE };
  return {
    message: error instanceof Error ? (error.stack ?? error.message) : String(error),
    exitCode: FAULT,
  };
}

/** What a person can mend when the system refuses a file, a folder or a port. */
const BY_SYSTEM: Readonly<Record<string, string>> = {
  ENOENT: 'does not exist',
  EISDIR: 'is a folder, and a file is needed',
  ENOTDIR: 'has a file where a folder is needed',
  EEXIST: 'is a file, and a folder is needed',
  EACCES: 'is not yours to read or write',
  EPERM: 'is not yours to read or write',
  EROFS: 'is on a disk that cannot be written',
  ENOSPC: 'does not fit on the disk',
  EADDRINUSE: 'is in use by another program: choose another --port',
  EADDRNOTAVAIL: 'is no address of this machine',
};

/** An error of the system about a file that was named, or a port, in one line; undefined of any other. */
function systemErrorIn(error: unknown): string | undefined {
  const words = BY_SYSTEM[codeOf(error) ?? ''];
  if (words === undefined || !(error instanceof Error)) return undefined;
  if ('path' in error && typeof error.path === 'string') return `${error.path}: ${words} (${codeOf(error)})`;
  if ('port' in error && typeof error.port === 'number')
    return `port ${error.port} ${words} (${codeOf(error)})`;
  return undefined;
}
