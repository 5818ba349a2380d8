import { ExplainedError, RejectedError } from '#runtime/rejected.ts';

/** An event that no retry will correct: its reason names the field, never its value, and a person has to look. */
export class RejectedEventError extends RejectedError {
  override readonly name = 'RejectedEventError';
}

/**
 * An event about an invoice, a debtor or a payment not known (yet): the queue tries again, because events arrive in any
 * order.
 */
class NotYetKnownError extends ExplainedError {}

export class UnknownInvoiceError extends NotYetKnownError {
  override readonly name = 'UnknownInvoiceError';
}

export class UnknownDebtorError extends NotYetKnownError {
  override readonly name = 'UnknownDebtorError';
}

export class UnknownBatchError extends NotYetKnownError {
  override readonly name = 'UnknownBatchError';
}

export class UnknownPaymentError extends NotYetKnownError {
  override readonly name = 'UnknownPaymentError';
}
