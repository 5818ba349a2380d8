import * as z from 'zod';
import { CalendarDay } from '#schemas/primitives.ts';

const LocalHoliday = z.strictObject({ date: CalendarDay, name: z.string() });

/** The holidays of a creditor's city that its debts follow, and how far they follow those that are in force by now. */
export const FollowedCalendar = z.strictObject({
  /** Those that every debt follows. */
  holidays: z.array(LocalHoliday),
  /** Those that some follow already, and the parts of the index of owed debts that are still to be gone through. */
  towards: z.strictObject({ holidays: z.array(LocalHoliday), left: z.array(z.string()) }).optional(),
});
export type FollowedCalendar = z.infer<typeof FollowedCalendar>;
