import * as z from 'zod';
import { CalendarDay, Channel, UF } from '../primitives.ts';

const HourSpan = z
  .tuple([z.int().min(0).max(23), z.int().min(1).max(24)])
  .refine(([from, to]) => from < to, { error: 'must open before it closes, as [8, 20]' });

/** When a debtor may be contacted, in the hours of their zone: `[8, 20]` is from 8:00 until before 20:00. */
export const ContactHours = z.strictObject({
  weekdays: HourSpan,
  /** `closed`: never on that day. */
  saturdays: z.union([HourSpan, z.literal('closed')]),
  sundaysAndHolidays: z.union([HourSpan, z.literal('closed')]),
  /** The law or the choice that it comes from. */
  citation: z.string().min(5),
});
export type ContactHours = z.infer<typeof ContactHours>;

/** `config/legal/contact-hours.yaml`: the default of each channel and, for some, what a state's law changes. */
export const ContactHoursTable = z.strictObject({
  version: CalendarDay,
  channels: z.record(
    Channel,
    z.strictObject({ default: ContactHours, byUf: z.partialRecord(UF, ContactHours).default({}) }),
  ),
});
export type ContactHoursTable = z.infer<typeof ContactHoursTable>;
