import { whyClosed } from '#domain/calendar/calendar.ts';
import { addDays, dayOf, weekday } from '#domain/calendar/days.ts';
import type { Creditor } from '#schemas/config/creditor.ts';

/** A Monday in a month with few holidays is never more than some days away. */
const BEGINS = Date.parse('2026-05-03T12:00:00-03:00');
const MONDAY = 1;

/** The calendar of the deployment, seen from outside: it begins on a Sunday when it is made, then it runs. */
export class Calendar {
  /** How long a day lasts, seconds. */
  readonly daySeconds: number;
  /** When calendar and clock show the same instant (ISO-8601): a setting of the deployment. */
  readonly beganAt: string;

  constructor(daySeconds: number) {
    this.daySeconds = daySeconds;
    const clock = Date.now();
    // began + (clock - began) * factor = BEGINS, solved for began.
    this.beganAt = new Date(Math.round((clock * this.#factor - BEGINS) / (this.#factor - 1))).toISOString();
  }

  get #factor(): number {
    return 86_400 / this.daySeconds;
  }

  /** What the calendar says now, ISO-8601 in UTC. */
  now(): string {
    const began = Date.parse(this.beganAt);
    return new Date(Math.round(began + (Date.now() - began) * this.#factor)).toISOString();
  }

  /** Seconds of the clock from now until a number of days after a day. */
  secondsUntil(day: string, offset: number): number {
    const milliseconds = Date.parse(`${addDays(day, offset)}T12:00:00-03:00`) - Date.parse(this.now());
    return Math.max(0, milliseconds / 1000 / this.#factor);
  }

  /**
   * The next Monday on which an invoice may fall due so that no step of its ladder falls on a day on which an SMS
   * may not be sent, and none of them is nearer than a whole day.
   * @param offsets the steps and the hand-over, days from the due date, the first one first
   */
  nextDueDate(offsets: readonly number[], { holidays }: Creditor): string {
    const earliest = addDays(dayOf(this.now()), 2 - Math.min(...offsets));
    for (let day = earliest; ; day = addDays(day, 1))
      if (
        weekday(day) === MONDAY &&
        [0, ...offsets].every((offset) => !whyClosed(addDays(day, offset), holidays))
      )
        return day;
  }
}
