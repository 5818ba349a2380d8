import { rollForward, whyClosed } from '#domain/calendar/calendar.ts';
import { addDays } from '#domain/calendar/days.ts';
import { present } from '#domain/checks/present.ts';
import { dueStep } from './late-entry.ts';
import { planHandOver } from './plan-hand-over.ts';
import type { OneStep, Planning, PlanRequest } from './plan-request.ts';
import { slotsOnTime } from './slots-on-time.ts';
import { type Slot, slotOnOrAfter } from './step-slot.ts';
import { AS_FAR_APART, spacedDay, type Taken } from './taken-step.ts';

/** One step of a plan: taken at an instant (UTC), or missed; `why` has the reasons in words. */
export interface PlannedStep {
  readonly id: string;
  readonly at?: string;
  readonly why: readonly string[];
}

export interface Plan {
  readonly rolledDueDate: string;
  readonly whyRolled?: string;
  readonly steps: readonly PlannedStep[];
  readonly handOver: { readonly at: string; readonly why: readonly string[] };
}

/**
 * Plans the calendar of a debt: each step at its offset from the rolled due date, at the régua's time of day, moved to a day
 * and an hour at which every channel of the step is lawful, never two steps on one day, in order. A notice moves back, so that
 * the debtor has as many days as the régua gives, and a reminder moves on. A late
 * invoice enters at the step that is due: the last one whose time has passed, or with `skipsNone` the first reminder that is left;
 * within hours of the régua's time of day or the next day at that time, unless the next step falls on that day, or it is a notice
 * and the due date has passed. After a reminder that joins late, the others follow as long after each other as the régua has them.
 */
export function planLadder(given: PlanRequest): Plan {
  const { ladder, dueDate, bankHolidays } = given;
  const rolledDueDate = rollForward(dueDate, bankHolidays);
  const { zone, uf, holidays } = given.place;
  const recipient = { zone, uf, holidays, dueDates: [rolledDueDate] };
  const request: Planning = { ...given, rolledDueDate, recipient };
  const onTime = slotsOnTime(request);
  const due = dueStep(request, onTime);

  const steps: PlannedStep[] = [];
  let lastDay = request.after;
  let below: Taken | undefined;
  for (const [index, step] of ladder.steps.entries()) {
    if (request.taken?.[step.id] !== undefined) {
      steps.push({ id: step.id, why: ['taken already'] });
      continue;
    }
    if (request.wasPastDue && step.offset <= 0) {
      steps.push({ id: step.id, why: ['the due date had passed when the debtor was told: no notice of it'] });
      continue;
    }
    if (index < due.index) {
      steps.push({ id: step.id, why: ['its time was over when the invoice came'] });
      continue;
    }
    const own = present(onTime[index], 'slot');
    const joins = index === due.index ? due.slot : undefined;
    const slot = joins ?? slotAfter(request, step, own, { below, lastDay });
    below = slot.day > own.day && (joins || below) ? { step, day: slot.day } : undefined;
    if (step.offset <= 0 && slot.day > rolledDueDate) {
      steps.push({ id: step.id, why: [...slot.why, 'the due date is over by then: not sent'] });
      continue;
    }
    lastDay = slot.day;
    steps.push({ id: step.id, at: slot.at, why: slot.why });
  }
  const whyRolled = whyClosed(dueDate, bankHolidays);
  return {
    rolledDueDate,
    ...(whyRolled === undefined ? {} : { whyRolled }),
    steps,
    handOver: planHandOver(request, lastDay),
  };
}

/** The slot of a step above the one at which the debt enters: its own, or later where the steps below it leave no room. */
function slotAfter(
  request: Planning,
  step: OneStep,
  own: Slot,
  { below, lastDay = '' }: { readonly below: Taken | undefined; readonly lastDay?: string | undefined },
): Slot {
  const spaced = spacedDay(request, below, step) ?? '';
  if (own.day > lastDay && own.day >= spaced) return own;
  return spaced > lastDay
    ? slotOnOrAfter(request, step, spaced, AS_FAR_APART)
    : slotOnOrAfter(request, step, addDays(lastDay, 1), `never two steps on one day: after ${lastDay}`);
}
