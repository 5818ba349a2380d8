import { asError } from './as-error.ts';

/** An error whose message alone gives a person the reason: it names fields and ids, never personal data. */
export class ExplainedError extends Error {
  override readonly name: string = 'ExplainedError';
  /** From when the same would be taken (ISO-8601), where it is a matter of time. */
  readonly lawfulAt: string | undefined;

  constructor(message: string, { lawfulAt }: { readonly lawfulAt?: string | undefined } = {}) {
    super(message);
    this.lawfulAt = lawfulAt;
  }
}

/** Input that no retry will correct: a person has to look at it. */
export class RejectedError extends ExplainedError {
  override readonly name: string = 'RejectedError';
}

/** Gives the reason of a failure for the person who looks: the name of any other error comes with its message. */
export function reasonOf(error: unknown): string {
  if (error instanceof ExplainedError) return error.message;
  const { name, message } = asError(error);
  return `${name}: ${message}`;
}
