import * as z from 'zod';
import { InEachLanguage } from '#schemas/config/in-each-language.ts';
import { CalendarDay, Centavos, Channel, Slug } from '#schemas/primitives.ts';

/**
 * What became, or is to become, of a step. Taken: `claimed` (about to be sent), `sent`, `delivered`, `undelivered`, `refused` by its
 * channel, `consolidated` into the message of another debt, `unknown` (nobody knows whether it was sent), `silent` (no channel could be
 * used), `handedOver`. To come: `planned`, `held` until a later instant. Not to come: `skipped` (its time was over when the invoice came,
 * or it is not for this debtor), `forbidden` (no robot may write about the debt).
 */
export const StepState = z.enum([
  'claimed',
  'sent',
  'delivered',
  'undelivered',
  'refused',
  'consolidated',
  'unknown',
  'silent',
  'handedOver',
  'planned',
  'held',
  'skipped',
  'forbidden',
]);
export type StepState = z.infer<typeof StepState>;

/** The ladder of a debt as a ruler: days, and what each carries. Every day is one where the debtor is. */
export const RulerAnswer = z
  .strictObject({
    today: CalendarDay,
    dueDate: CalendarDay.describe('moved to a banking day: days late count from it'),
    marks: z
      .array(
        z.strictObject({
          step: z
            .string()
            .describe('its id in the régua; `hand-over`, or `promise-1` for the reminder of a promise'),
          name: InEachLanguage.optional().describe('absent when the régua has no such step any more'),
          day: CalendarDay,
          state: StepState,
          channel: Channel.optional().describe('of its last message'),
        }),
      )
      .describe('one for each step, the earliest first'),
    promise: z
      .strictObject({ from: CalendarDay, day: CalendarDay, until: CalendarDay })
      .optional()
      .describe('the promise that holds, from when it was made to the last day on which a payment keeps it'),
    instalments: z
      .array(z.strictObject({ day: CalendarDay, amount: Centavos, isPaid: z.boolean() }))
      .optional()
      .describe('of the payment plan that holds'),
    pause: z
      .strictObject({ from: CalendarDay, until: CalendarDay })
      .optional()
      .describe('the pause that holds longest'),
    end: z
      .strictObject({ day: CalendarDay, how: z.enum(['settled', 'cancelled', 'prescribed']) })
      .optional()
      .describe('when it was over'),
    regua: Slug,
  })
  .meta({ id: 'Ruler' });
export type RulerAnswer = z.infer<typeof RulerAnswer>;
