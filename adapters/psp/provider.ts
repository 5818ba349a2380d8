import type { Creditor } from '#schemas/config/creditor.ts';
import type { Debtor } from '#schemas/records/debtor.ts';

/** What a new bill is for. */
export interface BillOrder {
  /**
   * The id of the bill at the provider, 26 to 35 letters and digits: the same order has the same, so that it is made
   * once.
   */
  readonly txid: string;
  readonly creditor: Creditor;
  readonly debtor: Debtor;
  readonly invoiceId: string;
  /** Centavos. */
  readonly amount: number;
  /** A business day; the bill can be paid until then. */
  readonly dueDate: string;
  /** The day in Brasília on which it is asked for. */
  readonly issuedOn: string;
}

/** A bill that can be paid. */
export interface IssuedBill {
  readonly pixCode: string;
  readonly digitableLine?: string;
  /** What a payment of it is known by, when that is not the txid. */
  readonly reference?: string;
}

/** Issues and cancels bills. Both may be asked again for the same txid, and then do nothing more. */
export interface BillProvider {
  /** Throws `BillProviderError` when the provider does not take the order. */
  issue(order: BillOrder): Promise<IssuedBill>;
  /** A bill that is paid, cancelled or not known is left as it is. */
  cancel(creditor: Creditor, txid: string): Promise<void>;
}

/** The provider refused, or could not be reached after several tries; says what it answered, without personal data. */
export class BillProviderError extends Error {
  override readonly name: string = 'BillProviderError';
}

/** The provider could not be reached after several tries: later it may be. */
export class BillProviderAwayError extends BillProviderError {
  override readonly name = 'BillProviderAwayError';
}
