import { putCustomer } from '#adapters/table/seller-customers.ts';
import { listUnpaid, otherThan } from '#adapters/table/unpaid-debts.ts';
import { dayFor } from '#domain/debt/day-for.ts';
import { creditHoldReleased } from '#domain/seller/credit-hold.ts';
import { sellerStanding } from '#domain/seller/seller-standing.ts';
import { soldDebt } from '#domain/seller/sold.ts';
import type { DebtEventType, ReguaEventDetail } from '#schemas/events/regua.ts';
import type { Debt, OutboxEntry, StoredDebt } from '#schemas/records/debt.ts';

/** The detail of `NegotiationUpdated.v1` but for the debt that it is about. */
type NegotiationUpdate = Omit<
  ReguaEventDetail<'NegotiationUpdated.v1'>,
  'eventId' | 'debtId' | 'creditorId' | 'invoiceId'
>;

/**
 * Whether an event matters to the seller of its debt. A step does when its debt is late by then: no other event happens
 * on the day after the due date.
 */
const CONCERNS_SELLER: Readonly<
  Record<DebtEventType, boolean | ((detail: OutboxEntry['detail'], debt: StoredDebt) => boolean)>
> = {
  'DebtOpened.v1': true,
  'DebtAmended.v1': true,
  'StepTaken.v1': ({ daysLate }, { status }) => status === 'open' && Number(daysLate) > 0,
  'MessageSent.v1': false,
  'MessageOutcomeUnknown.v1': false,
  'MessagePostponed.v1': false,
  'ContactForbidden.v1': false,
  'ChannelSkipped.v1': false,
  'MessageConsolidated.v1': false,
  'MessageFeedbackReceived.v1': false,
  'ContactInvalidated.v1': false,
  'ContactOptedOut.v1': false,
  'PaymentApplied.v1': ({ late }) => late !== true,
  'PaymentUnapplied.v1': false,
  'InvoiceChangeUnapplied.v1': false,
  'PaymentReversed.v1': true,
  'DebtSettled.v1': true,
  'ListingClearanceRequested.v1': false,
  // Whether a debtor is listed is between the creditor and the debtor.
  'ListingProgressed.v1': false,
  'ListingGivenUp.v1': false,
  'ListingClearanceOverdue.v1': false,
  'DebtClosed.v1': true,
  'WithdrawnInvoicePaid.v1': false,
  'DebtPrescribed.v1': true,
  'PromiseMade.v1': true,
  'PromiseBroken.v1': true,
  'PaymentPlanMade.v1': true,
  'PaymentPlanBroken.v1': true,
  'CaseOpened.v1': true,
  'CaseOverdue.v1': false,
  'OwnerChanged.v1': false,
  // Why, and that, is between the creditor and the debtor.
  'BillsReplaced.v1': false,
  'DebtPaused.v1': false,
  'DebtResumed.v1': false,
  'CaseResolved.v1': true,
  'NegotiationUpdated.v1': false,
  'ExecutionFailed.v1': false,
  'ExecutionRestarted.v1': false,
  'DebtHandedOver.v1': true,
  // What was credited, and whose the credit is, matter to the creditor's treasury.
  'CreditedDifferenceFound.v1': false,
  'DebtAssigned.v1': false,
  'AssigneeMoneyReceived.v1': false,
  'DebtReopened.v1': true,
  'DebtWrittenOff.v1': true,
  // Of debts that close together, the update of the last one says that the debtor may be sold to.
  'CreditHoldReleased.v1': false,
  'OfferRequested.v1': false,
};
/** The same by the type of an event in an outbox, which is any text. */
const RULES = new Map(Object.entries(CONCERNS_SELLER));

/**
 * The update that the seller of a debt needs because of the events in its outbox; undefined when none of them concerns
 * the seller. It describes the debt as it is, at its revision: made again before the outbox is emptied, it is the same
 * event. The debtor is recorded as a customer of the seller first, so that the feed has everything that was published.
 * @param entries of the outbox, the latest last
 */
export async function negotiationUpdate(
  debt: StoredDebt,
  entries: readonly OutboxEntry[],
): Promise<NegotiationUpdate | undefined> {
  const occasion = entries.findLast((entry) => concernsSeller(entry, debt));
  if (!occasion || debt.status === 'awaitingInvoice') return undefined;
  if (debt.sellerId !== undefined) await putCustomer({ ...debt, sellerId: debt.sellerId });
  return updateOf(debt, String(occasion.detail.at));
}

function concernsSeller({ type, detail }: OutboxEntry, debt: StoredDebt): boolean {
  const rule = RULES.get(type) ?? false;
  return typeof rule === 'function' ? rule(detail, debt) : rule;
}

async function updateOf(debt: Debt, at: string): Promise<NegotiationUpdate> {
  const { debtorId, sellerId, debtId, revision } = debt;
  const others = otherThan(debtId, (await listUnpaid(debt)).unpaid);
  const today = dayFor(debt, at);
  return {
    at,
    debtorId,
    ...(sellerId === undefined ? {} : { sellerId }),
    revision,
    ...sellerStanding(soldDebt(debt), today),
    creditHoldReleased: creditHoldReleased([debt, ...others], today),
    otherOpenDebts: others.length,
  };
}
