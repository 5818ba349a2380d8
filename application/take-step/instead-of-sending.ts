import { isSoonPrescribed } from '#application/unit-of-work/is-soon-prescribed.ts';
import { dayOf, endOfDay, isBefore } from '#domain/calendar/days.ts';
import { codesFor } from '#domain/debt/codes-for.ts';
import type { NotSent } from '#domain/debt/message-events.ts';
import { wasWrittenTo } from '#domain/debt/was-written-to.ts';
import { calendarTime } from '#runtime/time.ts';
import type { TakeStepInput } from '#schemas/machine.ts';
import type { Debt, OpenDebt, PromisedDebt } from '#schemas/records/debt.ts';
import { isBeforeItsDay } from './is-before-its-day.ts';
import { isMetAnew } from './is-met-anew.ts';
import { isAfterPromisedDay, PROMISED_DAY_OVER } from './postpone-step.ts';
import type { Scene } from './scene.ts';

/** What a step does when its debt is not to be asked for today on any channel. */
export type Instead =
  | { readonly kind: 'skipped' | 'forbidden'; readonly notSent: NotSent }
  /** The ladder is planned anew, from the due date as it is now. */
  | { readonly kind: 're-evaluate' };

/** What a step does instead of sending, whatever its channels; undefined when it may send. */
export function insteadOfSending(
  debt: OpenDebt | PromisedDebt,
  scene: Scene,
  input: TakeStepInput,
): Instead | undefined {
  const { zone } = scene.recipient;
  if (isAfterPromisedDay(debt, input.enteredAt, zone))
    return { kind: 'skipped', notSent: overtaken(PROMISED_DAY_OVER) };
  if (debt.status === 'open' && isBeforeItsDay(debt, scene, input)) return { kind: 're-evaluate' };
  // The same of a ladder that cannot be planned anew: nobody is late yet.
  if (input.step.offset > 0 && scene.today <= debt.rolledDueDate)
    return { kind: 'skipped', notSent: NOT_LATE };
  if (isPast(debt, zone, input))
    return { kind: 'skipped', notSent: overtaken('the step above it is due, which speaks instead') };
  if (debt.status === 'open' && wasNotIntroduced(debt, input))
    return { kind: 'forbidden', notSent: NOT_INTRODUCED };
  if (input.step.introduces && isSoonPrescribed(debt, scene.today))
    return { kind: 'forbidden', notSent: PRESCRIBES_SOON };
  if (debt.status === 'open' && debt.assigned && !codesFor(debt, scene.today))
    return { kind: 'forbidden', notSent: WITHOUT_PAYEE };
  return undefined;
}

/** @param by the rule that held the step back, when it is known */
export const overtaken = (why: string, by?: string): NotSent => ({
  rule: 'overtaken',
  citation: `Our choice: this step was held back${by === undefined ? '' : ` (${by})`}, and ${why}`,
});

const NOT_LATE: NotSent = {
  rule: 'not-late-yet',
  citation: 'a holiday moved the due date to the next business day (CC art. 132 §1; Lei 7.089/83)',
};

/** No code reaches the assignee: a message would have the debtor pay the wrong creditor, or nobody. */
const WITHOUT_PAYEE: NotSent = {
  rule: 'assigned',
  citation:
    'the credit was assigned, and no code of the assignee asks for just what is owed (CC art. 290, 292)',
};

/** An old debt of which no message may have reached the debtor: nothing that follows an introduction is said of it. */
const NOT_INTRODUCED: NotSent = {
  rule: 'not-introduced',
  citation:
    'Our choice: nothing is offered for an old debt that no message introduced, and a person decides (docs/first-load.md)',
};

/** Whether a step that follows an introduction is about to speak of an old debt that was never introduced. */
const wasNotIntroduced = (debt: Debt, { version, step }: TakeStepInput): boolean =>
  isMetAnew(debt) && !step.introduces && !wasWrittenTo(debt, { version, step: step.id });

/** An old debt whose introduction waited until its prescription was near. */
const PRESCRIBES_SOON: NotSent = {
  rule: 'prescribes-soon',
  citation:
    'Our choice: the debt is prescribed so soon that a person decides about it (config/first-load.yaml)',
};

/**
 * Whether the legal gate, or a stale payment source, held this step back until the day of the one above it, or of the
 * hand-over.
 */
function isPast({ execution: { at } }: Debt, zone: string, { step, enteredAt }: TakeStepInput): boolean {
  const own = at[step.id];
  if (own === undefined) return false;
  const tomorrow = endOfDay(dayOf(enteredAt, zone), zone);
  for (const id in at) {
    const time = at[id];
    if (time !== undefined && isBefore(own, time) && isBefore(calendarTime(time), tomorrow)) return true;
  }
  return false;
}
