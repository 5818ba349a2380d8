import { whyClosed } from '#domain/calendar/calendar.ts';
import { addDays, dayOf, instantAtSecond, secondsOf } from '#domain/calendar/days.ts';
import type { Place } from '#domain/compliance/contact-hours.ts';
import { offsetInWords } from './ladder-days.ts';
import { firstDayByLaw, openingOf } from './lawful-day.ts';
import { orderedSpread } from './ordered-spread.ts';
import { isReminder, type Ladder, type OneStep, orderOf, type Planning, timeOfDay } from './plan-request.ts';
import { secondOfDay } from './second-of-day.ts';

/** When a step is taken, and why then. */
export interface Slot {
  readonly day: string;
  readonly at: string;
  readonly why: readonly string[];
}

/** The last slot of a notice on or before a day: the régua's time of day, within the hours of all its channels. */
export function slotOnOrBefore(request: Planning, step: OneStep, from: string, reason?: string): Slot {
  const { ladder, place, key } = request;
  const why = [offsetInWords(ladder, step.offset), ...(reason ? [reason] : [])];
  for (let day = from; ; day = addDays(day, -1)) {
    const opening = openingOf(request, step, day);
    if (!opening) {
      why.push(noContactOn(day, place));
      continue;
    }
    const { second, isMoved } = secondOn(ladder, `${key}/${step.id}`, opening, orderOf(request, step));
    return { day, at: instantAtSecond(day, second, place.zone), why: isMoved ? [...why, INTO_HOURS] : why };
  }
}

/** The first slot of a step on or after a day: the régua's time of day, within the hours of all its channels. */
export function slotOnOrAfter(request: Planning, step: OneStep, from: string, reason?: string): Slot {
  const { ladder, place, key } = request;
  const why = [offsetInWords(ladder, step.offset), ...(reason ? [reason] : [])];
  const known = isReminder(step) ? request.paymentsKnownAt : undefined;
  const knownOn = known === undefined ? from : dayOf(known, place.zone);
  if (known !== undefined && knownOn > from) why.push(PAYMENTS_UNDER_WAY);
  const wished = from > knownOn ? from : knownOn;
  const allowed = firstDayByLaw(request, step, wished);
  if (allowed > wished) why.push(`not by phone before ${allowed}: the law of the state sets the first day`);
  for (let day = allowed; ; day = addDays(day, 1)) {
    const opening = openingOf(request, step, day);
    if (!opening) {
      why.push(noContactOn(day, place));
      continue;
    }
    const { second: lawful, isMoved } = secondOn(
      ladder,
      `${key}/${step.id}`,
      opening,
      orderOf(request, step),
    );
    if (isMoved) why.push(INTO_HOURS);
    // Steps that wait for the bank's file are spread, so that they do not all start at that minute.
    const second =
      known !== undefined && day === knownOn && lawful < secondsOf(known, place.zone)
        ? secondsOf(known, place.zone) +
          orderedSpread(`${key}/${step.id}`, ladder.spreadMinutes * 60, orderOf(request, step))
        : lawful;
    if (second !== lawful) {
      if (!why.includes(PAYMENTS_UNDER_WAY)) why.push(PAYMENTS_UNDER_WAY);
      if (second >= opening.closes * 60) continue;
    }
    return { day, at: instantAtSecond(day, second, place.zone), why };
  }
}

const noContactOn = (day: string, { holidays }: Place): string =>
  `${day}: no contact (${whyClosed(day, holidays) ?? 'closed by law'})`;

const INTO_HOURS = 'moved into the contact hours of the state';

/** The second of a day at which a step is taken, and whether the hours moved it. */
function secondOn(
  ladder: Ladder,
  key: string,
  opening: { readonly opens: number; readonly closes: number },
  order: number | undefined,
): { readonly second: number; readonly isMoved: boolean } {
  const sendAt = timeOfDay(ladder);
  const { spreadMinutes } = ladder;
  const second = secondOfDay({ ...opening, key, sendAt, spreadMinutes, order });
  const isWithin = opening.opens <= sendAt && sendAt + spreadMinutes < opening.closes;
  const wished = isWithin ? second : sendAt * 60 + orderedSpread(key, spreadMinutes * 60, order);
  return { second, isMoved: second !== wished };
}

const PAYMENTS_UNDER_WAY = 'payments made on the due date may still be on their way';
