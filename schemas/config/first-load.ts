import * as z from 'zod';
import { ClockTime, Slug } from '#schemas/primitives.ts';

/** How many first contacts a day may have: the first such day, and the least and the most of a later one. */
const Ramp = z
  .strictObject({
    start: z.int().min(1).max(100_000),
    least: z.int().min(1).max(100_000),
    most: z.int().min(1).max(100_000),
  })
  .refine(({ start, least, most }) => least <= start && start <= most, {
    error: 'must rise from least over start to most',
  });
export type Ramp = z.infer<typeof Ramp>;

/** The percentage of messages of a day that may go wrong before the next day has half as many. */
const Percent = z.number().positive().max(100);

/** `config/first-load.yaml`: how debts that were old when they came are met, and how fast. */
export const FirstLoad = z.strictObject({
  /** A debt that is this many days past due when its invoice comes takes the régua below, whatever `selection.yaml` says. */
  daysLate: z.int().min(1).max(1_800).default(30),
  /** A file of `config/reguas/`, whose first step introduces the debt. */
  regua: Slug,
  /** A person decides about such a debt when it is prescribed within this many days. */
  prescribesWithinDays: z.int().min(0).max(365).default(60),
  /** The pace of the messages that introduce a debt; no other message waits for it. */
  pace: z.strictObject({
    /** They are spread over these hours of the debtor's zone, as far as the law allows them. */
    hours: z
      .strictObject({ from: ClockTime, to: ClockTime })
      .refine(({ from, to }) => from < to, { error: 'must begin before they end' }),
    /** The messages of one creditor, on all channels. */
    total: Ramp,
    /** The messages of one creditor to the addresses of one mailbox domain, or to phones. */
    domain: Ramp,
    /** A day with more bounces or complaints than this halves the next one, and sends no more itself. */
    halveOver: z.strictObject({ bouncePercent: Percent, complaintPercent: Percent }),
    /** Days without a first contact after which the ramp starts anew. */
    restartAfterDays: z.int().min(7).max(60).default(30),
    /** Where the figures are from. */
    source: z.string().min(5),
  }),
});
export type FirstLoad = z.infer<typeof FirstLoad>;
