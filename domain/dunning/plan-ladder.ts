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
import { present } from '#domain/checks/present.ts';
import { firstDayFor, openingOn, type Place, tooEarlyOn } from '#domain/compliance/contact-hours.ts';
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
    /** Those that it will use (`plannedChannels`). */
    readonly channels: readonly Channel[];
    /** Those that it uses instead while the law allows one of `channels` no collection yet (AM): none if none reaches the debtor. */
    readonly meanwhile?: readonly Channel[] | undefined;
    /** The bill that it issues is good for this number of days, and until a business day. */
    readonly reissue?: { readonly dueInDays: number } | undefined;
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
  /** Those in which a ladder writes (`ladderHours`). */
  readonly hours: ContactHoursTable;
  /** Holidays on which the creditor's banks are closed. */
  readonly bankHolidays: readonly Holiday[];
  /** No reminder is sent before this instant, at which payments of the due date are known (see `paymentsKnownAt`). */
  readonly paymentsKnownAt: string;
  /** The debt's id, which spreads steps over the seconds after `sendAt`. */
  readonly key: string;
  /**
   * Steps that were taken before, under the same due date, each with its day: they are not taken again, and the next reminders
   * follow as long after the last one as the régua has them.
   */
  readonly taken?: Readonly<Record<string, string>> | undefined;
  /** No step is taken on or before this day, on which an earlier version of the debt sent a message. */
  readonly after?: string | undefined;
  /** The last day on which a code of ours is good: the hand-over is after it. */
  readonly codesUntil?: string | undefined;
  /**
   * Whether a late debt enters at the first reminder that is left, not at the one that is due: one whose debtor was never written
   * to about it, and one that money or an amendment put back on its ladder.
   */
  readonly skipsNone?: boolean | undefined;
}

type OneStep = Ladder['steps'][number];

interface Slot {
  readonly day: string;
  readonly at: string;
  readonly why: readonly string[];
}

/**
 * Plans the calendar of a debt: each step at its offset from the rolled due date, at the régua's time of day, moved to a day
 * and an hour at which every channel of the step is lawful, never two steps on one day, in order. A notice moves back, so that
 * the debtor has as many days as the régua gives, and a reminder moves on. A late
 * invoice enters at the step that is due: the last one whose time has passed, or with `skipsNone` the first reminder that is left;
 * within hours of the régua's time of day or the next day at that time, unless the next step falls on that day, or it is a notice
 * and the due date has passed. After a reminder that joins late, the others follow as long after each other as the régua has them.
 */
