import { updateDebt } from '#application/unit-of-work/update-debt.ts';
import { addDays, BANK_ZONE, dayOf, daysBetween, endOfDay } from '#domain/calendar/days.ts';
import { renewExecution as decide } from '#domain/debt/commands/renew-execution.ts';
import type { ReEvaluateDebtInput } from '#schemas/machine.ts';
import type { DebtOnPaymentPlan, DebtWithCase } from '#schemas/records/debt.ts';
import type { Answer } from './answer.ts';

/** Days after which a wait goes on in a new execution: AWS ends one after a year, whatever it waits for. */
const LONGEST_DAYS = 290;

/** When an execution that started at an instant gives way to another one (ISO-8601). */
export const renewsAt = (startedAt: string): string =>
  endOfDay(addDays(dayOf(startedAt), LONGEST_DAYS), BANK_ZONE);

/** A wait is re-evaluated after this many days at the latest, so that it never outlasts its execution. */
export const RE_EVALUATE_AFTER_DAYS = 60;

/**
 * Moves a wait that would outlast its execution to a new one, of a new version of the debt; undefined while there is
 * time.
 */
export async function renewExecution(
  debt: DebtWithCase | DebtOnPaymentPlan,
  { enteredAt, startedAt }: ReEvaluateDebtInput,
): Promise<Answer | undefined> {
  if (daysBetween(dayOf(startedAt), dayOf(enteredAt)) < LONGEST_DAYS) return undefined;
  const { version } = debt;
  const renewed = await updateDebt(debt, {
    command: 'renewExecution',
    isRepeated: (current) => 'version' in current && current.version !== version,
    decide,
  });
  return renewed.kind === 'changed' ? { event: 'closed' } : 'again';
}
