import { isBefore } from '#domain/calendar/days.ts';
import { dayFor, type InZone } from './day-for.ts';

/** The part of a debt that shows when nothing was owed any more. */
interface Settled extends InZone {
  readonly settledAt?: string | undefined;
  readonly payments: Readonly<Record<string, { readonly paidAt: string; readonly receivedAt: string }>>;
  readonly writeOffs?: Readonly<Record<string, { readonly on: string; readonly at: string }>> | undefined;
}

/**
 * The day of the last payment, waiver or write-off that it took to settle the debt; undefined when it is not settled.
 * It is the day of the payment, not the day on which we learn of it: a boleto paid in time is paid in time, although
 * the bank's file comes the day after.
 */
export function settledOn({ zone, settledAt, payments, writeOffs = {} }: Settled): string | undefined {
  if (settledAt === undefined) return undefined;
  const days = [
    ...Object.values(payments).map(({ paidAt, receivedAt }) => ({
      day: dayFor({ zone }, paidAt),
      learntAt: receivedAt,
    })),
    ...Object.values(writeOffs).map(({ on, at }) => ({ day: on, learntAt: at })),
  ].flatMap(({ day, learntAt }) => (isBefore(settledAt, learntAt) ? [] : [day]));
  return days.sort().at(-1) ?? dayFor({ zone }, settledAt);
}
