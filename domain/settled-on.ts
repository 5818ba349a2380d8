import { dayOf, isBefore } from './days.ts';

/** The part of a debt that tells when it was paid in full. */
interface Paid {
  readonly settledAt?: string | undefined;
  readonly payments: Readonly<Record<string, { readonly paidAt: string; readonly receivedAt: string }>>;
}

/**
 * The day of the last payment that it took to settle the debt; undefined when it is not settled. Of the payment and not
 * of our learning of it: a boleto paid in time is paid in time though the bank's file comes the day after.
 */
export function settledOn({ settledAt, payments }: Paid): string | undefined {
  if (settledAt === undefined) return undefined;
  const days = Object.values(payments)
    .filter(({ receivedAt }) => !isBefore(settledAt, receivedAt))
    .map(({ paidAt }) => dayOf(paidAt));
  return days.sort().at(-1) ?? dayOf(settledAt);
}
