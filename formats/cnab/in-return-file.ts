/** Where the return file of a bank reports a payment: the account, and the day on which it was paid. */
export interface InReturnFile {
  /** The account as `sourceOf` names it: `341/111-12345`. */
  readonly source: string;
  readonly paidOn: string;
}

/** Reads where a payment was reported from its id on a debt (`paymentKeys`); undefined for one that no file reported. */
export function inReturnFile(paymentId: string): InReturnFile | undefined {
  const [, source, paidOn] = /^(\d{3}\/[^/]+)\/[^/]+\/(\d{4}-\d{2}-\d{2})\/\d+\/\d+$/.exec(paymentId) ?? [];
  return source === undefined || paidOn === undefined ? undefined : { source, paidOn };
}
