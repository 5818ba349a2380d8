import * as z from 'zod';
import { CalendarDay } from '#schemas/primitives.ts';

/** The id of a debt, as events have it. */
export const DebtId = z
  .string()
  .max(80)
  .regex(/^[A-Za-z0-9_-]+$/, 'must be the id of a debt: letters, digits, "-" and "_"')
  .describe('the id of a debt, as events have it');

export const DebtPath = z.strictObject({ debtId: DebtId });

/** The day to look at a debt on: to its end, where the debtor is; today without it. */
export const AsOf = z.strictObject({ asOf: CalendarDay.optional() });
