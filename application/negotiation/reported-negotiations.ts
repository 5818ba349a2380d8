import { findDebt } from '#adapters/table/debts.ts';
import { debtIdOf } from '#adapters/table/keys.ts';
import { RejectedEventError, UnknownInvoiceError } from '#application/unit-of-work/rejected.ts';
import type {
  DisputeRaisedV1,
  HardshipReportedV1,
  OfferApprovedV1,
  PaymentPlanReportedV1,
  PromiseReportedV1,
} from '#schemas/events/billing.ts';
import { acceptOffer } from './accept-offer.ts';
import { makePaymentPlan } from './make-payment-plan.ts';
import { openCase } from './open-case.ts';
import type { Outcome, Refusal } from './outcome.ts';
import { promisePayment } from './promise-payment.ts';

/** Takes a promise that the debtor made to a person, as the debtor's page takes one. */
export async function reportPromise({ creditorId, invoiceId, day, promisedAt }: PromiseReportedV1) {
  const debtId = await known(creditorId, invoiceId);
  expectDone(await promisePayment({ debtId, day, at: promisedAt, by: 'person' }));
}

/** Opens the case of a dispute that the debtor raised with a person. */
export async function raiseDispute({ creditorId, invoiceId, kind, raisedAt }: DisputeRaisedV1) {
  const debtId = await known(creditorId, invoiceId);
  expectDone(await openCase({ debtId, kind, at: raisedAt, by: 'person' }));
}

/** Opens the case of a debtor who reported to a person that they cannot pay. */
export async function reportHardship({ creditorId, invoiceId, reportedAt }: HardshipReportedV1) {
  const debtId = await known(creditorId, invoiceId);
  expectDone(await openCase({ debtId, kind: 'hardship', at: reportedAt, by: 'person' }));
}

/** Takes the offer that a debtor asked for and a person approved. */
export async function approveOffer({ creditorId, invoiceId, offerId, total, ...when }: OfferApprovedV1) {
  const debtId = await known(creditorId, invoiceId);
  const { askedAt, approvedAt: at } = when;
  expectDone(await acceptOffer({ debtId, offerId, total, askedAt, at, by: 'person' }));
}

/** Puts instalments in force that a person agreed on. */
export async function reportPaymentPlan({
  creditorId,
  invoiceId,
  instalments,
  agreedAt,
}: PaymentPlanReportedV1) {
  const debtId = await known(creditorId, invoiceId);
  const terms = { by: 'person', madeAt: agreedAt, instalments } as const;
  expectDone(await makePaymentPlan(debtId, { termsFor: async () => terms, same: terms, at: agreedAt }));
}

async function known(creditorId: string, invoiceId: string): Promise<string> {
  const debtId = debtIdOf(creditorId, invoiceId);
  const debt = await findDebt(debtId);
  if (!debt || debt.status === 'awaitingInvoice')
    throw new UnknownInvoiceError('invoiceId: no such invoice was issued');
  return debtId;
}

/** Why billing's event was rejected, in words for the person who reads the dead letter. */
const IN_WORDS: Readonly<Record<Refusal, string>> = {
  closed: 'invoiceId: nothing is owed on this invoice any more',
  'needs-person':
    'invoiceId: this debtor is over-indebted (Lei 14.181/2021) or was erased: no robot may settle it',
  caseOpen: 'invoiceId: a case of another kind is open; answer it with CaseAnswered.v1 first',
  promised: 'invoiceId: another day is promised already',
  onPaymentPlan: 'invoiceId: instalments stand in the place of this invoice',
  'day-past': 'day: is over already',
  'not-due-yet': 'day: is not after the due date: nothing is late until then',
  'day-too-far': 'day: is further away than the creditor’s negotiation.promises.maxDays',
  'too-many-promises': 'invoiceId: has had as many promises as the creditor’s negotiation.promises.most',
  'needs-approval': 'offerId: has to be approved by a person',
  'not-offered': 'offerId: no such offer is made to this debt today',
  'price-changed': 'total: the offer has another price today',
};

function expectDone(outcome: Outcome): void {
  if (!outcome.done) throw new RejectedEventError(IN_WORDS[outcome.why]);
}
