import { BANK_ZONE, endOfDay, instantOf, inUtc, isBefore } from '#domain/calendar/days.ts';
import type { HAND_OVER } from '#schemas/machine.ts';
import type { Debt, OpenDebt, PromisedDebt, StoredDebt } from '#schemas/records/debt.ts';
import type { PaymentPlan } from '#schemas/records/negotiation.ts';
import { planEntries } from './allot-plan-money.ts';
import { lastOf } from './last-of.ts';
import { reminderOf } from './reminder-of.ts';
import { sendsOf, stepKey } from './send-key.ts';
import { sumOf } from './sum-of.ts';

/** The id of the end of every ladder. */
const handOver: typeof HAND_OVER = 'hand-over';

/**
 * When something is to happen next with a debt, as far as the debt itself says: its next step or hand-over, the day of a promise and
 * then its end, the last day for the answer to a case, the next instalment of its plan that is not covered. It may have passed: an
 * answer is overdue then, or a step is late. Undefined for a debt that waits for nothing: a person has it, or it is closed.
 * @param calendarTime the instant of the calendar for one of AWS's clock
 * @returns ISO-8601, UTC with milliseconds, of the calendar
 */
export function nextActionAt(debt: StoredDebt, calendarTime: (clock: string) => string): string | undefined {
  switch (debt.status) {
    case 'open':
      return inUtc(ofOpen(debt, calendarTime));
    case 'promised':
      return ofPromised(debt);
    case 'caseOpen':
      return endOfDay(lastOf(debt.cases).deadline, zoneOf(debt));
    case 'onPaymentPlan':
      return endOfDay(nextUncovered(debt, lastOf(debt.paymentPlans)), zoneOf(debt));
    default:
      return undefined;
  }
}

const zoneOf = ({ zone = BANK_ZONE }: Pick<Debt, 'zone'>): string => zone;

function ofOpen(debt: OpenDebt, calendarTime: (clock: string) => string): string {
  const { version, execution, postponed, wakeStepKey, wakeAt } = debt;
  const isTriedAgain =
    wakeStepKey === postponed?.stepKey &&
    wakeAt !== undefined &&
    postponed !== undefined &&
    !isBefore(wakeAt, postponed.until);
  if (postponed && !isTriedAgain) return postponed.until;
  const planned = Object.entries(execution.at).map(([step, at]) => ({ step, at: inUtc(at) }));
  const sent = new Set(sendsOf(debt).flatMap((one) => (one.version === version ? [one.step] : [])));
  const entered = planned.filter(({ step }) => sent.has(step) || wakeStepKey === stepKey(version, step));
  const last =
    entered
      .map(({ at }) => at)
      .sort()
      .at(-1) ?? '';
  const [next] = planned
    .map(({ at }) => at)
    .filter((at) => at > last)
    .sort();
  const waits = execution.restartAt !== undefined && planned.every(({ step }) => step === handOver);
  return calendarTime((waits ? execution.restartAt : next) ?? execution.restartAt ?? debt.issued.issuedAt);
}

/** The morning of the promised day is the machine's; the day is the debtor's. */
function ofPromised(debt: PromisedDebt): string {
  const promise = lastOf(debt.promises);
  const reminder = reminderOf(promise);
  const isReminded =
    promise.day <= promise.madeOn ||
    sendsOf(debt).some(({ version, step }) => version === debt.version && step === reminder) ||
    debt.wakeStepKey === stepKey(debt.version, reminder);
  return isReminded ? endOfDay(promise.until, zoneOf(debt)) : instantOf(promise.day, 0, zoneOf(debt));
}

/** The due date of the first instalment that the plan's money does not cover; of the last, when it covers all. */
function nextUncovered(debt: Debt, plan: PaymentPlan): string {
  const { payments, refunds } = planEntries(debt, plan);
  let money = sumOf(payments) - sumOf(refunds);
  const inOrder = plan.instalments.toSorted((one, other) => one.number - other.number);
  const next = inOrder.find(({ amount }) => {
    money -= amount;
    return money < 0;
  });
  return (next ?? inOrder.at(-1))?.dueDate ?? debt.dueDate;
}
