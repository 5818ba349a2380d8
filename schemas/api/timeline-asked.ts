import * as z from 'zod';
import { CalendarDay } from '#schemas/primitives.ts';

/** The most entries of a page, and how many it has at most when nothing is said. */
const MOST = 200;
const USUAL = 100;

/** Which entries of a debt are asked for. */
export const TimelineAsked = z.strictObject({
  asOf: CalendarDay.optional().describe('entries up to the end of that day; all of them without it'),
  limit: z
    .string()
    .regex(/^([1-9]\d?|1\d\d|200)$/, `must be a whole number from 1 to ${MOST}`)
    .optional()
    .describe(`how many entries at most, from 1 to ${MOST}; ${USUAL} without it`),
  cursor: z.string().min(1).max(2048).optional().describe('`next` of the page before'),
});

/** How many entries a page has at most. */
export const entriesIn = (limit: string | undefined): number => Number(limit ?? USUAL);
