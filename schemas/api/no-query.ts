import * as z from 'zod';

/** The query of an operation that takes no parameters: one that is given is refused, and not ignored. */
export const NoQuery = z.strictObject({});
