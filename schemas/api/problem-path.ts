import * as z from 'zod';

export const ProblemPath = z.strictObject({
  problem: z.string().regex(/^[a-z0-9-]{1,40}$/, 'must be lower-case letters, digits and single hyphens'),
});
