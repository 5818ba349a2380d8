import * as z from 'zod';
import { Slug } from '#schemas/primitives.ts';

/** The most rows of a page. */
const MOST_ROWS = 100;
const USUAL_ROWS = 50;

/** How many rows of a list are asked for, and where they begin. */
export const PageAsked = {
  limit: z
    .string()
    .regex(/^([1-9]\d?|100)$/, `must be a whole number from 1 to ${MOST_ROWS}`)
    .optional()
    .describe(`how many rows at most, from 1 to ${MOST_ROWS}; ${USUAL_ROWS} without it`),
  cursor: z.string().min(1).max(2048).optional().describe('`next` of the page before'),
};

/** How many rows a page has at most. */
export const rowsIn = (limit: string | undefined): number => Number(limit ?? USUAL_ROWS);

/** The rows of one creditor; without it, of every creditor that the caller may see. */
export const OfCreditor = {
  creditor: Slug.optional().describe(
    'rows of this creditor alone; without it, of all that the caller may see',
  ),
};

/** A list of which only the creditor is chosen. */
export const ListQuery = z.strictObject({ ...OfCreditor, ...PageAsked });
