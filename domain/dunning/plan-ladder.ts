import { addBusinessDays } from '#domain/calendar/business-days.ts';
import { type Holiday, rollForward, whyClosed } from '#domain/calendar/calendar.ts';
import {
  addDays,
  dayOf,
  instantAtSecond,
  instantOf,
  isBefore,
  minutesOfClock,
  secondsOf,
} from '#domain/calendar/days.ts';
import { nextLawfulInstant, openingOn, type Place } from '#domain/compliance/contact-hours.ts';
import type { ContactHoursTable } from '#schemas/config/legal.ts';
import type { Channel } from '#schemas/primitives.ts';
import { secondOfDay } from './second-of-day.ts';
import { spread } from './spread.ts';

/** The fields of a régua that its calendar depends on. */
export interface Ladder {
  readonly sendAt: string;
  readonly spreadMinutes: number;
  /** The unit of offsets: calendar days (the default), or bank business days. */
  readonly days?: 'calendar' | 'business' | undefined;
  readonly steps: readonly {
    readonly id: string;
    readonly offset: number;
    readonly channels: readonly Channel[];
  }[];
  readonly handOver: { readonly offset: number };
}

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

/** The input for the calendar of one debt. Nothing reads a clock: the same input gives the same plan. */
export interface PlanRequest {
  readonly ladder: Ladder;
  readonly dueDate: string;
  /** The arrival of the invoice (ISO-8601). */
  readonly now: string;
  readonly place: Place;
  readonly hours: ContactHoursTable;
  /** Holidays on which the creditor's banks are closed. */
  readonly bankHolidays: readonly Holiday[];
  /** No reminder is sent before this instant, at which payments of the due date are known (see `paymentsKnownAt`). */
  readonly paymentsKnownAt: string;
  /** The debt's id, which spreads steps over the seconds after `sendAt`. */
  readonly key: string;
  /** Steps that were taken before, under the same due date: they are not taken again. */
  readonly taken?: readonly string[] | undefined;
  /** No step is taken on or before this day, on which an earlier version of the debt sent a message. */
  readonly after?: string | undefined;
}

interface Slot {
  readonly day: string;
  readonly at: string;
  readonly why: readonly string[];
}

/**
 * Plans the calendar of a debt: each step at its offset from the rolled due date, at the régua's time of day, moved on
 * to a day and an hour at which every channel of the step is lawful, never two steps on one day, in order. A late
 * invoice enters at the step that is due: the last one whose time has passed, at the next lawful instant, unless the
 * next step falls on that day, or it is a notice and the due date has passed.
 */
export function planLadder(request: PlanRequest): Plan {
  const { ladder, dueDate, bankHolidays } = request;
  const rolledDueDate = rollForward(dueDate, bankHolidays);
  const onTime = ladder.steps.map((step) =>
    slotOnOrAfter(request, step, offsetDay(request, rolledDueDate, step.offset)),
  );
  const due = dueStep(request, rolledDueDate, onTime);

  const steps: PlannedStep[] = [];
  let lastDay = request.after;
  for (const [index, step] of ladder.steps.entries()) {
    if (request.taken?.includes(step.id)) {
      steps.push({ id: step.id, why: ['taken already'] });
      continue;
    }
    if (index < due.index) {
      steps.push({ id: step.id, why: ['its time was over when the invoice came'] });
      continue;
    }
    const nominal = offsetDay(request, rolledDueDate, step.offset);
    const slot =
      index === due.index && due.slot
        ? due.slot
        : lastDay !== undefined && nominal <= lastDay
          ? slotOnOrAfter(request, step, addDays(lastDay, 1), `never two steps on one day: after ${lastDay}`)
          : slotOnOrAfter(request, step, nominal);
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
    handOver: planHandOver(request, rolledDueDate, lastDay),
  };
}

/** The step at which the invoice enters, and the time, if that is not the step's own. */
function dueStep(
  request: PlanRequest,
  rolledDueDate: string,
  onTime: readonly Slot[],
): { readonly index: number; readonly slot?: Slot } {
  const { ladder, now, place, hours, after } = request;
  const index = onTime.findLastIndex((slot) => isBefore(slot.at, now));
  const step = ladder.steps[index];
  if (!step) return { index: 0 };
  if (request.taken?.includes(step.id)) return { index: index + 1 };
  const free = after === undefined ? now : later(now, instantOf(addDays(after, 1), 0, place.zone));
  const earliest = isReminder(step) ? later(free, request.paymentsKnownAt) : free;
  const lawful = nextLawfulInstant(hours, step.channels, place, earliest);
  // Steps that wait for the morning are spread, so that they do not all start at its first second.
  const at = lawful === earliest ? lawful : spreadFrom(request, step, lawful);
  const day = dayOf(at, place.zone);
  const next = onTime[index + 1];
  const noticeIsOver = step.offset <= 0 && day > rolledDueDate;
  if (noticeIsOver || (next && next.day <= day)) return { index: index + 1 };
  const why = [
    `${offsetInWords(ladder, step.offset)}: its time had passed`,
    'joins here, at the next lawful instant',
  ];
  return { index, slot: { day, at, why } };
}

