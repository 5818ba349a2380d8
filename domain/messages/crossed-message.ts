import { isBefore } from '#domain/calendar/days.ts';
import { sendsOf } from '#domain/debt/send-key.ts';
import type { StandingPayment } from '#domain/debt/standing-payments.ts';
import type { SendKey } from '#schemas/records/send-key.ts';

/** The fields of a debt that show whether a reminder and a payment crossed. */
interface Crossing {
  /** Those that stand: money that went back was no payment that a reminder could cross with. */
  readonly payments: readonly Pick<StandingPayment, 'paidAt' | 'receivedAt'>[];
  readonly sends: Readonly<Record<SendKey, { readonly status: string; readonly at: string }>>;
  readonly settledAt?: string | undefined;
}

/** Messages that reached the debtor, or may have. */
const MAY_HAVE_REACHED = ['sent', 'delivered', 'unknown', 'consolidated'];

/**
 * The key of the latest message that was sent after the settling payment was made and before it was known; undefined
 * if there is none. The debtor was reminded of a paid invoice, and gets an apology.
 */
export function crossedMessage({ payments, sends, settledAt }: Crossing): SendKey | undefined {
  if (settledAt === undefined) return undefined;
  const paidAt = payments
    .filter(({ receivedAt }) => !isBefore(settledAt, receivedAt))
    .map((payment) => payment.paidAt)
    .sort((one, other) => (isBefore(one, other) ? -1 : 1))
    .at(-1);
  if (paidAt === undefined) return undefined;
  return sendsOf({ sends })
    .filter(
      ({ send: { status, at } }) =>
        MAY_HAVE_REACHED.includes(status) && isBefore(paidAt, at) && !isBefore(settledAt, at),
    )
    .sort((one, other) => (isBefore(one.send.at, other.send.at) ? -1 : 1))
    .at(-1)?.key;
}
