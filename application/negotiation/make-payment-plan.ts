import { debtIdOf, instalmentInvoiceId } from '#adapters/table/keys.ts';
import { hasPrescribed } from '#application/unit-of-work/has-prescribed.ts';
import { outgoing } from '#application/unit-of-work/outbox.ts';
import { dayOf } from '#domain/calendar/days.ts';
import { balanceOn } from '#domain/debt/balance.ts';
import { allocate } from '#domain/money/allocate.ts';
import { creditorOf } from '#runtime/config.ts';
import type { Debt } from '#schemas/records/debt.ts';
import type { PaymentPlan } from '#schemas/records/negotiation.ts';
import { needsPerson } from './needs-person.ts';
import { type Decision, negotiate, type Refused, refused } from './negotiate.ts';
import { openInstalments } from './open-instalments.ts';
import type { Outcome } from './outcome.ts';

/** Instalments that are agreed on, each with its amount in centavos and its day. */
export interface Terms extends Pick<PaymentPlan, 'by' | 'madeAt' | 'offer'> {
  readonly instalments: readonly { readonly amount: number; readonly dueDate: string }[];
}

/**
 * Puts instalments in the place of a debt: each is a debt of its own, with its bill, its notices and its reminders. The
 * debt itself rests until they are paid, or missed.
 * @param given.termsFor what is agreed on, for the debt as it stands
 */
export async function makePaymentPlan(
  debtId: string,
  termsFor: (debt: Debt) => Promise<Terms | Refused>,
  at: string,
): Promise<Outcome> {
  const outcome = await negotiate(debtId, async (debt) => {
    const terms = await termsFor(debt);
    return 'kind' in terms ? terms : decide(debt, terms);
  });
  if (outcome.done) await openInstalments(outcome.debt, at);
  return outcome;
}

async function decide(debt: Debt, terms: Terms): Promise<Decision> {
  const { status, paymentPlans } = debt;
  if (status === 'onPaymentPlan') return isSame(debt, terms) ? { kind: 'already' } : refused('onPaymentPlan');
  if (status === 'promised' || status === 'caseOpen') return refused(status);
  if (debt.instalmentOf) return refused('onPaymentPlan');
  if (await needsPerson(debt)) return refused('needs-person');
  if (terms.by === 'debtor' && hasPrescribed(debt, dayOf(terms.madeAt))) return refused('needs-person');
  const paymentPlan = paymentPlanOf(debt, terms);
  const { number, by, total, instalments, offer, madeAt } = paymentPlan;
  return {
    kind: 'change',
    change: { status: 'onPaymentPlan', paymentPlans: [...paymentPlans, paymentPlan] },
    events: [
      outgoing('PaymentPlanMade.v1', debt, String(number), {
        at: madeAt,
        debtorId: debt.debtorId,
        ...(debt.sellerId === undefined ? {} : { sellerId: debt.sellerId }),
        number,
        by,
        ...(offer ? { offerId: offer.id } : {}),
        total,
        instalments,
      }),
    ],
  };
}

function paymentPlanOf(debt: Debt, { by, madeAt, offer, instalments }: Terms): PaymentPlan {
  const number = debt.paymentPlans.length + 1;
  const { breachDays, breachInstalments } = creditorOf(debt).negotiation.paymentPlans;
  const total = instalments.reduce((sum, { amount }) => sum + amount, 0);
  // All that is paid above the principal is interest or charges, a share of each instalment.
  const { principal } = balanceOn(debt, dayOf(madeAt));
  const exempt = allocate(
    Math.max(0, total - principal),
    instalments.map(({ amount }) => amount),
  );
  return {
    number,
    ...(offer ? { offer } : {}),
    madeAt,
    by,
    total,
    instalments: instalments.map(({ amount, dueDate }, index) => {
      const invoiceId = instalmentInvoiceId(debt.invoiceId, number, index + 1);
      const debtId = debtIdOf(debt.creditorId, invoiceId);
      return { number: index + 1, amount, exempt: exempt[index] as number, dueDate, invoiceId, debtId };
    }),
    breach: { days: breachDays, instalments: breachInstalments },
  };
}

const isSame = ({ paymentPlans }: Debt, { instalments }: Terms): boolean => {
  const inForce = paymentPlans.at(-1)?.instalments ?? [];
  return (
    inForce.length === instalments.length &&
    inForce.every(
      ({ amount, dueDate }, index) =>
        amount === instalments[index]?.amount && dueDate === instalments[index]?.dueDate,
    )
  );
};
