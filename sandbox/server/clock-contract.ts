import * as z from 'zod';
import { CalendarDay, Instant } from '#schemas/primitives.ts';

const HOUR = 3_600_000;

/** The longest step of the clock: a mistyped year costs no hour. */
export const LONGEST = 366 * 24 * HOUR;

/** What is said of a duration that is none. */
const NO_DURATION = 'must be days and hours, from PT1H to P366D, as P1D, PT12H or P1DT12H';

const FORM = /^P(?=[\dT])(?:(\d{1,3})D)?(?:T(\d{1,4})H)?$/;

/** A duration of days and hours (ISO-8601), as milliseconds; a day is 24 hours, as Brazil has had no daylight saving time since 2019. */
const Duration = z.string().transform((text, context) => {
  const [, days = '0', hours = '0'] = FORM.exec(text) ?? [];
  const milliseconds = (Number(days) * 24 + Number(hours)) * HOUR;
  if (milliseconds > 0 && milliseconds <= LONGEST) return milliseconds;
  context.addIssue({ code: 'custom', message: NO_DURATION });
  return z.NEVER;
});

/** How far time goes on: by just one of `by`, `to` and `until`. */
export const Advance = z
  .strictObject({
    /** To the next event that a run waits for; or by a duration. */
    by: z.union([z.literal('next-event'), Duration], { error: NO_DURATION }).optional(),
    to: Instant.optional(),
    /** Until a message is sent, or a payment is applied. */
    until: z.enum(['sent', 'paid']).optional(),
    /** The debt that alone is looked at. */
    debtId: z.string().min(1).max(200).optional(),
    /** At most for so long. */
    within: Duration.optional(),
  })
  .superRefine(({ by, to, until, debtId, within }, context) => {
    const wrong = (path: string[], message: string): void =>
      context.addIssue({ code: 'custom', path, message });
    if ([by, to, until].filter((given) => given !== undefined).length !== 1)
      wrong([], 'must have just one of by, to and until');
    if (until === undefined && debtId !== undefined) wrong(['debtId'], 'goes with until alone');
    if (until === undefined && within !== undefined) wrong(['within'], 'goes with until alone');
  });
export type Advance = z.infer<typeof Advance>;

/** Another clock: it begins as the one that is asked, or at the noon of another day, or without invoices. */
export const NewClock = z.strictObject({ until: CalendarDay.optional(), empty: z.boolean().optional() });
export type NewClock = z.infer<typeof NewClock>;
