import { addMinutes, dayOf, inUtc, isBefore, latest, minutesBetween } from '#domain/calendar/days.ts';
import { CONTACT_HOURS, hoursRule } from '#domain/compliance/hours-rule.ts';
import { calendarTime, clockTime } from '#runtime/time.ts';
import type { ExecutionInput, TakeStepInput } from '#schemas/machine.ts';
import type { Debt } from '#schemas/records/debt.ts';
import type { DebtSummary } from '#schemas/records/debt-summary.ts';
import type { Choice } from './choose-channel.ts';
import { hoursOf } from './hours-of.ts';
import { isMetAnew } from './is-met-anew.ts';
import type { Scene } from './scene.ts';

/** A step that has to wait. */
interface Waiting {
  readonly debt: Debt;
  readonly choice: Extract<Choice, { kind: 'wait' }>;
  /** The plan of its ladder after the wait, on AWS's clock; undefined for the reminder of a promise. */
  readonly at: ExecutionInput['at'] | undefined;
  readonly input: TakeStepInput;
}

/** The rules that have a step wait because of its debtor, and not of a channel or of a payment source. */
const OF_THE_DEBTOR: ReadonlySet<string> = new Set([
  'daily-budget',
  'weekly-budget',
  'cooldown',
  CONTACT_HOURS,
]);

/** Minutes that the message of another debt has before the step is looked at: the relay looks every minute. */
const PATIENCE = 2;

/** Minutes of AWS's clock that have to be left until the next step: a look may be late. */
const ROOM = 30;

/**
 * Whether a step may wait in its own state, which lasts until the next step: its machine keeps the plan that it has, so that nothing but
 * the step itself may have moved.
 */
export function mayWaitInStep({ debt, choice, at, input }: Waiting): boolean {
  if (!at || input.step.introduces || debt.assigned || isMetAnew(debt)) return false;
  const isMoved = ([id, time]: [string, string]): boolean =>
    id !== input.step.id && time !== debt.execution.at[id];
  return OF_THE_DEBTOR.has(choice.notSent.rule) && !Object.entries(at).some(isMoved);
}

/** What the summary of a debt says of when it is to speak. */
export type Planned = Pick<DebtSummary, 'debtId' | 'status' | 'assigned' | 'steps'>;

/**
 * When a step that waits in its own state is looked at (ISO-8601): a little after the message of another debt is to speak for it. Undefined
 * when none is to, or when the look would come too late: then the step waits in a state of its own.
 * @param unpaid the unpaid debts of the debtor with the creditor, by their summaries: what one of them has sent meanwhile they do not say,
 * and the look finds that nobody speaks
 */
export function lookAtOf(waiting: Waiting, { recipient }: Scene, unpaid: readonly Planned[]) {
  const { choice, at = {}, input } = waiting;
  const { channel, notSent } = choice;
  const spokenFor = mayWaitInStep(waiting)
    ? spokenForOn(dayOf(notSent.until, recipient.zone), waiting, unpaid, recipient.zone)
    : undefined;
  if (spokenFor === undefined) return undefined;
  const look = addMinutes(latest(inUtc(notSent.until), spokenFor), PATIENCE);
  const own = inUtc(clockTime(notSent.until));
  const [next = own] = Object.values(at)
    .map(inUtc)
    .filter((time) => time > own)
    .sort();
  const isInTime =
    hoursRule(hoursOf(input), channel, recipient, look) === undefined &&
    minutesBetween(clockTime(look), next) >= ROOM;
  return isInTime ? look : undefined;
}

/**
 * When another debt is to have spoken on a day (ISO-8601): by the first of the steps that others still have on it, and after the last look
 * at one that waits in its own state too, so that no two of them begin at once.
 */
function spokenForOn(day: string, { debt, input }: Waiting, unpaid: readonly Planned[], zone: string) {
  const isAhead = (time: string): boolean => isBefore(input.enteredAt, time) && dayOf(time, zone) === day;
  const looks: string[] = [];
  const planned: string[] = [];
  for (const { debtId, status, assigned, steps } of unpaid) {
    if (!steps || debtId === debt.debtId || status !== 'open' || assigned) continue;
    if (steps.lookAt !== undefined && isAhead(steps.lookAt)) looks.push(steps.lookAt);
    else planned.push(...steps.at.map((time) => inUtc(calendarTime(time))).filter(isAhead));
  }
  const [first] = planned.sort();
  return looks.length > 0 ? latest(first ?? '', ...looks) : first;
}
