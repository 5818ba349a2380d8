import { ConfigError } from '#config-loader/config-error.ts';
import { InputError } from '#sandbox/portfolio/input.ts';
import { FAULT, USAGE } from './exit-codes.ts';

/** The message for an error: what to correct in the input, or the whole stack trace for a fault of ours. */
export function whatWentWrong(error: unknown): { readonly message: string; readonly exitCode: number } {
  if (error instanceof ConfigError)
    return { message: `The configuration is not valid:\n${error.message}`, exitCode: FAULT };
  if (error instanceof InputError) return { message: error.message, exitCode: USAGE };
  return {
    message: error instanceof Error ? (error.stack ?? error.message) : String(error),
    exitCode: FAULT,
  };
}
