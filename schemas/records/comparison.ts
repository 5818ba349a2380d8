import * as z from 'zod';
import { CalendarDay } from '#schemas/primitives.ts';

/** How far the comparison of running executions with the debts that wait on them is. */
export const Comparison = z.strictObject({
  day: CalendarDay,
  /** The ARNs of the machines that are still to be compared on that day; the next one first. */
  left: z.array(z.string()),
});
export type Comparison = z.infer<typeof Comparison>;
