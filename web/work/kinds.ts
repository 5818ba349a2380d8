import type { OperationId } from '#functions/api/roles.ts';
import type { WorkKind } from '#schemas/api/work.ts';

/** What waits for a person, in the order of its urgency: the end of its address, and the operation that lists it. */
export const KINDS = [
  { kind: 'cases', list: 'cases', operation: 'listCases' },
  { kind: 'handedOver', list: 'handed-over', operation: 'listDebts' },
  { kind: 'offers', list: 'offers', operation: 'listOfferRequests' },
  { kind: 'doubtful', list: 'doubtful', operation: 'listUnidentifiedPayments' },
  { kind: 'unidentified', list: 'unidentified', operation: 'listUnidentifiedPayments' },
  { kind: 'unapplied', list: 'unapplied', operation: 'listUnappliedPayments' },
  { kind: 'deadLetters', list: 'dead-letters', operation: 'listDeadLetters' },
  { kind: 'staleSources', list: 'stale-sources', operation: 'listPaymentSources' },
  { kind: 'unknownOutcomes', list: 'unknown-outcomes', operation: 'listUnknownOutcomes' },
] as const satisfies readonly {
  readonly kind: WorkKind;
  readonly list: string;
  readonly operation: OperationId;
}[];

/** The kind that an address names. */
export const kindAt = (list: string | undefined): WorkKind | undefined =>
  KINDS.find((one) => one.list === list)?.kind;
