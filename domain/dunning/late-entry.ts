import {
  addDays,
  dayOf,
  instantAtSecond,
  instantOf,
  isBefore,
  later,
  secondsOf,
} from '#domain/calendar/days.ts';
import { openingOf } from './lawful-day.ts';
import { orderedSpread } from './ordered-spread.ts';
import { isReminder, type OneStep, orderOf, type Planning, timeOfDay } from './plan-request.ts';
import { type Slot, slotOnOrAfter } from './step-slot.ts';

/** The step at which a debt enters its ladder, and the time, if that is not the step's own. */
interface Entry {
  readonly index: number;
  readonly slot?: Slot;
}

/** The entry of a late debt into its ladder: the step that is due, or the next one. */
export function dueStep(request: Planning, onTime: readonly Slot[]): Entry {
  const { ladder, now, taken = {}, rolledDueDate } = request;
  const late = onTime.findLastIndex((slot) => isBefore(slot.at, now));
  const last = ladder.steps.findLastIndex(({ id }) => taken[id] !== undefined);
  const first = ladder.steps.findIndex((step, index) => index > last && isReminder(step));
  const index = request.skipsNone && first !== -1 && first < late ? first : late;
  const step = ladder.steps[index];
  if (!step) return { index: 0 };
  if (taken[step.id] !== undefined) return { index: index + 1 };
  const slot = joinSlot(request, step);
  const next = onTime[index + 1];
  const noticeIsOver = step.offset <= 0 && slot.day > rolledDueDate;
  const isOvertaken = !request.skipsNone && next !== undefined && next.day <= slot.day;
  return noticeIsOver || isOvertaken ? { index: index + 1 } : { index, slot };
}

/** A step whose time has passed joins for so long after the régua's time of day; later it joins on the next day. */
const JOINS_WITHIN_SECONDS = 8 * 60 * 60;

/** The slot of a step that joins late, spread as planned ones are: soon, or at the régua's time of a day on which it may write. */
function joinSlot(request: Planning, step: OneStep): Slot {
  const { ladder, now, place, after, key } = request;
  const free = after === undefined ? now : later(now, instantOf(addDays(after, 1), 0, place.zone));
  const earliest = isReminder(step) ? later(free, request.paymentsKnownAt) : free;
  const why = ['its time had passed', 'joins here'];
  const day = dayOf(earliest, place.zone);
  const planned = slotOnOrAfter(request, step, day, why.join(', '));
  if (planned.day > day || !isBefore(planned.at, earliest)) return planned;
  const wait = orderedSpread(`${key}/${step.id}`, ladder.spreadMinutes * 60, orderOf(request, step));
  const second = secondsOf(earliest, place.zone) + wait;
  const closes = (openingOf(request, step, day)?.closes ?? 0) * 60;
  const last = Math.min(closes, timeOfDay(ladder) * 60 + JOINS_WITHIN_SECONDS);
  return second < last
    ? { day, at: instantAtSecond(day, second, place.zone), why: [...planned.why, 'at once'] }
    : slotOnOrAfter(request, step, addDays(day, 1), why.join(', '));
}
