import { isBefore } from '#domain/calendar/days.ts';

/** The part of a debt that tells whether a reminder and its payment crossed. */
interface Crossing {
  readonly payments: Readonly<Record<string, { readonly paidAt: string; readonly receivedAt: string }>>;
  readonly sends: Readonly<Record<string, { readonly status: string; readonly at: string }>>;
  readonly settledAt?: string | undefined;
}

/** Messages that reached the debtor, or may have. */
const TOLD = ['sent', 'delivered', 'unknown', 'consolidated'];

/**
 * The key (`version/step/channel`) of the latest message that went out when the payment that settled the debt was made
 * but not yet known; undefined when none did. Somebody was charged for what was paid: nobody likes that, and it deserves
 * a word.
 */
export function crossedMessage({ payments, sends, settledAt }: Crossing): string | undefined {
  if (settledAt === undefined) return undefined;
  const paidAt = Object.values(payments)
    .filter(({ receivedAt }) => !isBefore(settledAt, receivedAt))
    .map((payment) => payment.paidAt)
    .sort((one, other) => (isBefore(one, other) ? -1 : 1))
    .at(-1);
  if (paidAt === undefined) return undefined;
  return Object.entries(sends)
    .filter(([, { status, at }]) => TOLD.includes(status) && isBefore(paidAt, at) && !isBefore(settledAt, at))
    .sort(([, one], [, other]) => (isBefore(one.at, other.at) ? -1 : 1))
    .at(-1)?.[0];
}
