import * as z from 'zod';
import { CalendarDay } from '#schemas/primitives.ts';
import { PayoffQuote } from '#schemas/records/payoff-quote.ts';
import { DebtBalance } from './debt.ts';

/** Every figure that was fixed for the debtor, and what settles the debt on a day. */
export const PayoffQuotesAnswer = z
  .strictObject({
    day: CalendarDay,
    payoff: DebtBalance.shape.payoff.optional(),
    items: z.array(
      PayoffQuote.extend({
        isGood: z.boolean().describe('whether paying it on that day settles the debt'),
      }).meta({ id: 'PayoffQuote' }),
    ),
  })
  .meta({ id: 'PayoffQuotes' });
export type PayoffQuotesAnswer = z.infer<typeof PayoffQuotesAnswer>;
