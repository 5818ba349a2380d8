import { findDebt } from '#adapters/table/debts.ts';
import { debtIdOf } from '#adapters/table/keys.ts';
import { RejectedEventError, UnknownInvoiceError } from '#application/unit-of-work/rejected.ts';
import { inUtc } from '#domain/calendar/days.ts';
import { statedAt } from '#domain/calendar/stated-at.ts';
import type {
  DisputeRaisedV1,
  HardshipReportedV1,
  OfferApprovedV1,
  PaymentPlanReportedV1,
  PromiseReportedV1,
} from '#schemas/events/billing.ts';
import type { Debt, StoredDebt } from '#schemas/records/debt.ts';
import type { CaseKind } from '#schemas/records/negotiation.ts';
import { acceptOffer, supposeOffer } from './accept-offer.ts';
import { fromWhen } from './from-when.ts';
import { makePaymentPlan, supposePaymentPlan } from './make-payment-plan.ts';
import { openCase, supposeCase } from './open-case.ts';
import type { Outcome, Refusal } from './outcome.ts';
import { promisePayment, supposePromise } from './promise-payment.ts';

/**
 * Takes a promise that the debtor made to a person, as the debtor's page takes one.
 * @param now when the report came (ISO-8601)
 */
export async function reportPromise(
  { creditorId, invoiceId, day, promisedAt }: PromiseReportedV1,
  now: string,
) {
  const debtId = await known(creditorId, invoiceId);
  const said = { day, ...saidToPerson(promisedAt, now) };
  const outcome = await promisePayment({ debtId, ...said });
  const suppose = (debt: StoredDebt, at: string) => supposePromise(debt, { ...said, at });
  expectDone(await fromWhen(outcome, { debtId, at: said.at, now, suppose }));
}

/**
 * The debt as a promise made to a person now would leave it; nothing is written.
 * @param now ISO-8601
 * @throws RejectedEventError why it would be refused
 */
export const debtIfPromised = async (debt: StoredDebt, day: string, now: string): Promise<Debt> =>
  expectDone(await supposePromise(debt, { day, ...saidToPerson(now, now) }));

/**
 * The debt as a case opened by a person now would leave it; nothing is written.
 * @param now ISO-8601
 * @throws RejectedEventError why it would be refused
 */
export const debtIfCaseOpened = async (debt: StoredDebt, kind: CaseKind, now: string): Promise<Debt> =>
  expectDone(await supposeCase(debt, { kind, ...saidToPerson(now, now) }));

/**
 * Opens the case of a dispute that the debtor raised with a person.
 * @param now when the report came (ISO-8601)
 */
export async function raiseDispute({ creditorId, invoiceId, kind, raisedAt }: DisputeRaisedV1, now: string) {
  const debtId = await known(creditorId, invoiceId);
  expectDone(await openCase({ debtId, kind, ...saidToPerson(raisedAt, now) }));
}

/**
 * Opens the case of a debtor who reported to a person that they cannot pay.
 * @param now when the report came (ISO-8601)
 */
export async function reportHardship({ creditorId, invoiceId, reportedAt }: HardshipReportedV1, now: string) {
  const debtId = await known(creditorId, invoiceId);
  expectDone(await openCase({ debtId, kind: 'hardship', ...saidToPerson(reportedAt, now) }));
}

/**
 * Takes the offer that a debtor asked for and a person approved.
 * @param now when the approval came (ISO-8601)
 */
export async function approveOffer(
  { creditorId, invoiceId, offerId, total, askedAt, approvedAt }: OfferApprovedV1,
  now: string,
) {
  const debtId = await known(creditorId, invoiceId);
  const said = { debtId, offerId, total, ...saidToPerson(approvedAt, now) };
  const asked = statedAt(askedAt, now);
  const outcome = await acceptOffer({ ...said, askedAt: asked });
  const suppose = (debt: StoredDebt, at: string) => supposeOffer(debt, { ...said, at, askedAt: at });
  expectDone(await fromWhen(outcome, { debtId, at: asked, now, suppose }));
}

/**
 * Puts instalments in force that a person agreed on.
 * @param now when the report came (ISO-8601)
 */
export async function reportPaymentPlan(
  { creditorId, invoiceId, instalments, agreedAt }: PaymentPlanReportedV1,
  now: string,
) {
  const debtId = await known(creditorId, invoiceId);
  const { at, ...said } = saidToPerson(agreedAt, now);
  const terms = { ...said, madeAt: at, instalments };
  const outcome = await makePaymentPlan(debtId, { termsFor: async () => terms, same: terms, at });
  const suppose = (debt: StoredDebt, madeAt: string) =>
    supposePaymentPlan(debt, async () => ({ ...terms, madeAt }));
  expectDone(await fromWhen(outcome, { debtId, at, now, suppose }));
}

/** When the debtor said it to a person: as billing stated it, by which the same report is recognised, and not after it came. */
const saidToPerson = (stated: string, now: string) =>
  ({ at: statedAt(stated, now), reportedAt: inUtc(stated), by: 'person' }) as const;

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
  promised: 'invoiceId: another day was promised at the same instant; which one holds is for a person',
  assigned: 'invoiceId: the credit was assigned; what is agreed on with the assignee is kept there',
  'older-word': 'invoiceId: what was agreed after it holds; an older word does not replace a later one',
  onPaymentPlan: 'invoiceId: instalments stand in the place of this invoice',
  'day-past': 'day: is over already',
  'not-due-yet': 'day: is not after the due date: nothing is late until then',
  'day-too-far': 'day: is further away than the creditor’s negotiation.promises.maxDays',
  'instalment-too-far':
    'instalments: the last one is further away than the creditor’s negotiation.paymentPlans.maxDays',
  'instalment-past': 'instalments: one falls due before the day of the agreement',
  'plan-too-dear':
    'instalments: they come to more than what is owed on the day of the agreement, 1% a month for the time, and the creditor’s negotiation.paymentPlans.costsPercent',
  'too-many-promises': 'invoiceId: has had as many promises as the creditor’s negotiation.promises.most',
  'needs-approval': 'offerId: has to be approved by a person',
  'not-offered': 'offerId: no such offer is made to this debt today',
  'price-changed': 'total: the offer has another price today',
};

function expectDone(outcome: Outcome): Debt {
  if (!outcome.done) throw new RejectedEventError(IN_WORDS[outcome.why], outcome);
  return outcome.debt;
}
