import { RejectedError } from '#runtime/rejected.ts';

/** A field of an event or a notice that identifies something which takes effect once. */
type IdField = 'paymentId' | 'refundId' | 'reassignmentId';

/**
 * An id was used before for something else: another invoice, bill or amount. It may be a correction, a mistake or money, so
 * a person decides, and nothing is recorded.
 */
export class IdConflictError extends RejectedError {
  override readonly name = 'IdConflictError';

  constructor(field: IdField, id: string) {
    super(
      `${field}: ${id} was reported before for something else (another invoice, bill or amount); which one holds is for a person`,
    );
  }
}
