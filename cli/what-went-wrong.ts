import { ConfigError, ConfigFolderError, problemWithPath } from '#config-loader/config-error.ts';
import { codeOf } from '#runtime/as-error.ts';
import { InputError, MissingFileError } from '#sandbox/portfolio/input.ts';
import { FAULT, USAGE } from './console/exit-codes.ts';
import { filesBeside } from './files-beside.ts';
import type { Words } from './words/words.ts';

/** The message for an error: what to correct in the input, or the whole stack trace for a fault of ours. */
export function whatWentWrong(
  error: unknown,
  words: Words,
): { readonly message: string; readonly exitCode: number } {
  const { say, reason } = words;
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
  if (error instanceof MissingFileError)
    return {
      message: [reason(error.message), ...filesBeside(error.file, words)].join('\n'),
      exitCode: USAGE,
    };
  if (error instanceof InputError || error instanceof ConfigFolderError)
    return { message: reason(error.message), exitCode: USAGE };
  const outside = systemErrorIn(error, say) ?? cloudErrorIn(error, say);
  if (outside !== undefined) return { message: outside, exitCode: USAGE };
  return {
    message: error instanceof Error ? (error.stack ?? error.message) : String(error),
    exitCode: FAULT,
  };
}

/** What a person can mend when the system refuses a file, a folder or a port. */
const BY_SYSTEM = {
  ENOENT: 'common.missing',
  EISDIR: 'common.isFolder',
  ENOTDIR: 'common.isInFile',
  EEXIST: 'common.isFile',
  EACCES: 'common.notYours',
  EPERM: 'common.notYours',
  EROFS: 'common.readOnly',
  ENOSPC: 'common.full',
  EADDRINUSE: 'common.portInUse',
  EADDRNOTAVAIL: 'common.noPort',
} as const;

const isBySystem = (code: string | undefined): code is keyof typeof BY_SYSTEM =>
  code !== undefined && Object.hasOwn(BY_SYSTEM, code);

/** An error of the system about a file that was named, or a port, in one line; undefined of any other. */
function systemErrorIn(error: unknown, say: Words['say']): string | undefined {
  const code = codeOf(error);
  if (!isBySystem(code) || !(error instanceof Error)) return undefined;
  const path = 'path' in error ? error.path : 'port' in error ? error.port : undefined;
  return path === undefined ? undefined : say(BY_SYSTEM[code], { path: String(path), code });
}

/** What the system says when a server cannot be reached. */
const UNREACHED = new Set([
  ...[
    'ECONNREFUSED',
    'ECONNRESET',
    'EHOSTUNREACH',
    'ENETUNREACH',
    'ENOTFOUND',
    'EAI_AGAIN',
    'EPIPE',
    'ETIMEDOUT',
  ],
]);

/**
 * An error of a call of AWS in one line: what to mend is a network, credentials or a right, and no fault of ours. `$fault` and
 * `$metadata` are of each exception of a service of AWS (Smithy, ServiceException); `CredentialsProviderError` and
 * `TokenProviderError` are of the SDK (\@smithy/core, ProviderError).
 */
function cloudErrorIn(error: unknown, say: Words['say']): string | undefined {
  if (!(error instanceof Error)) return undefined;
  const code = codeOf(error);
  if (code !== undefined && UNREACHED.has(code))
    return say('common.notReached', { reason: oneLine(error.message) || code, code });
  if (error.name === 'CredentialsProviderError' || error.name === 'TokenProviderError')
    return say('common.noCredentials', { reason: oneLine(error.message) });
  if ('$fault' in error && '$metadata' in error)
    return say('common.refusedByAws', { name: error.name, reason: oneLine(error.message) });
  return undefined;
}

const oneLine = (text: string): string => text.replaceAll(/\s+/g, ' ').trim();
