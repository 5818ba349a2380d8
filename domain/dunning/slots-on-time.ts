import { addDays } from '#domain/calendar/days.ts';
import { daysAfter } from './ladder-days.ts';
import { firstDayByLaw } from './lawful-day.ts';
import { isNotice, type OneStep, type PlanRequest } from './plan-request.ts';
import { type Slot, slotOnOrAfter, slotOnOrBefore } from './step-slot.ts';
import { AS_FAR_APART, lastTaken, spacedDay } from './taken-step.ts';

/**
 * The slot of each step by itself: a reminder on its day or after it, a notice on its day or before it. After a reminder that was
 * taken late the others are late too.
 */
export function slotsOnTime(request: PlanRequest, rolledDueDate: string): readonly Slot[] {
  const dayOfStep = ({ offset }: OneStep): string => daysAfter(request, rolledDueDate, offset);
  const own = (step: OneStep): Slot => slotOnOrAfter(request, step, dayOfStep(step));
  const notices = noticesOnTime(request, dayOfStep);
  const last = lastTaken(request);
  const isHeldByLaw = (step: OneStep): boolean =>
    firstDayByLaw(request, step, dayOfStep(step)) > dayOfStep(step);
  let below = last && (last.day > own(last.step).day || isHeldByLaw(last.step)) ? last : undefined;
  return request.ladder.steps.map((step, index) => {
    const notice = notices[index];
    if (notice) return notice;
    const slot = own(step);
    const spaced = spacedDay(request, below, step);
    // A law that keeps the first days free moves several reminders to one day: they follow each other as the régua has them.
    if (spaced === undefined) {
      // A step that was taken keeps the day on which it was.
      if (isHeldByLaw(step) && (!below || below.step.offset < step.offset)) below = { step, day: slot.day };
      return slot;
    }
    const later = spaced > slot.day ? slotOnOrAfter(request, step, spaced, AS_FAR_APART) : slot;
    below = later.day > slot.day || isHeldByLaw(step) ? { step, day: later.day } : undefined;
    return later;
  });
}

/** The slots of the notices, which come first: each before the one that follows it. */
function noticesOnTime(request: PlanRequest, dayOfStep: (step: OneStep) => string): readonly Slot[] {
  let next: string | undefined;
  return request.ladder.steps
    .filter(isNotice)
    .toReversed()
    .map((step) => {
      const day = dayOfStep(step);
      const slot =
        next !== undefined && next <= day
          ? slotOnOrBefore(request, step, addDays(next, -1), `never two steps on one day: before ${next}`)
          : slotOnOrBefore(request, step, day);
      next = slot.day;
      return slot;
    })
    .toReversed();
}
