import * as z from 'zod';

/** Of an operation that takes no parameters in its query: one that is given is refused, and not passed over. */
export const NoQuery = z.strictObject({});
