import type * as z from 'zod';
import { withoutHidden } from './primitives.ts';

/** The error of one field, without its value, which may be personal data. */
export const wrongWith = ({ message }: Pick<z.core.$ZodIssue, 'message'>): string => {
  if (message.endsWith('received undefined')) return 'is missing';
  return message
    .replace(/^Invalid input: expected /, 'must be ')
    .replace(/, received \w+$/, '')
    .replace(/^Unrecognized keys?: /, 'has unknown fields: ')
    .replace(/^Invalid option: expected /, 'must be ')
    .replace(/^Too big: expected \w+ to have <=(\d+) (\w+)$/, 'must have at most $1 $2')
    .replace(/^Too small: expected \w+ to have >=(\d+) (\w+)$/, 'must have at least $1 $2');
};

/** Every issue of a shape as `field: error`. */
export const issuesInWords = (error: z.ZodError, whole: string): string =>
  // The name of an unknown field comes from outside, too.
  withoutHidden(
    error.issues.map((issue) => `${issue.path.join('.') || whole}: ${wrongWith(issue)}`).join('; '),
  );
