import * as z from 'zod';
import { CalendarDay, Instant } from '#schemas/primitives.ts';

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

/** What happened to a debt: an event as it was published, or what was recorded beside the events. */
export const TimelineEntry = z
  .strictObject({
    number: z
      .int()
      .positive()
      .optional()
      .describe('its place in the chain of the debt; absent on entries of before there was one'),
    at: Instant,
    type: z.string().describe('the type of the event, as `MessageSent.v1`, or of the record'),
    detail: z.record(z.string(), z.unknown()).describe('as it was published: ids and figures only'),
    hash: z.string().optional().describe('SHA-256 of the entry and of the one before it'),
    erased: z.literal(true).optional().describe('what it said was erased; its place stays'),
  })
  .meta({ id: 'TimelineEntry' });
export type TimelineEntry = z.infer<typeof TimelineEntry>;

/** A part of the timeline of a debt, oldest first. */
export const Timeline = z
  .strictObject({
    items: z.array(TimelineEntry),
    next: z.string().optional().describe('the `cursor` of the page after it; absent on the last'),
  })
  .meta({ id: 'Timeline' });