/** An instant from the opening of lawful hours on, spread by the debt. */
function spreadFrom({ ladder, place, hours, key }: PlanRequest, step: Ladder['steps'][number], from: string) {
  const day = dayOf(from, place.zone);
  const opening = openingOn(hours, step.channels, place, day);
  if (!opening) return from;
  const sendAt = secondsOf(from, place.zone) / 60;
  const second = secondOfDay({
    ...opening,
    key: `${key}/${step.id}`,
    sendAt,
    spreadMinutes: ladder.spreadMinutes,
  });
  return instantAtSecond(day, second, place.zone);
}

/** The first slot of a step on or after a day: the régua's time of day, within the hours of all its channels. */
function slotOnOrAfter(
  request: PlanRequest,
  step: Ladder['steps'][number],
  from: string,
  reason?: string,
): Slot {
  const { ladder, place, hours, key } = request;
  const why = [offsetInWords(ladder, step.offset), ...(reason ? [reason] : [])];
  const known = isReminder(step) ? request.paymentsKnownAt : undefined;
  const knownOn = known === undefined ? from : dayOf(known, place.zone);
  if (known !== undefined && knownOn > from) why.push(PAYMENTS_UNDER_WAY);
  for (let day = from > knownOn ? from : knownOn; ; day = addDays(day, 1)) {
    const opening = openingOn(hours, step.channels, place, day);
    if (!opening) {
      why.push(`${day}: no contact (${whyClosed(day, place.holidays) ?? 'closed by law'})`);
      continue;
    }
    const { spreadMinutes } = ladder;
    const width = spread(`${key}/${step.id}`, spreadMinutes * 60);
    const sendAt = timeOfDay(ladder);
    const lawful = secondOfDay({ ...opening, key: `${key}/${step.id}`, sendAt, spreadMinutes });
    if (lawful !== sendAt * 60 + width) why.push('moved into the contact hours of the state');
    // Steps that wait for the bank's file are spread, so that they do not all start at that minute.
    const second =
      known !== undefined && day === knownOn && lawful < secondsOf(known, place.zone)
        ? secondsOf(known, place.zone) + width
        : lawful;
    if (second !== lawful) {
      if (second >= opening.closes * 60) continue;
      why.push(PAYMENTS_UNDER_WAY);
    }
    return { day, at: instantAtSecond(day, second, place.zone), why };
  }
}

/** The hand-over is on a business day, and not earlier after the last step than the régua says. */
function planHandOver(
  request: PlanRequest,
  rolledDueDate: string,
  lastDay: string | undefined,
): { at: string; why: string[] } {
  const { ladder, place, bankHolidays, key, now } = request;
  const why = [offsetInWords(ladder, ladder.handOver.offset)];
  const gap = ladder.handOver.offset - (ladder.steps.at(-1)?.offset ?? 0);
  let day = offsetDay(request, rolledDueDate, ladder.handOver.offset);
  const today = dayOf(now, place.zone);
  const earliest = addDays(lastDay !== undefined && lastDay > today ? lastDay : today, gap);
  if (earliest > day) {
    why.push(`${gap} days after the last step`);
    day = earliest;
  }
  const rolled = rollForward(day, bankHolidays);
  if (rolled !== day) why.push(`${day}: no business day (${whyClosed(day, bankHolidays)})`);
  const second = timeOfDay(ladder) * 60 + spread(`${key}/hand-over`, ladder.spreadMinutes * 60);
  return { at: instantAtSecond(rolled, Math.min(second, LAST_SECOND), place.zone), why };
}

/** Of a day. */
const LAST_SECOND = 24 * 60 * 60 - 1;

const PAYMENTS_UNDER_WAY = 'payments made on the due date may still be on their way';

/** A step after the due date. */
const isReminder = ({ offset }: Ladder['steps'][number]): boolean => offset > 0;

const later = (one: string, other: string): string => (isBefore(one, other) ? other : one);

const timeOfDay = ({ sendAt }: Ladder): number => minutesOfClock(sendAt);

/** The day of an offset from the rolled due date, before hours and collisions move it. */
const offsetDay = ({ ladder, bankHolidays }: PlanRequest, rolledDueDate: string, offset: number): string =>
  ladder.days === 'business'
    ? addBusinessDays(rolledDueDate, offset, bankHolidays)
    : addDays(rolledDueDate, offset);

/** `3 days before the due date`. */
function offsetInWords({ days }: Ladder, offset: number): string {
  if (offset === 0) return 'on the due date';
  const counted = days === 'business' ? 'business day' : 'day';
  const count = Math.abs(offset);
  return `${count} ${counted}${count === 1 ? '' : 's'} ${offset < 0 ? 'before' : 'after'} the due date`;
}
