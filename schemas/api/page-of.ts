import * as z from 'zod';

/** A part of a list. */
export const pageOf = <Row extends z.ZodType, More extends z.ZodRawShape>(row: Row, more: More) =>
  z.strictObject({
    items: z.array(row),
    next: z
      .string()
      .optional()
      .describe(
        'the `cursor` of the page after it; absent on the last. A page may be short, or empty, and have one',
      ),
    isComplete: z
      .boolean()
      .describe(
        'false until `regua reindex` has been run on a stage: rows that were written before the lists existed may be missing',
      ),
    ...more,
  });
