import { RejectedError } from '#runtime/rejected.ts';

/**
 * The id of a payment was used before for another payment: another invoice, bill or amount. It may be a correction, a mistake
 * or money, so a person decides, and nothing is recorded.
 */
export class PaymentConflictError extends RejectedError {
  override readonly name = 'PaymentConflictError';

  constructor(paymentId: string) {
    super(
      `paymentId: ${paymentId} was reported before for something else (another invoice, bill or amount); which one holds is for a person`,
    );
  }
}
