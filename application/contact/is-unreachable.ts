import { REACH } from '#adapters/channels/reach.ts';
import { dayFor } from '#domain/debt/day-for.ts';
import { config, creditorOf } from '#runtime/config.ts';
import { calendarTime } from '#runtime/time.ts';
import type { MessageText } from '#schemas/config/message.ts';
import type { Channel } from '#schemas/primitives.ts';
import type { Debt } from '#schemas/records/debt.ts';
import type { Debtor } from '#schemas/records/debtor.ts';
import { firstOpenAddress } from './first-open-address.ts';

/**
 * Whether no message of the rest of a ladder, today's steps included, would reach the debtor: on each of its channels they have
 * no address, every address bounced, or they opted out. A channel that only waits, for its hours, a slot or the contact budget,
 * reaches them. False when no step is left.
 * @param at ISO-8601
 */
export async function isUnreachable(debt: Debt, debtor: Debtor, at: string): Promise<boolean> {
  const today = dayFor(debt, at);
  const creditor = creditorOf(debt);
  const left = (config().reguas[debt.regua]?.steps ?? []).filter(({ id }) => {
    const time = debt.execution.at[id];
    return time !== undefined && dayFor(debt, calendarTime(time)) >= today;
  });
  const ways = left.flatMap((step) =>
    step.channels.flatMap((channel) =>
      textsOf(creditor.brand, step.message).map((message) => ({ channel, message })),
    ),
  );
  for (const { channel, message } of ways) if (await reaches(debtor, channel, message)) return false;
  return ways.length > 0;

  async function reaches(to: Debtor, channel: Channel, message: MessageText): Promise<boolean> {
    const reach = await REACH[channel]({ debtor: to, creditor, message });
    return 'addresses' in reach && (await firstOpenAddress(to, channel, reach.addresses)) !== undefined;
  }
}

/** A message in each of its tones: a channel may need a template that only some of them have. */
const textsOf = (brand: string, name: string): MessageText[] =>
  Object.values(config().brands[brand]?.messages[name] ?? {});
