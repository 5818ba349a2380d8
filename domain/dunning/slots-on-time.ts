import { addDays } from '#domain/calendar/days.ts';
import { daysAfter } from './ladder-days.ts';
import { firstDayByLaw } from './lawful-day.ts';
import { isNotice, type OneStep, type Planning } from './plan-request.ts';
import { type Slot, slotOnOrAfter, slotOnOrBefore } from './step-slot.ts';
import { AS_FAR_APART, lastTaken, spacedDay, type Taken } from './taken-step.ts';

/**
 * The slot of each step by itself: a reminder on its day or after it, a notice on its day or before it. After a reminder that was
 * taken late the others are late too.
 */
export function slotsOnTime(request: Planning): readonly Slot[] {
  const dayOfStep = ({ offset }: OneStep): string => daysAfter(request, request.rolledDueDate, offset);
  const notices = noticesOnTime(request, dayOfStep);
  let below = lastTakenLate(request, dayOfStep);
  return request.ladder.steps.map((step, index) => {
    const notice = notices[index];
    if (notice) return notice;
    const day = dayOfStep(step);
    const slot = slotOnOrAfter(request, step, day);
    const isHeldByLaw = firstDayByLaw(request, step, day) > day;
    const spaced = spacedDay(request, below, step);
    // A law that keeps the first days free moves several reminders to one day: they follow each other as the régua has them.
    if (spaced === undefined) {
      // A step that was taken keeps the day on which it was.
      if (isHeldByLaw && (!below || below.step.offset < step.offset)) below = { step, day: slot.day };
      return slot;
    }
    const later = spaced > slot.day ? slotOnOrAfter(request, step, spaced, AS_FAR_APART) : slot;
    below = later.day > slot.day || isHeldByLaw ? { step, day: later.day } : undefined;
    return later;
  });
}

/** The last step that was taken, if it was taken later than its own time, or the law of the state kept it from its day. */
function lastTakenLate(request: Planning, dayOfStep: (step: OneStep) => string): Taken | undefined {
  const last = lastTaken(request);
  if (!last) return undefined;
  const day = dayOfStep(last.step);
  const isLate = last.day > slotOnOrAfter(request, last.step, day).day;
  return isLate || firstDayByLaw(request, last.step, day) > day ? last : undefined;
}

/** The slots of the notices, which come first: each before the one that follows it. */
function noticesOnTime(request: Planning, dayOfStep: (step: OneStep) => string): readonly Slot[] {
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
