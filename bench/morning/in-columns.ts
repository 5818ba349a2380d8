import { debtIdOf } from '#adapters/table/keys.ts';
import { awsCostOf } from '#cli/forecast/aws-use.ts';
import { instantOf } from '#domain/calendar/days.ts';
import { openingOn } from '#domain/compliance/contact-hours.ts';
import { lawfulSpans } from '#domain/compliance/lawful-spans.ts';
import { allowedSoFar } from '#domain/dunning/allowed-so-far.ts';
import { minuteWithRoom } from '#domain/dunning/minute-with-room.ts';
import { nextTryAt } from '#domain/dunning/next-try-at.ts';
import { secondOfDay } from '#domain/dunning/second-of-day.ts';
import { sendPace } from '#domain/dunning/send-pace.ts';
import { spread } from '#domain/dunning/spread.ts';
import type { Config } from '#schemas/config/config.ts';
import type { Prices } from '#schemas/config/prices.ts';
import { SesAccount, type SesQuotas } from './ses-account.ts';

/** A morning on which the same step of many debts is due. */
export interface Morning {
  readonly config: Config;
  readonly debts: number;
  readonly account: SesQuotas;
  readonly creditorId: string;
  /** The day of the step, and the day of the next one, which speaks instead of what was not sent by then. */
  readonly day: string;
  readonly nextDay: string;
  readonly stepId: string;
  readonly sendAt: number;
  readonly spreadMinutes: number;
}

/** What became of a morning. */
export interface MorningFigures {
  readonly sent: number;
  /** Steps whose next one came before they found room. */
  readonly overtaken: number;
  /** How often a step waited: for room, or because the account throttled it. */
  readonly waits: number;
  readonly throttled: number;
  /** Seconds after the first second of the morning, UTC: `2026-05-06T12:30:00Z`. */
  readonly firstMailAt: string;
  readonly lastMailAt: string;
  /** How long after its own second a message left; minutes. */
  readonly waited: { readonly median: number; readonly most95: number; readonly most: number };
  /** The share of all debts whose message left more than an hour after its second, or never. */
  readonly late: number;
  readonly transitions: number;
  /** The most of one second. */
  readonly peak: {
    readonly transitions: number;
    /** Calls of the step's function, and so its concurrency where each takes a second. */
    readonly calls: number;
    /** SendTaskFailure, by which a step waits. */
    readonly taskFailures: number;
    /** Writes of one item that counts slots. */
    readonly slotWrites: number;
    readonly mails: number;
    /** Calls of PutEvents: two for a step that sends, one for a wait. */
    readonly putEvents: number;
    /** Write units of the table and its indexes. */
    readonly writeUnits: number;
  };
}

const RECIPIENT = { zone: 'America/Fortaleza', uf: 'CE', holidays: [], dueDates: [] } as const;
const DAYS = 7;
/** Later than this after its own second a message is late. */
const LATE = 3600;
/** Calls of PutEvents. */
const EVENTS_OF_A_STEP = 2;
const EVENTS_OF_A_WAIT = 1;

/** Counts by the second. */
class BySecond {
  readonly #counts = new Map<number, number>();
  total = 0;

  add(second: number, count = 1): void {
    this.total += count;
    this.#counts.set(second, (this.#counts.get(second) ?? 0) + count);
  }

