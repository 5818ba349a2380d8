import * as z from 'zod';
import { CalendarDay, Channel, Slug, UF } from '#schemas/primitives.ts';
import { MonthlyRates } from './charge-terms.ts';

const HourSpan = z
  .tuple([z.int().min(0).max(23), z.int().min(1).max(24)])
  .refine(([from, to]) => from < to, { error: 'must open before it closes, as [8, 20]' });

/** When a debtor may be contacted, in the hours of their zone: `[8, 20]` is from 8:00 until before 20:00. */
export const ContactHours = z.strictObject({
  weekdays: HourSpan,
  /** `closed`: never on that day. */
  saturdays: z.union([HourSpan, z.literal('closed')]),
  sundaysAndHolidays: z.union([HourSpan, z.literal('closed')]),
  /** The law or the choice behind it. */
  citation: z.string().min(5),
});
export type ContactHours = z.infer<typeof ContactHours>;

/** The kind of a debt of which nothing else is said: a liquid debt in a document (CC art. 206 §5 I). */
export const USUAL_DEBT_KIND = 'document';

const Rule = { citation: z.string().min(5) };

/** `config/legal/limits.yaml`: how often a debtor may be contacted, over all their debts, and when never again. */
export const ContactLimits = z.strictObject({
  version: CalendarDay,
  /** The most steps that send on one day, in the debtor's zone. */
  perDay: z.strictObject({ messages: z.int().min(1).max(3), ...Rule }),
  /** The most steps that send within any seven days. */
  perWeek: z.strictObject({ messages: z.int().min(1).max(7), ...Rule }),
  /** The least time between two steps that send. */
  cooldown: z.strictObject({ hours: z.int().min(0).max(72), ...Rule }),
  /** When a debt can no longer be demanded, by its kind. */
  prescription: z.strictObject({
    kinds: z
      .record(
        Slug,
        /** Years from the due date; at most the law's five. */
        z.strictObject({ years: z.int().min(1).max(5), ...Rule }),
      )
      .refine((kinds) => USUAL_DEBT_KIND in kinds, {
        error: `must have "${USUAL_DEBT_KIND}", the kind of an invoice that says no other`,
      }),
  }),
  optOut: z.strictObject(Rule),
  overIndebted: z.strictObject(Rule),
});
export type ContactLimits = z.infer<typeof ContactLimits>;

/** `config/legal/contact-hours.yaml`: the default of each channel and, for some, what a state's law changes. */
export const ContactHoursTable = z.strictObject({
  version: CalendarDay,
  channels: z.record(
    Channel,
    z.strictObject({ default: ContactHours, byUf: z.partialRecord(UF, ContactHours).default({}) }),
  ),
});
export type ContactHoursTable = z.infer<typeof ContactHoursTable>;

/** `config/legal/legal-rate.yaml`: the legal rate of interest of each month, for creditors with `basis: legal`. */
export const LegalRate = z.strictObject({
  /** Where it is published. */
  source: z.string().min(5),
  /** The day on which the table was last read there. */
  readOn: CalendarDay,
  /** Percent of each month. */
  months: MonthlyRates,
});
export type LegalRate = z.infer<typeof LegalRate>;
