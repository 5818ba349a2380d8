import { findDebt } from '#adapters/table/debts.ts';
import { giveSlotBack, type SendSlot, slotsTaken, takeSlot } from '#adapters/table/send-slots.ts';
import { isBefore, minutesBetween } from '#domain/calendar/days.ts';
import { contactHours } from '#domain/compliance/contact-hours.ts';
import { type LawfulSpan, lawfulSpans } from '#domain/compliance/lawful-spans.ts';
import { debtStepKey, stepKey } from '#domain/debt/send-key.ts';
import { allowedSoFar } from '#domain/dunning/allowed-so-far.ts';
import { minuteWithRoom } from '#domain/dunning/minute-with-room.ts';
import { type SendPace, sendPace } from '#domain/dunning/send-pace.ts';
import { spread } from '#domain/dunning/spread.ts';
import { config } from '#runtime/config.ts';
import { calendarTime, clockTime } from '#runtime/time.ts';
import type { TakeStepInput } from '#schemas/machine.ts';
import type { Channel } from '#schemas/primitives.ts';
import type { Debt } from '#schemas/records/debt.ts';
import type { Choice } from './choose-channel.ts';
import { hoursOf } from './hours-of.ts';
import type { Scene } from './scene.ts';

type Wait = Extract<Choice, { kind: 'wait' }>;

/** A slot in which a message may be sent now, or the wait for one. */
export type FoundSlot =
  | { readonly kind: 'now'; readonly slot: SendSlot }
  | { readonly kind: 'later'; readonly slot?: SendSlot; readonly wait: Wait };

/** How many days ahead a slot is looked for: the rate is far too low for what it is to send if there is none in them. */
export const DAYS_AHEAD = 7;

/** A slot that a step waited for holds for this long: after it, everything may be late together. */
const HOLDS_MINUTES = 15;

/**
 * Finds a slot for a message: in the minute of the step if it has room, with one write. If it has not, the step takes a slot
 * in the first minute that has, within lawful hours, and waits for it; then it holds it already, so that no step waits twice
 * for room. Minutes are those of AWS's clock, by which a channel counts.
 */
export async function findSlot(
  debt: Debt,
  { recipient }: Scene,
  { channel, skipped }: Extract<Choice, { kind: 'send' }>,
  input: TakeStepInput,
): Promise<FoundSlot> {
  const { enteredAt, version, step } = input;
  const key = debtStepKey(debt.debtId, version, step.id);
  const pace = sendPace(config().rates[channel], lawfulMinutes(channel), key);
  const slotIn = (minute: number): SendSlot => ({ channel, shard: pace.shard, minute });
  const now = minuteOf(enteredAt);
  const held = heldSlot(debt, channel, input);
  if (held !== undefined) return { kind: 'now', slot: slotIn(minuteOf(held)) };
  const secondOfMinute = Math.floor(Date.parse(clockTime(enteredAt)) / 1000) % 60;
  if (await takeSlot(slotIn(now), allowedSoFar(pace.perMinute, secondOfMinute)))
    return { kind: 'now', slot: slotIn(now) };

  const spans = lawfulSpans(hoursOf(input), channel, recipient, { from: enteredAt, days: DAYS_AHEAD });
  for (const span of spans) {
    const minute = await takeFirst(span, pace, slotIn, now);
    if (minute === undefined) continue;
    // By a second of its own, so that the messages of a minute do not come at once.
    const until = calendarTime((minute * 60 + spread(key, 59)) * 1000);
    return { kind: 'later', slot: slotIn(minute), wait: fullUntil({ channel, skipped }, until, true) };
  }
  // Full for a week: it asks again then.
  const last = spans.at(-1)?.from ?? enteredAt;
  return { kind: 'later', wait: fullUntil({ channel, skipped }, last) };
}

/** The wait for room on a channel. */
export function fullUntil(
  { channel, skipped }: Pick<Wait, 'channel' | 'skipped'>,
  until: string,
  holdsSlot?: true,
): Wait {
  const citation = `the channel takes ${config().rates[channel].perSecond} messages a second (config/rates.yaml)`;
  const notSent = { rule: 'channel-full', citation, until };
  return { kind: 'wait', channel, skipped, notSent, ...(holdsSlot ? { holdsSlot } : {}) };
}

/** Takes a slot in the first minute of a span that has room, after the present one; undefined when it is full. */
async function takeFirst(
  { from, to }: LawfulSpan,
  { shard, perMinute }: SendPace,
  slotIn: (minute: number) => SendSlot,
  now: number,
): Promise<number | undefined> {
  const { channel } = slotIn(now);
  const minutes = { from: Math.max(minuteOf(from), now + 1), to: minuteOf(to) - 1 };
  if (minutes.from > minutes.to) return undefined;
  const taken = await slotsTaken({ channel, shard }, minutes);
  for (;;) {
    const minute = minuteWithRoom(taken, { ...minutes, perMinute });
    if (minute === undefined) return undefined;
    if (await takeSlot(slotIn(minute), perMinute)) return minute;
    // Others filled it since it was read.
    taken.set(minute, perMinute);
  }
}

/**
 * Gives a slot back that a step took for later, unless its debt says that it waits for it: whether the wait was written is not known
 * when that write failed. A slot that cannot be given back, because the table is away or the process died, ends with its minute.
 */
export async function giveBackUnlessHeld(
  slot: SendSlot,
  { notSent: { until } }: Extract<Choice, { kind: 'wait' }>,
  { debtId, version, step }: TakeStepInput,
): Promise<void> {
  const debt = await findDebt(debtId);
  const postponed = debt && debt.status !== 'awaitingInvoice' ? debt.postponed : undefined;
  const isHeld =
    postponed?.stepKey === stepKey(version, step.id) &&
    postponed.slot === slot.channel &&
    postponed.until === until;
  if (!isHeld) await giveSlotBack(slot);
}

/** When the slot begins that this step waited for, if it holds one for the channel. */
export function heldSlot(
  { postponed }: Debt,
  channel: Channel,
  { version, step, enteredAt }: TakeStepInput,
): string | undefined {
  if (postponed?.stepKey !== stepKey(version, step.id) || postponed.slot !== channel) return undefined;
  const { until } = postponed;
  const isIn = !isBefore(enteredAt, until) && minutesBetween(until, enteredAt) < HOLDS_MINUTES;
  return isIn ? until : undefined;
}

/** The minute of AWS's clock, counted from 1970, of an instant of the calendar. */
export const minuteOf = (calendar: string): number => Math.floor(Date.parse(clockTime(calendar)) / 60_000);

/** The minutes of a day in which a channel may be used. */
export function lawfulMinutes(channel: Channel): number {
  const [opens, closes] = contactHours(config().contactHours, channel, undefined).weekdays;
  return (closes - opens) * 60;
}
