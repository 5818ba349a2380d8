import { applyCommand } from '#application/unit-of-work/apply-command.ts';
import { rollForward } from '#domain/calendar/calendar.ts';
import { earliest, isBefore, latest } from '#domain/calendar/days.ts';
import { codesFor } from '#domain/debt/codes-for.ts';
import { askedUntil } from '#domain/debt/codes-until.ts';
import { quotePayoff } from '#domain/debt/commands/quote-payoff.ts';
import { dayFor } from '#domain/debt/day-for.ts';
import { ALREADY } from '#domain/debt/decision.ts';
import { creditorOf } from '#runtime/config.ts';
import { calendarTime } from '#runtime/time.ts';
import { HAND_OVER } from '#schemas/machine.ts';
import type { Debt } from '#schemas/records/debt.ts';
import type { Debtor } from '#schemas/records/debtor.ts';
import { billGoodThrough } from './bill-good-through.ts';
import { newBill } from './new-bill.ts';

/**
 * Ensures that an owed debt has codes that pay just what settles it today: those in force, or a new bill's, written on the
 * debt before anybody sees it. A credit that was assigned gets none. Asked again on the same day it is the same bill. What was issued before stays good.
 * @param at when it is asked for (ISO-8601)
 * @throws BillProviderError when the provider does not take the order
 */
export async function issueBill(debtId: string, debtor: Debtor, at: string): Promise<void> {
  await applyCommand(debtId, {
    command: 'quotePayoff',
    decide: async (debt) => {
      const today = dayFor(debt, at);
      // The creditor's key is the wrong payee once the credit is another's.
      if (debt.assigned || codesFor(debt, today)) return ALREADY;
      const goodThrough = lastDayOf(debt, today, at);
      const quote = (await newBill({ debts: [debt], debtor, at, goodThrough })).get(debtId);
      return quote ? quotePayoff(debt, { quote }) : ALREADY;
    },
  });
}

/**
 * The last day of a code that the debtor asks for. When only the hand-over is left of the ladder, one code puts that off: those after it are
 * good as long as the first, or today.
 */
function lastDayOf(debt: Debt, today: string, at: string): string {
  const { holidays } = creditorOf(debt);
  const usual = billGoodThrough([debt], today, holidays);
  const until = isLadderOver(debt, at) ? askedUntil(debt) : undefined;
  return until === undefined ? usual : earliest(usual, latest(until, rollForward(today, holidays)));
}

const isLadderOver = ({ status, execution }: Debt, at: string): boolean =>
  status === 'open' &&
  Object.entries(execution.at).every(
    ([step, time]) => step === HAND_OVER || isBefore(calendarTime(time), at),
  );
