import type { ContactDay } from '#domain/dunning/contact-ramp.ts';
import type { Ramp } from '#schemas/config/first-load.ts';

type Counted = { -readonly [Field in keyof ContactDay]: ContactDay[Field] };

/** The first contacts of each day, in memory: `adapters/table/first-contacts.ts` without a table. */
export class FirstContacts {
  readonly #days = new Map<string, Map<string, Counted>>();
  readonly #parts: number;

  /** @param parts among how many forecasts of one book a ramp is divided */
  constructor(parts: number) {
    this.#parts = parts;
  }

  /** The part of a ramp that this forecast has. */
  partOf({ start, least, most }: Ramp): Ramp {
    const part = (whole: number): number => Math.max(1, Math.ceil(whole / this.#parts));
    return { start: part(start), least: part(least), most: part(most) };
  }

  /** The records of a span of days, both ends counted. */
  days(of: string, { from, to }: { readonly from: string; readonly to: string }): ContactDay[] {
    return [...(this.#days.get(of)?.values() ?? [])].filter(({ day }) => from <= day && day <= to);
  }

  /** Takes a place of a day; which one it is, from 1, or undefined when all are taken. */
  book(of: string, day: string, places: number): number | undefined {
    const counted = this.#on(of, day);
    if (counted.booked >= places) return undefined;
    counted.booked += 1;
    return counted.booked;
  }

  /** Gives a place back that nobody waits for. */
  giveBack(of: string, day: string): void {
    this.#on(of, day).booked -= 1;
  }

  /** Counts a message of a day before it goes out; false when there are as many already. */
  count(
    of: string,
    day: string,
    { allowance, cap }: { readonly allowance: number; readonly cap: number },
  ): boolean {
    const counted = this.#on(of, day);
    if (counted.sent >= cap) return false;
    counted.allowance ??= allowance;
    counted.sent += 1;
    return true;
  }

  /** Takes a message off the count of a day, because it was not sent. */
  uncount(of: string, day: string): void {
    this.#on(of, day).sent -= 1;
  }

  #on(of: string, day: string): Counted {
    const days = this.#days.get(of) ?? new Map<string, Counted>();
    this.#days.set(of, days);
    const known = days.get(day) ?? {
      day,
      booked: 0,
      sent: 0,
      bounced: 0,
      complained: 0,
      allowance: undefined,
    };
    days.set(day, known);
    return known;
  }
}
