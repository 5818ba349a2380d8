import * as z from 'zod';
import { Instant } from '#schemas/primitives.ts';

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
