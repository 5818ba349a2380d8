import type { Holiday } from '#domain/calendar/calendar.ts';
import { minutesOfClock } from '#domain/calendar/days.ts';
import type { Place, Recipient } from '#domain/compliance/contact-hours.ts';
import type { ContactHoursTable } from '#schemas/config/legal.ts';
import type { Channel } from '#schemas/primitives.ts';

/** The fields of a régua that its calendar depends on. */
export interface Ladder {
  readonly sendAt: string;
  readonly spreadMinutes: number;
  /** The unit of offsets: calendar days (the default), or bank business days. */
  readonly days?: 'calendar' | 'business' | undefined;
  readonly steps: readonly {
    readonly id: string;
    readonly offset: number;
    /** The channels that it will use (`plannedChannels`). */
    readonly channels: readonly Channel[];
    /**
     * The channels that it uses instead while the law allows one of `channels` no collection yet (AM): none if none reaches the debtor.
     */
    readonly meanwhile?: readonly Channel[] | undefined;
    /** The bill that it issues is good for this number of days, and until a business day. */
    readonly reissue?: { readonly dueInDays: number } | undefined;
    /** It introduces debts that were old when they came: taken in their order. */
    readonly introduces?: true | undefined;
  }[];
  readonly handOver: { readonly offset: number };
}

/** The input for the calendar of one debt. Nothing reads a clock: the same input gives the same plan. */
export interface PlanRequest {
  readonly ladder: Ladder;
  readonly dueDate: string;
  /** The arrival of the invoice (ISO-8601). */
  readonly now: string;
  readonly place: Place;
  /** The hours in which a ladder writes (`ladderHours`). */
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
  /** Whether the due date had passed when the debtor was told it: no notice speaks of it as one to come. */
  readonly wasPastDue?: boolean | undefined;
  /** The place among those that are introduced on one morning, from 0 to 1; see `firstContactOrder`. */
  readonly order?: number | undefined;
}

/** A request, and what all its steps share. */
export interface Planning extends PlanRequest {
  readonly rolledDueDate: string;
  readonly recipient: Recipient;
}

/** A step of the ladder that is planned. */
export type OneStep = Ladder['steps'][number];

/** A step before the due date. */
export const isNotice = ({ offset }: OneStep): boolean => offset < 0;

/** A step after the due date. */
export const isReminder = ({ offset }: OneStep): boolean => offset > 0;

/** The place of a step in its morning, from 0 to 1, where it has one. */
export const orderOf = ({ order }: PlanRequest, { introduces }: OneStep): number | undefined =>
  introduces ? order : undefined;

/** The time of day of a ladder, in minutes. */
export const timeOfDay = ({ sendAt }: Ladder): number => minutesOfClock(sendAt);
