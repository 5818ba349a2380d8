/** An event that no retry will mend: its reason names the field, never its value, and a person has to look. */
export class RejectedEventError extends Error {
  override readonly name = 'RejectedEventError';
}

/** An event about an invoice that has not come (yet): the queue tries again, for events arrive in any order. */
export class UnknownInvoiceError extends Error {
  override readonly name = 'UnknownInvoiceError';
}
