import { unnamedPaymentId } from '#adapters/table/keys.ts';
import { withdrawBatch } from '#application/batches/withdraw-batch.ts';
import { requestErasure } from '#application/erasure/request-erasure.ts';
import { amendInvoice } from '#application/intake/amend-invoice.ts';
import { assignCredit } from '#application/intake/assign-credit.ts';
import { cancelInvoice } from '#application/intake/cancel-invoice.ts';
import { check } from '#application/intake/check.ts';
import { correctTaxId } from '#application/intake/correct-tax-id.ts';
import { openDebt } from '#application/intake/open-debt.ts';
import { recordConsent } from '#application/intake/record-consent.ts';
import { reportListing } from '#application/intake/report-listing.ts';
import { reportSource } from '#application/intake/report-source.ts';
import { revokeLinks } from '#application/intake/revoke-links.ts';
import { updateContact } from '#application/intake/update-contact.ts';
import { recordBureauReport } from '#application/listings/record-bureau-report.ts';
import { answerCase } from '#application/negotiation/answer-case.ts';
import { nameOwner } from '#application/negotiation/name-owner.ts';
import {
  approveOffer,
  raiseDispute,
  reportHardship,
  reportPaymentPlan,
  reportPromise,
} from '#application/negotiation/reported-negotiations.ts';
import { pauseCollection } from '#application/pauses/pause-collection.ts';
import { resumeCollection } from '#application/pauses/resume-collection.ts';
import { assignPayment } from '#application/payments/assign-payment.ts';
import { reassignPayment } from '#application/payments/reassign-payment.ts';
import { recordPayment } from '#application/payments/record-payment.ts';
import { upholdCharges } from '#application/payments/uphold-charges.ts';
import { writeOff } from '#application/payments/write-off.ts';
import { inUtc } from '#domain/calendar/days.ts';
import { BillingEvents, type BillingEventType } from '#schemas/events/billing.ts';

/** What happened, as billing says it. */
export interface BillingEvent {
  readonly type: BillingEventType;
  /** The same when it comes again. */
  readonly id: string;
  /** The detail by the contract of its type (`BillingEvents`), which is read strictly here. */
  readonly detail: unknown;
}

/**
 * Carries out what one event of billing says, or what a caller of the API says in its place. Throws `RejectedError` when no retry helps; any other error is worth one.
 * @param now when it was sent or called (ISO-8601)
 */
export async function takeBillingEvent({ type, id, detail }: BillingEvent, now: string): Promise<void> {
  switch (type) {
    case 'InvoiceIssued.v1':
      return openDebt(check(BillingEvents['InvoiceIssued.v1'], detail), now);
    case 'InvoiceCancelled.v1':
      return cancelInvoice(check(BillingEvents['InvoiceCancelled.v1'], detail), now);
    case 'InvoiceAmended.v1':
      return amendInvoice(check(BillingEvents['InvoiceAmended.v1'], detail), now);
    case 'CreditAssigned.v1':
      return assignCredit(check(BillingEvents['CreditAssigned.v1'], detail), now);
    case 'ContactUpdated.v1':
      return updateContact(check(BillingEvents['ContactUpdated.v1'], detail), now);
    case 'ContactConsentGiven.v1':
      return recordConsent(check(BillingEvents['ContactConsentGiven.v1'], detail), now);
    case 'TaxIdCorrected.v1':
      return correctTaxId(check(BillingEvents['TaxIdCorrected.v1'], detail), now);
    case 'LinkRevocationRequested.v1':
      return revokeLinks(check(BillingEvents['LinkRevocationRequested.v1'], detail), id);
    case 'ErasureRequested.v1':
      return requestErasure(check(BillingEvents['ErasureRequested.v1'], detail), now);
    case 'PaymentAssigned.v1':
      return assignPayment(check(BillingEvents['PaymentAssigned.v1'], detail), now);
    case 'PaymentSourceReported.v1':
      return reportSource(check(BillingEvents['PaymentSourceReported.v1'], detail), now);
    case 'PaymentReassigned.v1':
      return reassignPayment(check(BillingEvents['PaymentReassigned.v1'], detail), now);
    case 'WriteOffApproved.v1':
      return writeOff(check(BillingEvents['WriteOffApproved.v1'], detail), now);
    case 'ChargesUpheld.v1':
      return upholdCharges(check(BillingEvents['ChargesUpheld.v1'], detail), now);
    case 'NegativeListingMade.v1':
      return reportListing(check(BillingEvents['NegativeListingMade.v1'], detail), now);
    case 'NegativeListingCleared.v1':
      return reportListing(check(BillingEvents['NegativeListingCleared.v1'], detail), now);
    case 'BureauReported.v1':
      return recordBureauReport(check(BillingEvents['BureauReported.v1'], detail), now);
    case 'PromiseReported.v1':
      return reportPromise(check(BillingEvents['PromiseReported.v1'], detail), now);
    case 'OfferApproved.v1':
      return approveOffer(check(BillingEvents['OfferApproved.v1'], detail), now);
    case 'PaymentPlanReported.v1':
      return reportPaymentPlan(check(BillingEvents['PaymentPlanReported.v1'], detail), now);
    case 'DisputeRaised.v1':
      return raiseDispute(check(BillingEvents['DisputeRaised.v1'], detail), now);
    case 'HardshipReported.v1':
      return reportHardship(check(BillingEvents['HardshipReported.v1'], detail), now);
    case 'CaseAnswered.v1':
      return answerCase(check(BillingEvents['CaseAnswered.v1'], detail), now);
    case 'OwnerNamed.v1':
      return nameOwner(check(BillingEvents['OwnerNamed.v1'], detail), now);
    case 'CollectionPaused.v1':
      return pauseCollection(check(BillingEvents['CollectionPaused.v1'], detail), now);
    case 'CollectionResumed.v1':
      return resumeCollection(check(BillingEvents['CollectionResumed.v1'], detail), now);
    case 'BatchWithdrawn.v1':
      return withdrawBatch(check(BillingEvents['BatchWithdrawn.v1'], detail), now);
    case 'PaymentReported.v1': {
      const { paymentId, ...paid } = check(BillingEvents['PaymentReported.v1'], detail);
      await recordPayment({
        ...paid,
        paymentId: `billing/${paymentId ?? unnamedPaymentId(paid, inUtc(paid.paidAt))}`,
        receivedAt: now,
      });
      return;
    }
  }
}
