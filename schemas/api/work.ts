import * as z from 'zod';

/** The most rows of a kind that are counted. */
export const MOST_COUNTED = 100;

/** What waits for a person: each kind has a list of its own. */
export const WorkKind = z.enum([
  'cases',
  'handedOver',
  'offers',
  'unidentified',
  'doubtful',
  'unapplied',
  'deadLetters',
  'staleSources',
  'unknownOutcomes',
]);
export type WorkKind = z.infer<typeof WorkKind>;

/** How much of a kind waits for a person. */
export const WorkCount = z
  .strictObject({
    kind: WorkKind,
    count: z.int().nonnegative().max(MOST_COUNTED),
    isMore: z.boolean().describe(`whether there may be more than ${MOST_COUNTED}: nobody counts them`),
    overdue: z
      .int()
      .nonnegative()
      .optional()
      .describe(
        'those whose last day to act is over; absent for offers, which are over by themselves, and for debts that were handed over, which have none',
      ),
  })
  .meta({ id: 'WorkCount' });
export type WorkCount = z.infer<typeof WorkCount>;

/** How much waits for a person, of the kinds whose lists the caller may see. */
export const WorkAnswer = z.strictObject({ items: z.array(WorkCount) }).meta({ id: 'Work' });
