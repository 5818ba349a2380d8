import type { ValidationTargets } from 'hono';
import { validator } from 'hono-openapi';
import type * as z from 'zod';
import type { FieldProblem } from '#schemas/api/problem.ts';
import { pointerOf } from './pointers.ts';
import { ProblemError } from './problem.ts';
import { wrongInWords } from './wrong-in-words.ts';

const PARTS = { json: 'body', query: 'query', param: 'path', header: 'header' } as const satisfies Partial<
  Record<keyof ValidationTargets, FieldProblem['in']>
>;

/** The middleware that reads a part of a request strictly, by a schema of `schemas/api/`, and describes it for the document. */
export const input = <Schema extends z.ZodType, Target extends keyof typeof PARTS>(
  target: Target,
  schema: Schema,
) =>
  validator(target, schema, (result) => {
    if (result.success) return;
    const { error } = result;
    throw new ProblemError('invalid-request', {
      errors: (language) =>
        error.map(({ path = [], message }) => ({
          in: PARTS[target],
          pointer: pointerOf(path.map((part) => (typeof part === 'object' ? part.key : part))),
          detail: wrongInWords(message, language),
        })),
    });
  });
