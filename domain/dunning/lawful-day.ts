import { rollForward } from '#domain/calendar/calendar.ts';
import { firstDayFor, openingOn, tooEarlyOn } from '#domain/compliance/contact-hours.ts';
import type { OneStep, PlanRequest } from './plan-request.ts';

/** The channels that a step uses on a day, and whom it asks for what. */
function onDay({ dueDate, bankHolidays, hours, place }: PlanRequest, step: OneStep, day: string) {
  const { zone, uf, holidays } = place;
  const recipient = { zone, uf, holidays, dueDates: [rollForward(dueDate, bankHolidays)] };
  const isHeld = tooEarlyOn(hours, step.channels, recipient, day).length > 0;
  const channels = isHeld && step.meanwhile?.length ? step.meanwhile : step.channels;
  return { channels, recipient };
}

/** Opening and closing minute of a day for all channels that a step uses on it. */
export function openingOf(request: PlanRequest, step: OneStep, day: string) {
  const { channels, recipient } = onDay(request, step, day);
  return openingOn(request.hours, channels, recipient, day);
}

/** The first day from one on that the law of the state allows for a step, whatever the hours. */
export function firstDayByLaw(request: PlanRequest, step: OneStep, from: string): string {
  const { channels, recipient } = onDay(request, step, from);
  return firstDayFor(request.hours, channels, recipient, from);
}
