import type { Choice } from '#application/take-step/choose-channel.ts';
import {
  DAYS_AHEAD,
  fullUntil,
  heldSlot,
  lawfulMinutes,
  minuteOf,
} from '#application/take-step/find-slot.ts';
import { hoursOf } from '#application/take-step/hours-of.ts';
import type { Scene } from '#application/take-step/scene.ts';
import { msOf } from '#domain/calendar/fast-days.ts';
import { lawfulSpans } from '#domain/compliance/lawful-spans.ts';
import { debtStepKey } from '#domain/debt/send-key.ts';
import { allowedSoFar } from '#domain/dunning/allowed-so-far.ts';
import { minuteWithRoom } from '#domain/dunning/minute-with-room.ts';
import { sendPace } from '#domain/dunning/send-pace.ts';
import { spread } from '#domain/dunning/spread.ts';
import { config } from '#runtime/config.ts';
import { calendarTime, clockTime } from '#runtime/time.ts';
import type { TakeStepInput } from '#schemas/machine.ts';
import type { Debt } from '#schemas/records/debt.ts';
import type { Surroundings } from './person.ts';

/** Finds a slot for a message as `application/take-step/find-slot.ts` does, among slots in memory. */
export function findSlotNow(
  debt: Debt,
  { recipient }: Scene,
  { channel, skipped }: Extract<Choice, { kind: 'send' }>,
  input: TakeStepInput,
  { slots }: Surroundings,
): { readonly kind: 'now' } | { readonly kind: 'later'; readonly wait: Extract<Choice, { kind: 'wait' }> } {
  const { enteredAt, version, step } = input;
  if (heldSlot(debt, channel, input) !== undefined) return { kind: 'now' };
  const key = debtStepKey(debt.debtId, version, step.id);
  const pace = sendPace(config().rates[channel], lawfulMinutes(channel), key);
  const { shard } = pace;
  const perMinute = slots.partOf(pace.perMinute);
  const now = minuteOf(enteredAt);
  const second = Math.floor(msOf(clockTime(enteredAt)) / 1000) % 60;
  if (slots.take({ channel, shard, minute: now }, allowedSoFar(perMinute, second))) return { kind: 'now' };
  const spans = lawfulSpans(hoursOf(input), channel, recipient, { from: enteredAt, days: DAYS_AHEAD });
  const taken = slots.of(channel, shard);
  for (const { from, to } of spans) {
    const minutes = { from: Math.max(minuteOf(from), now + 1), to: minuteOf(to) - 1 };
    const minute = minuteWithRoom(taken, { ...minutes, perMinute });
    if (minute === undefined || !slots.take({ channel, shard, minute }, perMinute)) continue;
    const until = calendarTime((minute * 60 + spread(key, 59)) * 1000);
    return { kind: 'later', wait: fullUntil({ channel, skipped }, until, true) };
  }
  return { kind: 'later', wait: fullUntil({ channel, skipped }, spans.at(-1)?.from ?? enteredAt) };
}
