import type { DebtEventType, ReguaEventDetail } from '#schemas/events/regua.ts';
import type { InternalEntryType } from '#schemas/records/entry.ts';

/** Money, that a message was sent, and who acted. */
const ALWAYS: ReadonlySet<string> = new Set<DebtEventType | InternalEntryType>([
  'DebtAmended.v1',
  'DebtWrittenOff.v1',
  'DebtSettled.v1',
  'DebtClosed.v1',
  'WithdrawnInvoicePaid.v1',
  'DebtPrescribed.v1',
  'DebtReopened.v1',
  'PaymentApplied.v1',
  'PaymentReversed.v1',
  'MessageSent.v1',
  'ListingClearanceRequested.v1',
  'ListingProgressed.v1',
  'ListingGivenUp.v1',
  'ListingClearanceOverdue.v1',
  'MessageClaimed',
  'MessageShared',
  'MessageNotTaken',
  'QuoteFixed',
  'ListingReported',
  'ContentsErased',
  'Acted',
]);

const FEEDBACK: DebtEventType = 'MessageFeedbackReceived.v1';

/** Whether a message arrived; not what the person did with it (opened, clicked, complained). */
const ARRIVAL: ReadonlySet<unknown> = new Set<ReguaEventDetail<typeof FEEDBACK>['kind']>([
  'delayed',
  'delivered',
  'bounced',
  'failed',
]);

/**
 * Whether an entry of a debt outlives an erasure: it is money, or the proof that a message was sent and arrived (LGPD art. 7 VI, art. 16
 * I). A report of a channel is kept if it says no more than whether the message arrived: with a reason, which is a text of the channel's,
 * it goes.
 */
export const isOfTheBooks = ({
  type,
  detail,
}: {
  readonly type: string;
  readonly detail: Readonly<Record<string, unknown>>;
}): boolean =>
  ALWAYS.has(type) || (type === FEEDBACK && ARRIVAL.has(detail.kind) && detail.reason === undefined);
