import { isBefore } from '#domain/calendar/days.ts';
import type { RecordPayment } from '#domain/debt/commands/record-payment.ts';
import type { PaymentMethod } from '#schemas/primitives.ts';
import type { Credited } from '#schemas/records/credited.ts';

/** A payment as any source reports it. */
export interface ReceivedPayment {
  readonly creditorId: string;
  readonly invoiceId: string;
  /** `provider/id`: the same key is applied once. */
  readonly paymentId: string;
  /** Centavos. */
  readonly amount: number;
  /** What of it reached the creditor's account, when its source says so. */
  readonly credited?: Credited | undefined;
  readonly paidAt: string;
  readonly method: PaymentMethod;
  /** When we learnt of it (ISO-8601). */
  readonly receivedAt: string;
  /** The provider's payment that it is of, when its own id is another. */
  readonly of?: string | undefined;
  /** The bill of ours by which it was paid. */
  readonly billId?: string | undefined;
  /** Which share of a bill for several invoices it is: 1, 2, … */
  readonly share?: number | undefined;
  /** True when a person said that it is a payment of its own, whatever it resembles. */
  readonly isOwnPayment?: boolean | undefined;
  /** The refund of this debt that it makes good. */
  readonly restores?: string | undefined;
  /** Present when the assignee of the credit received it. */
  readonly receivedBy?: 'assignee' | undefined;
}

/**
 * What became of a reported payment. `recorded`: it is on its debts, now or before. `same`: another source had reported it.
 * `doubtful`: another source may have, and a person decides. `kept`: its debt has no room, and a person assigns it.
 */
export type Recorded = 'recorded' | 'same' | 'doubtful' | 'kept';

/** The provider, bank or billing that a payment id begins with. */
export const providerOf = (paymentId: string): string => paymentId.split('/', 1)[0] ?? paymentId;

/** What was credited, if it is known. */
export const creditedOf = ({ credited }: Pick<ReceivedPayment, 'credited'>) =>
  credited === undefined ? {} : { credited };

/**
 * The entry of the ledger that a payment is. Money that arrived has been paid: with a future credit date, the debtor would be
 * reminded until then.
 */
export const entryOf = ({
  creditorId: _c,
  invoiceId: _i,
  isOwnPayment: _own,
  share: _share,
  of,
  billId,
  restores,
  receivedBy,
  credited,
  ...reported
}: ReceivedPayment): RecordPayment => ({
  ...reported,
  paidAt: isBefore(reported.receivedAt, reported.paidAt) ? reported.receivedAt : reported.paidAt,
  ...(of === undefined ? {} : { of }),
  ...(billId === undefined ? {} : { billId }),
  ...(restores === undefined ? {} : { restores }),
  ...(receivedBy === undefined ? {} : { receivedBy }),
  ...(credited === undefined ? {} : { credited }),
});
