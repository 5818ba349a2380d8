import { dayFor } from '#domain/debt/day-for.ts';
import { config } from '#runtime/config.ts';
import { calendarTime } from '#runtime/time.ts';
import type { Debt } from '#schemas/records/debt.ts';
import type { Debtor } from '#schemas/records/debtor.ts';
import type { AskingChannels } from './ask-channels.ts';
import { reaches } from './reaches.ts';

/**
 * Whether no message of the rest of a ladder, today's steps included, would reach the debtor: on each of its channels they have
 * no address, every address bounced, they opted out, or a register closes it. A channel that only waits, for its hours, a slot or the contact budget,
 * reaches them. False when no step is left.
 * @param at ISO-8601
 */
export function* isUnreachable(debt: Debt, debtor: Debtor, at: string): AskingChannels<boolean> {
  const today = dayFor(debt, at);
  const left = (config().reguas[debt.regua]?.steps ?? []).filter(({ id }) => {
    const time = debt.execution.at[id];
    return time !== undefined && dayFor(debt, calendarTime(time)) >= today;
  });
  const ways = left.flatMap(({ channels, message }) => channels.map((channel) => ({ channel, message })));
  for (const { channel, message } of ways) if (yield* reaches(debtor, channel, message)) return false;
  return ways.length > 0;
}
