import type * as z from 'zod';

/** Every issue of a shape as `field: what is wrong`, without values: they may be personal data. */
export const issuesInWords = (error: z.ZodError, whole: string): string =>
  error.issues.map(({ path, message }) => `${path.join('.') || whole}: ${message}`).join('; ');
