import { sendsOf } from '#domain/debt/send-key.ts';
import type { Channel } from '#schemas/primitives.ts';
import type { Debt } from '#schemas/records/debt.ts';

/** Messages that certainly reached nobody. */
const LOST = ['refused', 'undelivered'];

/** The channels of the messages that spoke of some debts and may have reached the debtor, the latest first. */
export function channelsOfMessages(debts: readonly Pick<Debt, 'sends' | 'listedBy'>[]): Channel[] {
  const spoken = debts.flatMap(({ sends, listedBy }) => [
    ...(listedBy ? [listedBy] : []),
    ...sendsOf({ sends }).flatMap(({ channel, send: { status, at } }) =>
      LOST.includes(status) ? [] : [{ channel, at }],
    ),
  ]);
  const latestFirst = spoken.sort((one, other) => Date.parse(other.at) - Date.parse(one.at));
  return [...new Set(latestFirst.map(({ channel }) => channel))];
}
