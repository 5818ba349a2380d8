import { isBefore } from '#domain/calendar/days.ts';
import { balanceOn } from '#domain/debt/balance.ts';
import { dayFor } from '#domain/debt/day-for.ts';
import type { MoneyView } from '#domain/debt/money-view.ts';

/** The money of a debt that may be settled. */
export interface MaybeSettled extends MoneyView {
  readonly payments: Readonly<
    Record<
      string,
      { readonly amount: number; readonly paidAt: string; readonly receivedAt?: string | undefined }
    >
  >;
  readonly refunds?:
    | Readonly<
        Record<
          string,
          { readonly amount: number; readonly at: string; readonly receivedAt?: string | undefined }
        >
      >
    | undefined;
  /** When it was settled (ISO-8601), and what was waived then, centavos; not among the entries of `writeOffs`. */
  readonly settled?: { readonly at: string; readonly waived: number } | undefined;
}

/**
 * Splits the ledger of a debt at its settlement: the day on which nothing more was owed, the ledger until then, and
 * what was paid and went back afterwards. Undefined if the debt is not settled by the end of `day`.
 *
 * A payment settles on its own day, even if it became known later; an amendment settles when it is made.
 */
export function untilSettled(
  debt: MaybeSettled,
  day: string,
):
  | {
      readonly closedOn: string;
      readonly waived: number;
      readonly counted: MoneyView;
      readonly after: Pick<MoneyView, 'payments' | 'refunds'>;
    }
  | undefined {
  if (!debt.settled) return undefined;
  const { at, waived } = debt.settled;
  const payments = split(debt.payments, ({ receivedAt, paidAt }) => !isBefore(at, receivedAt ?? paidAt));
  const refunds = split(
    debt.refunds ?? {},
    ({ receivedAt, at: wentAt }) => !isBefore(at, receivedAt ?? wentAt),
  );
  const counted = { ...debt, payments: payments.yes, refunds: refunds.yes };
  const lastPaid = Object.values(counted.payments)
    .map(({ paidAt }) => dayFor(debt, paidAt))
    .sort()
    .at(-1);
  const closedOn =
    lastPaid !== undefined && isByPayment(counted, lastPaid, waived) ? lastPaid : dayFor(debt, at);
  if (day < closedOn) return undefined;
  const after = {
    payments: split(payments.no, ({ paidAt }) => dayFor(debt, paidAt) <= day).yes,
    refunds: split(refunds.no, ({ at: wentAt }) => dayFor(debt, wentAt) <= day).yes,
  };
  return { closedOn, waived, counted, after };
}

function split<T>(entries: Readonly<Record<string, T>>, test: (entry: T) => boolean) {
  const pick = (wanted: boolean): Record<string, T> =>
    Object.fromEntries(Object.entries(entries).filter(([, entry]) => test(entry) === wanted));
  return { yes: pick(true), no: pick(false) };
}

/**
 * A payment waives what is left on its day, or more if it pays a reissued bill that asked for less; an amendment,
 * which withdraws a reissued bill, waives what is left on its day.
 */
const isByPayment = (debt: MoneyView, lastPaid: string, waived: number): boolean =>
  (debt.quotes ?? []).length > 0 || balanceOn(debt, lastPaid).total === waived;