  get most(): number {
    let most = 0;
    for (const count of this.#counts.values()) most = Math.max(most, count);
    return most;
  }

  /** The second below which a share of all that was counted is, itself included. */
  below(share: number): number {
    let left = share * this.total;
    let at = 0;
    for (const [second, count] of [...this.#counts].sort(([one], [other]) => one - other)) {
      at = second;
      left -= count;
      if (left <= 0) break;
    }
    return at;
  }

  countAbove(limit: number): number {
    let above = 0;
    for (const [second, count] of this.#counts) if (second > limit) above += count;
    return above;
  }
}

/** The write units of a step that sends and of a wait, as the sandbox counted them (`npm run bench -- aws`). */
function writeUnitsOf(prices: Prices): { readonly step: number; readonly wait: number } {
  const none = { opened: 0, steps: 0, postponed: 0, paid: 0, handedOver: 0, transitions: 0 };
  // Of a thousand, because a part of a unit is rounded up.
  const of = (some: Partial<typeof none>): number => {
    const { writeUnits, indexWrites } = awsCostOf({ ...none, ...some }, prices);
    return (writeUnits + indexWrites) / 1000;
  };
  return { step: of({ steps: 1000 }), wait: of({ postponed: 1000 }) };
}

const minutes = (seconds: number): number => Math.round(seconds / 6) / 10;

/** Gives the second, from 1970, at which the step of a debt is due. */
export function plannedSecond({
  config,
  day,
  stepId,
  sendAt,
  spreadMinutes,
}: Omit<Morning, 'debts'>): (debtId: string) => number {
  const opening = openingOn(config.contactHours, ['email'], RECIPIENT, day);
  if (!opening) throw new RangeError(`${day} has no lawful hours`);
  const midnight = epochSecond(instantOf(day, 0, RECIPIENT.zone));
  return (id) => midnight + secondOfDay({ ...opening, key: `${id}/${stepId}`, sendAt, spreadMinutes });
}

/**
 * Plays a morning by the rules that the product has for planning, slots and waits, on the columns of debts and minutes rather
 * than through the sandbox: hundreds of thousands of debts in seconds.
 */
export function playMorning(morning: Morning): MorningFigures {
  const { config, debts, day, nextDay, stepId, spreadMinutes } = morning;
  const rate = config.rates.email;
  const hours = config.contactHours;
  const [opens, closes] = hours.email.weekdays;
  // Not kept: ten million texts take more room than all else.
  const idOf = (index: number): string => debtIdOf(morning.creditorId, `NF-${index}`);
  const spans = lawfulSpans(hours, 'email', RECIPIENT, { from: `${day}T03:00:00Z`, days: DAYS }).map(
    ({ from, to }) => ({ from: epochSecond(from) / 60, to: epochSecond(to) / 60 - 1 }),
  );

  const overtakenFrom = epochSecond(instantOf(nextDay, 0, RECIPIENT.zone));
  const lawfulMinutes = (closes - opens) * 60;
  // The same for all while one count is enough.
  const onePace = rate.perSecond <= 250 ? sendPace(rate, lawfulMinutes, '') : undefined;

  const account = new SesAccount(morning.account);
  const taken = new Map<string, Map<number, number>>();
  const transitions = new BySecond();
  const calls = new BySecond();
  const taskFailures = new BySecond();
  const mails = new BySecond();
  const putEvents = new BySecond();
  const writeUnits = new BySecond();
  const unitsOf = writeUnitsOf(config.prices);
  const waited = new BySecond();
  const slotWrites = new Map<number, BySecond>();
  /** Per debt, the second for which it holds a slot, and since when it waits for a channel that is down. */
  const held = new Float64Array(debts);
  const since = new Float64Array(debts);
  const planned = new Float64Array(debts);
  const due = new Agenda();
  let overtaken = 0;
  let first = Number.POSITIVE_INFINITY;
  let last = 0;

  const secondOf = plannedSecond(morning);
  for (let index = 0; index < debts; index += 1) {
    const second = secondOf(idOf(index));
    planned[index] = second;
    due.add(second, index);
  }
  for (let next = due.take(); next; next = due.take()) {
    const { second: now, index } = next;
    const key = `${idOf(index)}/1/${stepId}`;
    transitions.add(now);
    calls.add(now);
    const pace = onePace ?? sendPace(rate, lawfulMinutes, key);
    const counts = getOrMake(taken, String(pace.shard), () => new Map<number, number>());
    const writes = getOrMake(slotWrites, pace.shard, () => new BySecond());
    const minute = Math.floor(now / 60);
    const count = (at: number, change: number): void => {
      writes.add(now);
      counts.set(at, (counts.get(at) ?? 0) + change);
    };
    const wait = (until: number): void => {
      if (until >= overtakenFrom) {
        overtaken += 1;
        return;
      }
      transitions.add(now);
      taskFailures.add(now);
      putEvents.add(now, EVENTS_OF_A_WAIT);
      writeUnits.add(now, unitsOf.wait);
      due.add(until, index);
    };
    if (held[index] !== now) {
      if ((counts.get(minute) ?? 0) < allowedSoFar(pace.perMinute, now % 60)) count(minute, 1);
      else {
        // The count that failed is a write too.
        writes.add(now);
        const free = firstFree(counts, spans, minute + 1, pace.perMinute);
        if (free === undefined) {
          overtaken += 1;
          continue;
        }
        count(free, 1);
        const until = free * 60 + spread(key, 59);
        held[index] = until;
        wait(until);
        continue;
      }
    }
    if (account.takes(now)) {
      mails.add(now);
      putEvents.add(now, EVENTS_OF_A_STEP);
      writeUnits.add(now, unitsOf.step);
      waited.add(now - (planned[index] ?? now));
      first = Math.min(first, now);
      last = Math.max(last, now);
      continue;
    }
    count(minute, -1);
    frontiers.delete(counts);
    since[index] ||= now;
    const until = nextTryAt({
      now: textOf(now),
      since: textOf(since[index] ?? now),
      hours,
      channel: 'email',
      recipient: RECIPIENT,
      key,
      spreadMinutes,
    });
    wait(epochSecond(until));
  }

  return {
    sent: mails.total,
    overtaken,
    waits: taskFailures.total,
    throttled: account.throttled,
    firstMailAt: textOf(first),
    lastMailAt: textOf(last),
    waited: {
      median: minutes(waited.below(0.5)),
      most95: minutes(waited.below(0.95)),
      most: minutes(waited.below(1)),
    },
    late: (waited.countAbove(LATE) + debts - mails.total) / debts,
    transitions: transitions.total,
    peak: {
      transitions: transitions.most,
      calls: calls.most,
      taskFailures: taskFailures.most,
      slotWrites: Math.max(...[...slotWrites.values()].map(({ most }) => most)),
      mails: mails.most,
      putEvents: putEvents.most,
      writeUnits: Math.ceil(writeUnits.most),
    },
  };
}

/** The first minute with room in these spans; where the last search for it ended is kept, because minutes fill in order. */
function firstFree(
  counts: ReadonlyMap<number, number>,
  spans: readonly { readonly from: number; readonly to: number }[],
  after: number,
  perMinute: number,
): number | undefined {
  for (const { from, to } of spans) {
    const found = minuteWithRoom(counts, { from: Math.max(from, after, frontierOf(counts)), to, perMinute });
    if (found !== undefined) {
      frontiers.set(counts, found);
      return found;
    }
  }
  return undefined;
}

const frontiers = new WeakMap<ReadonlyMap<number, number>, number>();
const frontierOf = (counts: ReadonlyMap<number, number>): number => frontiers.get(counts) ?? 0;

/** Debts by the second at which they are due, in order. */
class Agenda {
  readonly #bySecond = new Map<number, number[]>();
  #seconds: number[] = [];
  #current: { second: number; indexes: number[]; next: number } | undefined;

  add(second: number, index: number): void {
    const known = this.#bySecond.get(second);
    if (known) known.push(index);
    else {
      this.#bySecond.set(second, [index]);
      insert(this.#seconds, second);
    }
  }

  take(): { readonly second: number; readonly index: number } | undefined {
    while (!this.#current || this.#current.next >= this.#current.indexes.length) {
      const second = this.#seconds.shift();
      if (second === undefined) return undefined;
      this.#current = { second, indexes: this.#bySecond.get(second) ?? [], next: 0 };
      this.#bySecond.delete(second);
    }
    const { second, indexes } = this.#current;
    const index = indexes[this.#current.next] ?? 0;
    this.#current.next += 1;
    return { second, index };
  }
}

/** Inserts a number into a sorted array. */
function insert(sorted: number[], value: number): void {
  let low = 0;
  let high = sorted.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((sorted[middle] ?? 0) < value) low = middle + 1;
    else high = middle;
  }
  sorted.splice(low, 0, value);
}

function getOrMake<K, V>(map: Map<K, V>, key: K, make: () => V): V {
  const known = map.get(key);
  if (known !== undefined) return known;
  const made = make();
  map.set(key, made);
  return made;
}

const epochSecond = (instant: string): number => Math.floor(Date.parse(instant) / 1000);
const textOf = (second: number): string => new Date(second * 1000).toISOString();
