import * as z from 'zod';
import { amendDebt } from '#application/intake/amend-debt.ts';
import { cancelDebt } from '#application/intake/cancel-debt.ts';
import { check, checkShape } from '#application/intake/check.ts';
import { noteListing } from '#application/intake/note-listing.ts';
import { noteSource } from '#application/intake/note-source.ts';
import { openDebt } from '#application/intake/open-debt.ts';
import { revokeLinks } from '#application/intake/revoke-links.ts';
import { updateContact } from '#application/intake/update-contact.ts';
import {
  noteApproval,
  noteCase,
  noteInstalments,
  notePromise,
} from '#application/negotiation/note-negotiation.ts';
import { solveCase } from '#application/negotiation/solve-case.ts';
import { keepCharges } from '#application/payments/keep-charges.ts';
import { matchPayment } from '#application/payments/match-payment.ts';
import { movePayment } from '#application/payments/move-payment.ts';
import { recordPayment } from '#application/payments/record-payment.ts';
import { writeOff } from '#application/payments/write-off.ts';
import { RejectedEventError } from '#application/unit-of-work/rejected.ts';
import { inUtc } from '#domain/calendar/days.ts';
import { BILLING_SOURCE, BillingEvents } from '#schemas/events/billing.ts';

/** What EventBridge puts around a detail; loose, for the bus adds to it. */
const BusEvent = z.object({
  source: z.literal(BILLING_SOURCE),
  'detail-type': z.enum(Object.keys(BillingEvents) as [keyof typeof BillingEvents]),
  detail: z.unknown(),
});

/**
 * Takes one event of billing. Throws `RejectedEventError` when no retry would mend it; any other error is worth one.
 * @param body the queue's message: an EventBridge event as JSON
 * @param now when it was sent (ISO-8601)
 */
export async function takeEvent(body: string, now: string): Promise<void> {
  const event = checkShape(BusEvent, parseJson(body));
  switch (event['detail-type']) {
    case 'InvoiceIssued.v1':
      return openDebt(check(BillingEvents['InvoiceIssued.v1'], event.detail), now);
    case 'InvoiceCancelled.v1':
      return cancelDebt(check(BillingEvents['InvoiceCancelled.v1'], event.detail), now);
    case 'InvoiceAmended.v1':
      return amendDebt(check(BillingEvents['InvoiceAmended.v1'], event.detail), now);
    case 'ContactUpdated.v1':
      return updateContact(check(BillingEvents['ContactUpdated.v1'], event.detail), now);
    case 'LinksRevoked.v1':
      return revokeLinks(check(BillingEvents['LinksRevoked.v1'], event.detail));
    case 'PaymentMatched.v1':
      return matchPayment(check(BillingEvents['PaymentMatched.v1'], event.detail), now);
    case 'PaymentSourceHeard.v1':
      return noteSource(check(BillingEvents['PaymentSourceHeard.v1'], event.detail), now);
    case 'PaymentMoved.v1':
      return movePayment(check(BillingEvents['PaymentMoved.v1'], event.detail), now);
    case 'WriteOffMade.v1':
      return writeOff(check(BillingEvents['WriteOffMade.v1'], event.detail), now);
    case 'ChargesKept.v1':
      return keepCharges(check(BillingEvents['ChargesKept.v1'], event.detail), now);
    case 'NegativeListingMade.v1':
      return noteListing(check(BillingEvents['NegativeListingMade.v1'], event.detail), now);
    case 'NegativeListingCleared.v1':
      return noteListing(check(BillingEvents['NegativeListingCleared.v1'], event.detail), now);
    case 'PaymentPromised.v1':
      return notePromise(check(BillingEvents['PaymentPromised.v1'], event.detail));
    case 'OfferApproved.v1':
      return noteApproval(check(BillingEvents['OfferApproved.v1'], event.detail));
    case 'InstalmentsAgreed.v1':
      return noteInstalments(check(BillingEvents['InstalmentsAgreed.v1'], event.detail));
    case 'CaseRaised.v1':
      return noteCase(check(BillingEvents['CaseRaised.v1'], event.detail));
    case 'CaseSolved.v1':
      return solveCase(check(BillingEvents['CaseSolved.v1'], event.detail), now);
    case 'InvoicePaid.v1': {
      const { paymentId, ...paid } = check(BillingEvents['InvoicePaid.v1'], event.detail);
      return recordPayment({
        ...paid,
        paymentId: `billing/${paymentId ?? `${inUtc(paid.paidAt)}/${paid.amount}`}`,
        receivedAt: now,
      });
    }
  }
}

function parseJson(body: string): unknown {
  try {
    return JSON.parse(body);
  } catch {
    throw new RejectedEventError('event: is not JSON');
  }
}
