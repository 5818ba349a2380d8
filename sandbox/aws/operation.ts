import type * as z from 'zod';
import { AwsError } from './errors.ts';

/** Carries out one API operation on its decoded input; what it gives may be a promise. */
export type Operation = (input: unknown) => unknown;

/** The operations of one service, by the name that AWS gives them. */
export type Operations = Readonly<Record<string, Operation>>;

/**
 * An operation whose input is checked first. Schemas are strict on purpose: a field that the sandbox
 * would ignore is refused, so that nobody relies on it.
 */
export function operation<Schema extends z.ZodType>(
  schema: Schema,
  carryOut: (input: z.output<Schema>) => unknown,
): Operation {
  return (input) => {
    const parsed = schema.safeParse(input);
    if (parsed.success) return carryOut(parsed.data);
    const problems = parsed.error.issues.map(
      ({ path, message }) => `${path.join('.') || 'input'}: ${message}`,
    );
    throw new AwsError('ValidationException', `not accepted by the sandbox: ${problems.join('; ')}`);
  };
}
