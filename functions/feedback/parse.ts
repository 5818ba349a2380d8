import type * as z from 'zod';
import { issuesInWords } from '#schemas/issues.ts';

/** No retry would mend it: it is kept for a person. The message names fields, never their values. */
export class RejectedFeedbackError extends Error {
  override readonly name = 'RejectedFeedbackError';
}

export function parse<T>(schema: z.ZodType<T>, value: unknown): T {
  const read = schema.safeParse(value);
  if (read.success) return read.data;
  throw new RejectedFeedbackError(issuesInWords(read.error, 'feedback'));
}

export function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    throw new RejectedFeedbackError('feedback: is not JSON');
  }
}
