import type * as z from 'zod';
import { RejectedError } from '#runtime/rejected.ts';
import { issuesInWords } from '#schemas/issues.ts';

/**
 * Reads what a channel sent as one of the shapes that we know.
 * @throws RejectedError which names fields, never their values
 */
export function parse<T>(schema: z.ZodType<T>, value: unknown): T {
  const read = schema.safeParse(value);
  if (read.success) return read.data;
  throw new RejectedError(issuesInWords(read.error, 'feedback'));
}
