import { addBusinessDays } from '#domain/calendar/business-days.ts';
import { type Holiday, rollForward } from '#domain/calendar/calendar.ts';
import { addDays, dayOf, daysBetween, instantAtSecond, isBefore, secondsOf } from '#domain/calendar/days.ts';
import type { HAND_OVER } from '#schemas/machine.ts';

const handOver: typeof HAND_OVER = 'hand-over';

/** A step that can be taken only later than planned. */
export interface MoveStep {
  /** The plan: the time of each step that is taken, and of the hand-over (ISO-8601). */
  readonly at: Readonly<Record<string, string>>;
  readonly step: {
    readonly id: string;
    /** Days from the rolled due date. */
    readonly offset: number;
    /** Days from the step to the hand-over, as the régua has them. */
    readonly handOverAfterDays?: number | undefined;
    /** The bill that it issues is good for this number of days, and until a business day. */
    readonly reissue?: { readonly dueInDays: number } | undefined;
  };
  /** The unit of the régua's days: calendar days (the default), or bank business days. */
  readonly days?: 'calendar' | 'business' | undefined;
  /** When it was to be taken at first. */
  readonly planned: string;
  /** The first instant at which it can be taken. */
  readonly until: string;
  readonly rolledDueDate: string;
  /** The zone of the debtor. */
  readonly zone: string;
  readonly bankHolidays: readonly Holiday[];
}

/** The plan after a step has moved; `overtaken` when it is not taken any more, and why in words. */
export type Moved =
  | { readonly kind: 'moved'; readonly at: Readonly<Record<string, string>> }
  | { readonly kind: 'overtaken'; readonly why: string };

/** No wait is without an end: the last step waits this long for its chance, and then a person takes over. */
export const LONGEST_WAIT_DAYS = 30;

/**
 * Plans the rest of a ladder after one of its steps has to wait. A step is overtaken on the day of the next one, which
 * speaks instead: never two steps on one day. So is a notice once the due date is over. The last step keeps its chance
 * before a person takes over: the hand-over moves with it, onto a business day.
 */
export function moveStep(given: MoveStep): Moved {
  const { at, step, planned, until, rolledDueDate, zone } = given;
  const day = dayOf(until, zone);
  if (step.offset <= 0 && day > rolledDueDate) return overtaken('the due date is over by then');
  const own = at[step.id] ?? planned;
  const next = Object.entries(at)
    .filter(([id, time]) => id !== step.id && id !== handOver && isBefore(own, time))
    .map(([, time]) => time);
  if (next.some((time) => dayOf(time, zone) <= day))
    return overtaken('the step above it is due by then, which speaks instead');
  const moved = { ...at, [step.id]: until };
  if (next.length > 0) return { kind: 'moved', at: moved };
  if (daysBetween(dayOf(planned, zone), day) > LONGEST_WAIT_DAYS)
    return overtaken(`it would have waited for more than ${LONGEST_WAIT_DAYS} days`);
  return { kind: 'moved', at: { ...moved, ...handOverAfter(given, own, day) } };
}

const overtaken = (why: string): Moved => ({ kind: 'overtaken', why });

/** The hand-over, later where it has to be: as long after the step as the régua says. */
function handOverAfter(
  { at, step, days, zone, bankHolidays }: MoveStep,
  own: string,
  day: string,
): Readonly<Record<string, string>> {
  const before = at[handOver];
  if (before === undefined) return {};
  const gap = step.handOverAfterDays;
  const asPlanned =
    gap === undefined
      ? rollForward(addDays(day, daysBetween(dayOf(own, zone), dayOf(before, zone))), bankHolidays)
      : days === 'business'
        ? addBusinessDays(day, gap, bankHolidays)
        : rollForward(addDays(day, gap), bankHolidays);
  const good = step.reissue ? rollForward(addDays(day, step.reissue.dueInDays), bankHolidays) : '';
  const earliest = asPlanned > good ? asPlanned : rollForward(addDays(good, 1), bankHolidays);
  return earliest > dayOf(before, zone)
    ? { [handOver]: instantAtSecond(earliest, secondsOf(before, zone), zone) }
    : {};
}
