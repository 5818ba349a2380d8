import type { Payment, StoredDebt } from '#schemas/records/debt.ts';
import { endToEndIdOf, type ReportedPayment } from './likeness.ts';

/** The ledger with a payment that another source reported too, under that id: it is one payment. */
export function withReport(
  payments: StoredDebt['payments'],
  paymentId: string,
  reportedAs: string,
): StoredDebt['payments'] {
  const payment = payments[paymentId];
  if (!payment) return payments;
  return {
    ...payments,
    [paymentId]: { ...payment, reportedAs: [...(payment.reportedAs ?? []), reportedAs] },
  };
}

/** Whether a debt has a payment under this id, its own or another source's. */
export const hasReport = ({ payments }: Pick<StoredDebt, 'payments'>, paymentId: string): boolean =>
  paymentId in payments || Object.values(payments).some((payment) => isReportedAs(payment, paymentId));

/**
 * The id that a payment has on the ledger, of one that another source's id names; as it is of any other. Of a bill for several
 * instalments, each part has that id with a number after it.
 */
export function ledgerIdOf({ payments }: Pick<StoredDebt, 'payments'>, paymentId: string): string {
  const found = Object.entries(payments).find(([, payment]) => isReportedAs(payment, paymentId));
  return found ? (found[1].of ?? found[0]) : paymentId;
}

const isReportedAs = ({ reportedAs = [] }: Payment, paymentId: string): boolean =>
  reportedAs.some((id) => id === paymentId || id.startsWith(`${paymentId}/`));

/** The entry of a Pix, of whichever source. */
export const pixEntryOf = (
  { payments }: Pick<StoredDebt, 'payments'>,
  endToEndId: string,
): ReportedPayment | undefined =>
  Object.entries(payments)
    .map(([paymentId, payment]) => ({ ...payment, paymentId }))
    .find((payment) => endToEndIdOf(payment) === endToEndId);

/** What a debt has of a Pix, centavos: of a bill for several debts, its share. */
export const paidByPix = (debt: Pick<StoredDebt, 'payments'>, endToEndId: string): number =>
  Object.entries(debt.payments).reduce(
    (sum, [paymentId, payment]) =>
      sum + (endToEndIdOf({ ...payment, paymentId }) === endToEndId ? payment.amount : 0),
    0,
  );