export function planLadder(request: PlanRequest): Plan {
  const { ladder, dueDate, bankHolidays } = request;
  const rolledDueDate = rollForward(dueDate, bankHolidays);
  const onTime = slotsOnTime(request, rolledDueDate);
  const due = dueStep(request, rolledDueDate, onTime);

  const steps: PlannedStep[] = [];
  let lastDay = request.after;
  let below: Taken | undefined;
  for (const [index, step] of ladder.steps.entries()) {
    if (request.taken?.[step.id] !== undefined) {
      steps.push({ id: step.id, why: ['taken already'] });
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
    handOver: planHandOver(request, rolledDueDate, lastDay),
  };
}

/**
 * The slot of each step by itself: a reminder on its day or after it, a notice on its day or before it. After a reminder that was
 * taken late the others are late too.
 */
function slotsOnTime(request: PlanRequest, rolledDueDate: string): readonly Slot[] {
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
      if (isHeldByLaw(step)) below = { step, day: slot.day };
      return slot;
    }
    const later = spaced > slot.day ? slotOnOrAfter(request, step, spaced, AS_FAR_APART) : slot;
    below = later.day > slot.day ? { step, day: later.day } : undefined;
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

/** The slot of a step above the one at which the debt enters: its own, or later where the steps below it leave no room. */
function slotAfter(
  request: PlanRequest,
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

const AS_FAR_APART = 'as long after the step that was late as the régua has it';

/** The step at which a debt enters its ladder, and the time, if that is not the step's own. */
interface Entry {
  readonly index: number;
  readonly slot?: Slot;
}

function dueStep(request: PlanRequest, rolledDueDate: string, onTime: readonly Slot[]): Entry {
  const { ladder, now, taken = {} } = request;
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
function joinSlot(request: PlanRequest, step: OneStep): Slot {
  const { ladder, now, place, after, key } = request;
  const free = after === undefined ? now : later(now, instantOf(addDays(after, 1), 0, place.zone));
  const earliest = isReminder(step) ? later(free, request.paymentsKnownAt) : free;
  const why = ['its time had passed', 'joins here'];
  const day = dayOf(earliest, place.zone);
  const planned = slotOnOrAfter(request, step, day, why.join(', '));
  if (planned.day > day || !isBefore(planned.at, earliest)) return planned;
  const second = secondsOf(earliest, place.zone) + spread(`${key}/${step.id}`, ladder.spreadMinutes * 60);
  const closes = (openingOf(request, step, day)?.closes ?? 0) * 60;
  const last = Math.min(closes, timeOfDay(ladder) * 60 + JOINS_WITHIN_SECONDS);
  return second < last
    ? { day, at: instantAtSecond(day, second, place.zone), why: [...planned.why, 'at once'] }
    : slotOnOrAfter(request, step, addDays(day, 1), why.join(', '));
}

/** A step that was taken, and its day. */
interface Taken {
  readonly step: OneStep;
  readonly day: string;
}

/** The last step that was taken, if its day is known. */
function lastTaken({ ladder, taken = {} }: PlanRequest): Taken | undefined {
  const step = ladder.steps.findLast(({ id }) => taken[id] !== undefined);
  const day = step && taken[step.id];
  return step && day !== undefined ? { step, day } : undefined;
}

/** The first day of a step after a reminder that was taken or joins late: as long after that as the régua has it. */
const spacedDay = (request: PlanRequest, below: Taken | undefined, step: OneStep) =>
  below && isReminder(below.step) && step.offset > below.step.offset
    ? daysAfter(request, below.day, step.offset - below.step.offset)
    : undefined;

/** The last slot of a notice on or before a day: the régua's time of day, within the hours of all its channels. */
function slotOnOrBefore(request: PlanRequest, step: OneStep, from: string, reason?: string): Slot {
  const { ladder, place, key } = request;
  const why = [offsetInWords(ladder, step.offset), ...(reason ? [reason] : [])];
  for (let day = from; ; day = addDays(day, -1)) {
    const opening = openingOf(request, step, day);
    if (!opening) {
      why.push(noContactOn(day, place));
      continue;
    }
    const { second, isMoved } = secondOn(ladder, `${key}/${step.id}`, opening);
    return { day, at: instantAtSecond(day, second, place.zone), why: isMoved ? [...why, INTO_HOURS] : why };
  }
}

/** The first slot of a step on or after a day: the régua's time of day, within the hours of all its channels. */
function slotOnOrAfter(request: PlanRequest, step: OneStep, from: string, reason?: string): Slot {
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
    const { second: lawful, isMoved } = secondOn(ladder, `${key}/${step.id}`, opening);
    if (isMoved) why.push(INTO_HOURS);
    // Steps that wait for the bank's file are spread, so that they do not all start at that minute.
    const second =
      known !== undefined && day === knownOn && lawful < secondsOf(known, place.zone)
        ? secondsOf(known, place.zone) + spread(`${key}/${step.id}`, ladder.spreadMinutes * 60)
        : lawful;
    if (second !== lawful) {
      if (second >= opening.closes * 60) continue;
      why.push(PAYMENTS_UNDER_WAY);
    }
    return { day, at: instantAtSecond(day, second, place.zone), why };
  }
}

/** The channels that a step uses on a day, and whom it asks for what. */
function onDay({ dueDate, bankHolidays, hours, place }: PlanRequest, step: OneStep, day: string) {
  const recipient = { ...place, dueDates: [rollForward(dueDate, bankHolidays)] };
  const isHeld = tooEarlyOn(hours, step.channels, recipient, day).length > 0;
  const channels = isHeld && step.meanwhile?.length ? step.meanwhile : step.channels;
  return { channels, recipient };
}

/** Opening and closing minute of a day for all channels that a step uses on it. */
function openingOf(request: PlanRequest, step: OneStep, day: string) {
  const { channels, recipient } = onDay(request, step, day);
  return openingOn(request.hours, channels, recipient, day);
}

/** The first day from one on that the law of the state allows for a step, whatever the hours. */
function firstDayByLaw(request: PlanRequest, step: OneStep, from: string): string {
  const { channels, recipient } = onDay(request, step, from);
  return firstDayFor(request.hours, channels, recipient, from);
}

const noContactOn = (day: string, { holidays }: Place): string =>
  `${day}: no contact (${whyClosed(day, holidays) ?? 'closed by law'})`;

const INTO_HOURS = 'moved into the contact hours of the state';

/** The second of a day at which a step is taken, and whether the hours moved it. */
function secondOn(
  ladder: Ladder,
  key: string,
  opening: { readonly opens: number; readonly closes: number },
): { readonly second: number; readonly isMoved: boolean } {
  const sendAt = timeOfDay(ladder);
  const second = secondOfDay({ ...opening, key, sendAt, spreadMinutes: ladder.spreadMinutes });
  return { second, isMoved: second !== sendAt * 60 + spread(key, ladder.spreadMinutes * 60) };
}

/**
 * The hand-over is on a business day, not earlier after the last step than the régua says, and not while a code that the debtor
 * has is good.
 */
function planHandOver(
  request: PlanRequest,
  rolledDueDate: string,
  lastDay: string | undefined,
): { at: string; why: string[] } {
  const { ladder, place, bankHolidays, key, now, codesUntil } = request;
  const why = [offsetInWords(ladder, ladder.handOver.offset)];
  const gap = ladder.handOver.offset - (ladder.steps.at(-1)?.offset ?? 0);
  let day = daysAfter(request, rolledDueDate, ladder.handOver.offset);
  const today = dayOf(now, place.zone);
  const last = lastDay !== undefined && lastDay > today ? lastDay : today;
  const earliest = daysAfter(request, last, gap);
  if (earliest > day) {
    why.push(`${gap} days after the last step`);
    day = earliest;
  }
  const good = [codesUntil ?? '', billUntil(request, lastDay) ?? ''].sort().at(-1) ?? '';
  if (day <= good) {
    why.push(`the code that the debtor has is good until ${good}`);
    day = addDays(good, 1);
  }
  const rolled = rollForward(day, bankHolidays);
  if (rolled !== day) why.push(`${day}: no business day (${whyClosed(day, bankHolidays)})`);
  const second = timeOfDay(ladder) * 60 + spread(`${key}/hand-over`, ladder.spreadMinutes * 60);
  return { at: instantAtSecond(rolled, Math.min(second, LAST_SECOND), place.zone), why };
}

/** The last day of the bill that the last step issues. */
function billUntil({ ladder, bankHolidays }: PlanRequest, lastDay: string | undefined): string | undefined {
  const reissue = ladder.steps.at(-1)?.reissue;
  return reissue && lastDay !== undefined
    ? rollForward(addDays(lastDay, reissue.dueInDays), bankHolidays)
    : undefined;
}

/** Of a day. */
const LAST_SECOND = 24 * 60 * 60 - 1;

const PAYMENTS_UNDER_WAY = 'payments made on the due date may still be on their way';

/** A step before the due date. */
const isNotice = ({ offset }: OneStep): boolean => offset < 0;

/** A step after the due date. */
const isReminder = ({ offset }: OneStep): boolean => offset > 0;

const later = (one: string, other: string): string => (isBefore(one, other) ? other : one);

const timeOfDay = ({ sendAt }: Ladder): number => minutesOfClock(sendAt);

/** A day plus as many of the régua's days, calendar or business, before hours and collisions move it. */
const daysAfter = ({ ladder, bankHolidays }: PlanRequest, day: string, count: number): string =>
  ladder.days === 'business' ? addBusinessDays(day, count, bankHolidays) : addDays(day, count);

/** `3 days before the due date`. */
function offsetInWords({ days }: Ladder, offset: number): string {
  if (offset === 0) return 'on the due date';
  const counted = days === 'business' ? 'business day' : 'day';
  const count = Math.abs(offset);
  return `${count} ${counted}${count === 1 ? '' : 's'} ${offset < 0 ? 'before' : 'after'} the due date`;
}
