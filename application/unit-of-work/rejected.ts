/** An event that no retry will mend: its reason names the field, never its value, and a person has to look. */
export class RejectedEventError extends Error {
  override readonly name = 'RejectedEventError';
}

/** An event about an invoice, a debtor or a payment not known (yet): the queue tries again, for events arrive in any order. */
class NotYetKnownError extends Error {}

export class UnknownInvoiceError extends NotYetKnownError {
  override readonly name = 'UnknownInvoiceError';
}

export class UnknownDebtorError extends NotYetKnownError {
  override readonly name = 'UnknownDebtorError';
}

export class UnknownPaymentError extends NotYetKnownError {
  override readonly name = 'UnknownPaymentError';
}

/** The reason of an error of ours is for the person who looks; that of any other is told with its name. */
export const reasonOf = (error: unknown): string =>
  error instanceof RejectedEventError || error instanceof NotYetKnownError
    ? error.message
    : `${(error as Error).name}: ${(error as Error).message}`;
