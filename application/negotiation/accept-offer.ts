import { changeDebt } from '#adapters/table/change.ts';
import { findDebt } from '#adapters/table/debts.ts';
import { flushOutbox, intoOutbox, outgoing } from '#application/unit-of-work/outbox.ts';
import { dayOf } from '#domain/calendar/days.ts';
import type { Debt } from '#schemas/records/debt.ts';
import type { Offer, SaidBy } from '#schemas/records/negotiation.ts';
import { makePaymentPlan } from './make-payment-plan.ts';
import { type Decision, negotiate, type Refused, refused } from './negotiate.ts';
import { offersFor } from './offers-for.ts';
import type { Outcome } from './outcome.ts';
import { promised } from './promise-payment.ts';

interface Taken {
  readonly debtId: string;
  readonly offerId: string;
  /** What the debtor saw as the total, centavos: another price by now is not taken for them. */
  readonly total: number;
  /** When it was taken (ISO-8601). */
  readonly at: string;
  /** When it was shown, if a person had to approve it since: it is that day's offer. */
  readonly askedAt?: string;
  readonly by: SaidBy;
}

/**
 * Takes an offer. One payment is a promise at the price of the offer, until its last day; instalments are a payment plan.
 * One that the creditor reserved for a person to approve is asked for instead (`OfferRequested.v1`), and taken when they do.
 */
export async function acceptOffer(taken: Taken): Promise<Outcome> {
  const debt = await findDebt(taken.debtId);
  if (!debt || debt.status === 'awaitingInvoice') return { done: false, why: 'closed' };
  if (isTaken(debt, taken)) return negotiate(taken.debtId, async () => ({ kind: 'already' }));
  const offer = await find(debt, taken);
  if (offer.kind === 'refused' && offer.why === 'needs-approval') await request(debt, taken);
  if (offer.kind === 'instalments') return takeInstalments(taken);
  return negotiate(taken.debtId, async (current) => takeAtOnce(current, taken));
}

/** The offer that holds for the debt as it stands, or why none does. */
async function find(debt: Debt, { offerId, total, at, askedAt = at, by }: Taken): Promise<Offer | Refused> {
  const { status } = debt;
  if (status === 'promised' || status === 'caseOpen' || status === 'onPaymentPlan') return refused(status);
  const offer = (await offersFor(debt, { at: askedAt })).find(({ id }) => id === offerId);
  if (!offer || offer.validUntil < dayOf(at)) return refused('not-offered');
  if (offer.total !== total) return refused('price-changed');
  return offer.needsApproval && by === 'debtor' ? refused('needs-approval') : offer;
}

/** Asked again, it is the same event. */
async function request(debt: Debt, { offerId, total, at }: Taken): Promise<void> {
  const { debtId, debtorId, sellerId } = debt;
  const asked = outgoing('OfferRequested.v1', debt, `${dayOf(at)}/${offerId}`, {
    at,
    debtorId,
    ...(sellerId === undefined ? {} : { sellerId }),
    offerId,
    total,
    askedAt: at,
  });
  const written = await changeDebt(debtId, { set: intoOutbox([asked]), when: {}, returns: 'new' });
  if (written) await flushOutbox(written);
}

async function takeAtOnce(debt: Debt, taken: Taken): Promise<Decision> {
  const offer = await find(debt, taken);
  if (offer.kind === 'refused') return offer;
  const { id, reason, total, validUntil } = offer;
  return promised(debt, {
    madeAt: taken.at,
    madeOn: dayOf(taken.at),
    by: taken.by,
    day: validUntil,
    until: validUntil,
    amount: total,
    offer: { id, reason },
  });
}

const takeInstalments = (taken: Taken): Promise<Outcome> =>
  makePaymentPlan(
    taken.debtId,
    async (debt) => {
      const found = await find(debt, taken);
      if (found.kind === 'refused') return found;
      const { id, reason, instalments } = found;
      return { by: taken.by, madeAt: taken.at, offer: { id, reason }, instalments };
    },
    taken.at,
  );

/** A first try took it. */
function isTaken({ status, promises, paymentPlans }: Debt, { offerId, total }: Taken): boolean {
  const promise = status === 'promised' ? promises.at(-1) : undefined;
  const paymentPlan = status === 'onPaymentPlan' ? paymentPlans.at(-1) : undefined;
  return (
    (promise?.offer?.id === offerId && promise.amount === total) ||
    (paymentPlan?.offer?.id === offerId && paymentPlan.total === total)
  );
}
