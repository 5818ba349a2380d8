import { isBefore } from '#domain/calendar/days.ts';
import { sendsOf } from '#domain/debt/send-key.ts';
import type { SendKey } from '#schemas/records/send-key.ts';

/** The part of a debt that tells whether a reminder and its payment crossed. */
interface Crossing {
  readonly payments: Readonly<Record<string, { readonly paidAt: string; readonly receivedAt: string }>>;
  readonly sends: Readonly<Record<SendKey, { readonly status: string; readonly at: string }>>;
  readonly settledAt?: string | undefined;
}

/** Messages that reached the debtor, or may have. */
const TOLD = ['sent', 'delivered', 'unknown', 'consolidated'];

/**
 * The key of the latest message that went out when the payment that settled the debt was made
 * but not yet known; undefined when none did. Somebody was charged for what was paid: nobody likes that, and it deserves
 * a word.
 */
export function crossedMessage({ payments, sends, settledAt }: Crossing): SendKey | undefined {
  if (settledAt === undefined) return undefined;
  const paidAt = Object.values(payments)
    .filter(({ receivedAt }) => !isBefore(settledAt, receivedAt))
    .map((payment) => payment.paidAt)
    .sort((one, other) => (isBefore(one, other) ? -1 : 1))
    .at(-1);
  if (paidAt === undefined) return undefined;
  return sendsOf({ sends })
    .filter(
      ({ send: { status, at } }) => TOLD.includes(status) && isBefore(paidAt, at) && !isBefore(settledAt, at),
    )
    .sort((one, other) => (isBefore(one.send.at, other.send.at) ? -1 : 1))
    .at(-1)?.key;
}
