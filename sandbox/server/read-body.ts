import type { Context } from 'hono';
import type * as z from 'zod';
import { pointerOf } from '#functions/api/pointers.ts';
import { ProblemError } from '#functions/api/problem.ts';
import { wrongWithClock } from './wrong-with-clock.ts';

/**
 * The body of a request, as JSON. Its type is asked for because no page of another site can send it without asking first, which is not
 * answered.
 */
export async function bodyOf<Schema extends z.ZodType>(c: Context, schema: Schema): Promise<z.infer<Schema>> {
  if (!/^application\/json\b/i.test(c.req.header('content-type') ?? '')) throw new ProblemError('not-json');
  let body: unknown;
  try {
    body = await c.req.json();
  } catch {
    wrong('body', [[], 'must be well-formed JSON']);
  }
  const read = schema.safeParse(body);
  if (read.success) return read.data;
  return wrong('body', ...read.error.issues.map(({ path, message }) => [path, message] as const));
}

/** @throws ProblemError */
export function wrong(
  part: 'body' | 'query',
  ...fields: readonly (readonly [path: readonly PropertyKey[], message: string])[]
): never {
  throw new ProblemError('invalid-request', {
    errors: (language) =>
      fields.map(([path, message]) => ({
        in: part,
        pointer: pointerOf(path),
        detail: wrongWithClock(message, language),
      })),
  });
}
