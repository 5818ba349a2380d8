import { ConfigError } from '#config-loader/config-error.ts';
import { InputError } from '#sandbox/portfolio/input.ts';
import { FAULT, USAGE } from './exit-codes.ts';

/** An error as its reader needs it: what to mend for what they gave, the whole trace for a fault of ours. */
export function whatWentWrong(error: unknown): { readonly message: string; readonly exitCode: number } {
  if (error instanceof ConfigError)
    return { message: `The configuration is not sound:\n${error.message}`, exitCode: FAULT };
  if (error instanceof InputError) return { message: error.message, exitCode: USAGE };
  return {
    message: error instanceof Error ? (error.stack ?? error.message) : String(error),
    exitCode: FAULT,
  };
}
