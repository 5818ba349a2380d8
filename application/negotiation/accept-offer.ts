import { findDebt } from '#adapters/table/debts.ts';
import { putOfferRequest } from '#adapters/table/offer-requests.ts';
import { suppose } from '#application/unit-of-work/suppose.ts';
import { updateDebt } from '#application/unit-of-work/update-debt.ts';
import { takeCashOffer } from '#domain/debt/commands/make-promise.ts';
import { requestOffer } from '#domain/debt/commands/request-offer.ts';
import { dayFor } from '#domain/debt/day-for.ts';
import type { Deciding } from '#domain/debt/decide.ts';
import { type Decision, type Refused, refused, refusedUntil } from '#domain/debt/decision.ts';
import { isFromReport } from '#domain/debt/is-from-report.ts';
import type { Debt, StoredDebt } from '#schemas/records/debt.ts';
import type { Offer, SaidBy } from '#schemas/records/negotiation.ts';
import { makePaymentPlan, supposePaymentPlan, type TermsFor } from './make-payment-plan.ts';
import { offeredAt, offersFor } from './offers-for.ts';
import { type Outcome, outcomeOf } from './outcome.ts';
import { promiseFacts } from './promise-facts.ts';

interface Taken {
  readonly debtId: string;
  readonly offerId: string;
  /** The total that the debtor saw, centavos: if the price has changed since, the offer is not taken. */
  readonly total: number;
  /** When it was taken (ISO-8601). */
  readonly at: string;
  /** When the debtor asked for it (ISO-8601), if a person had to approve it since: it is that day's offer. */
  readonly askedAt?: string;
  readonly by: SaidBy;
  /** When billing says that a person approved it (ISO-8601, UTC). */
  readonly reportedAt?: string | undefined;
}

/**
 * Takes an offer. One payment is a promise at the price of the offer, until its last day; instalments are a payment
 * plan. An offer that the creditor reserved for a person to approve is requested instead (`OfferRequested.v1`), and
 * taken when the person approves it.
 */
export async function acceptOffer(taken: Taken): Promise<Outcome> {
  const debt = await findDebt(taken.debtId);
  const isRepeated = isTaken(taken);
  const offer =
    debt && debt.status !== 'awaitingInvoice' && !isRepeated(debt) ? await find(debt, taken) : undefined;
  if (offer?.kind === 'refused' && offer.reason === 'needs-approval') await request(taken);
  if (offer?.kind === 'instalments')
    return makePaymentPlan(taken.debtId, { at: taken.at, termsFor: termsFor(taken) });
  return outcomeOf(await updateDebt(taken.debtId, { ...takingCash(taken), isRepeated }));
}

/** What taking an offer would come to; nothing is written, and nobody is asked to approve it. */
export async function supposeOffer(debt: StoredDebt, taken: Taken): Promise<Outcome> {
  const offer = debt.status === 'awaitingInvoice' ? undefined : await find(debt, taken);
  return offer?.kind === 'instalments'
    ? supposePaymentPlan(debt, termsFor(taken))
    : outcomeOf(await suppose(debt, takingCash(taken)));
}

const takingCash = (taken: Taken): Deciding<'makePromise', Promise<Decision>> => ({
  command: 'makePromise',
  decide: async (debt) => {
    const found = await find(debt, taken);
    if (found.kind === 'refused') return found;
    const { id, reason, total: amount, validUntil } = found;
    const { at, by, reportedAt } = taken;
    const given = { at, by, reportedAt, offer: { id, reason }, amount, validUntil };
    return takeCashOffer(debt, given, await promiseFacts(debt, taken));
  },
});

/** Publishes the wish, and puts it where a person finds it. */
async function request({ debtId, offerId, total, at }: Taken): Promise<void> {
  const updated = await updateDebt(debtId, {
    command: 'requestOffer',
    decide: (current) => requestOffer(current, { offerId, total, at }),
  });
  if (updated.kind === 'refused') return;
  await putOfferRequest(updated.debt.creditorId, { debtId, offerId, askedAt: at });
}

/** The offer that is made for the debt as it is now, or why none is. */
async function find(debt: Debt, taken: Taken): Promise<Offer | Refused> {
  const { offerId, total, at, askedAt = at, by } = taken;
  const { status } = debt;
  if (status === 'caseOpen') return refused(status);
  if (by === 'debtor' && (status === 'promised' || status === 'onPaymentPlan')) return refused(status);
  const offer = (await offersFor(debt, { at: askedAt, by })).find(({ id }) => id === offerId);
  if (!offer || offer.validUntil < dayFor(debt, at))
    return refusedUntil('not-offered', await later(debt, taken));
  if (offer.total !== total) return refusedUntil('price-changed', await later(debt, taken));
  return offer.needsApproval && by === 'debtor' ? refused('needs-approval') : offer;
}

/** From when the offer is made at that price, for a person who asks; one that was asked for on a day is that day's. */
const later = async (debt: Debt, { offerId: id, total, at, askedAt = at, by }: Taken) =>
  by === 'person' && askedAt === at ? offeredAt(debt, { at, by }, { id, total }) : undefined;

/** The terms of instalments that are offered. */
const termsFor =
  (taken: Taken): TermsFor =>
  async (debt) => {
    const found = await find(debt, taken);
    if (found.kind === 'refused') return found;
    const { id, reason, instalments, financing } = found;
    const cash = financing && { cashPrice: financing.cashPrice, on: financing.on };
    const { by, at: madeAt, reportedAt } = taken;
    return { by, madeAt, reportedAt, offer: { id, reason }, instalments, cash };
  };

/** Whether this very offer, at this price, is what holds, or was taken by the same approval. */
const isTaken =
  ({ offerId, total, reportedAt }: Taken) =>
  (debt: StoredDebt): boolean => {
    if (debt.status === 'awaitingInvoice') return false;
    const holding = debt.status === 'promised' ? debt.promises.at(-1) : undefined;
    const inForce = debt.status === 'onPaymentPlan' ? debt.paymentPlans.at(-1) : undefined;
    return (
      debt.promises.some(
        (promise) =>
          promise.offer?.id === offerId &&
          promise.amount === total &&
          (promise === holding || isFromReport(promise, reportedAt)),
      ) ||
      debt.paymentPlans.some(
        (plan) =>
          plan.offer?.id === offerId &&
          plan.total === total &&
          (plan === inForce || isFromReport(plan, reportedAt)),
      )
    );
  };
