import { applyCommand } from '#application/unit-of-work/apply-command.ts';
import { rollForward } from '#domain/calendar/calendar.ts';
import { quotePayoff } from '#domain/debt/commands/quote-payoff.ts';
import { dayFor } from '#domain/debt/day-for.ts';
import { ALREADY } from '#domain/debt/decision.ts';
import { earlyQuote } from '#domain/debt/early-payoff.ts';
import { planInForce } from '#domain/debt/plan-in-force.ts';
import { creditorOf } from '#runtime/config.ts';
import type { Debtor } from '#schemas/records/debtor.ts';
import { earlyPayoffOf } from './early-payoff-of.ts';
import { newBill } from './new-bill.ts';

/**
 * Ensures that a debt on a payment plan has codes that settle all of it today: paying them by the end of the day, or of the next
 * business day, settles the debt and closes its instalments. Asked again on the same day it is the same bill.
 * @param at when it is asked for (ISO-8601)
 * @throws BillProviderError when the provider does not take the order
 */
export async function issueEarlyBill(debtId: string, debtor: Debtor, at: string): Promise<void> {
  await applyCommand(debtId, {
    command: 'quotePayoff',
    decide: async (debt) => {
      const today = dayFor(debt, at);
      const plan = planInForce(debt);
      const early = await earlyPayoffOf(debt, today);
      if (!plan || !early || early.amount === 0) return ALREADY;
      const { amount } = early;
      if (earlyQuote(debt, plan, amount, today)) return ALREADY;
      const goodThrough = rollForward(today, creditorOf(debt).holidays);
      const quote = (await newBill({ debts: [debt], debtor, at, goodThrough, amount })).get(debtId);
      return quote ? quotePayoff(debt, { quote }) : ALREADY;
    },
  });
}
