import { addMinutes, dayOf, inUtc, latest, minutesBetween } from '#domain/calendar/days.ts';
import { CONTACT_HOURS, hoursRule } from '#domain/compliance/hours-rule.ts';
import { isPaused } from '#domain/debt/pauses.ts';
import { sendsOfStep, stepKey } from '#domain/debt/send-key.ts';
import { calendarTime, clockTime } from '#runtime/time.ts';
import { type ExecutionInput, HAND_OVER, type TakeStepInput } from '#schemas/machine.ts';
import type { Debt, StoredDebt } from '#schemas/records/debt.ts';
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

/**
 * When a step that waits in its own state is looked at (ISO-8601): a little after the message of another debt is to speak for it. Undefined
 * when none is to, or when the look would come too late: then the step waits in a state of its own.
 * @param others the debts of the debtor with the creditor
 */
export function lookAtOf(waiting: Waiting, { recipient }: Scene, others: readonly StoredDebt[]) {
  const { debt, choice, at = {}, input } = waiting;
  const { channel, notSent } = choice;
  const spokenFor = mayWaitInStep(waiting)
    ? spokenForOn(dayOf(notSent.until, recipient.zone), debt, others, recipient.zone)
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
 * When another debt is to have spoken on a day (ISO-8601): by the first of the steps that others have on it and that were not taken yet, and
 * after the last look at one that waits in its own state too, so that no two of them begin at once.
 */
function spokenForOn(day: string, debt: Debt, others: readonly StoredDebt[], zone: string) {
  const spoken = others
    .filter(({ debtId }) => debtId !== debt.debtId)
    .map((other) => speaksOn(other, day, zone));
  const looks = spoken.flatMap((one) => one.looks);
  const [first] = spoken.flatMap(({ planned }) => planned).sort();
  return looks.length > 0 ? latest(first ?? '', ...looks) : first;
}

/**
 * When a debt is to speak on a day by its plan, and when its step that waits in its own state is looked at (ISO-8601, UTC): the steps that
 * were not taken yet.
 */
export function speaksOn(
  debt: StoredDebt,
  day: string,
  zone: string,
): { readonly planned: readonly string[]; readonly looks: readonly string[] } {
  const planned: string[] = [];
  const looks: string[] = [];
  if (debt.status !== 'open' || debt.assigned || isMetAnew(debt) || isPaused(debt)) return { planned, looks };
  for (const [step, time] of Object.entries(debt.execution.at)) {
    const at = inUtc(calendarTime(time));
    const isLeft = step !== HAND_OVER && dayOf(at, zone) === day;
    if (!isLeft || sendsOfStep(debt, debt.version, step).length > 0) continue;
    const { stepKey: held, lookAt } = debt.postponed ?? {};
    if (lookAt !== undefined && held === stepKey(debt.version, step)) looks.push(lookAt);
    else planned.push(at);
  }
  return { planned, looks };
}
