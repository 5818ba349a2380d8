import { costsOf, instalmentsOf } from '#application/unit-of-work/plan-parts.ts';
import { allotPlanMoney, planEntries } from '#domain/debt/allot-plan-money.ts';
import { isAllotted } from '#domain/debt/commands/allot-money.ts';
import { isOwed } from '#domain/debt/is-owed.ts';
import { hasPlanInForce, planInForce } from '#domain/debt/plan-in-force.ts';
import { sourceOf } from '#domain/debt/source-of.ts';
import { type StandingPayment, settlingPayment, standingPayments } from '#domain/debt/standing-payments.ts';
import type { Paid } from '#domain/messages/receipt-of.ts';
import type { Debt } from '#schemas/records/debt.ts';
import type { PaymentPlan } from '#schemas/records/negotiation.ts';

/** What a payment is on, of all that has its money on one ledger. */
export interface PaidOn {
  readonly paid: readonly Paid<Debt>[];
  /** The debts among them that may ask for a courtesy: the debt itself, or instalments in its place. */
  readonly askers: readonly Debt[];
  /** Whether all instalments that are to have a share of it have theirs. */
  readonly isAllotted: boolean;
}

/**
 * Finds what a payment is on: a debt, or the instalments in its place. The ledger of a payment plan is that of the whole debt: what is
 * on an instalment is a share of it, and no other money; what no instalment has is the whole debt's.
 * @param source the id under which the payment was reported
 */
export async function paidOn(owner: Debt, source: string): Promise<PaidOn> {
  const plan = planOf(owner, source);
  const parts = plan ? await instalmentsOf(plan) : [];
  const opened = parts.flatMap(({ debt }) => (debt && debt.status !== 'awaitingInvoice' ? [debt] : []));
  const shared = opened.flatMap((one) => shareOf(one, source));
  if (shared.length === 0) {
    const paid = shareOf(owner, source);
    return { paid, askers: paid.map(({ debt }) => debt), isAllotted: isAllottedAll(owner, parts) };
  }
  const total = sumOf(partsFrom(owner, source));
  const left = total - shared.reduce((sum, { debt }) => sum + sumOf(partsFrom(debt, source)), 0);
  return {
    paid: left > 0 ? withRest(shared, owner, { source, left }) : shared,
    askers: shared.map(({ debt }) => debt),
    // While the plan holds, what is left may be the next instalment's in a moment.
    isAllotted: isAllottedAll(owner, parts) && (left <= 0 || !hasPlanInForce(owner)),
  };
}

/** What no instalment has is for those that are not open yet, or too much for the plan; left: centavos. */
function withRest(
  shared: readonly Paid<Debt>[],
  owner: Debt,
  { source, left }: { readonly source: string; readonly left: number },
): Paid<Debt>[] {
  const rest = partsFrom(owner, source).slice(0, 1);
  const payments = rest.map((payment) => ({ ...payment, amount: left }));
  if (isOwed(owner.status)) return [...shared, { debt: owner, payments, isOwed: true }];
  return shared.map((one, index) =>
    index === shared.length - 1 ? { ...one, payments: [...one.payments, ...payments], tooMuch: left } : one,
  );
}

/** Whether a debt has come to have what was reported for it: of an instalment, whether the ledger has an entry that names it. */
export function hasPartFor(owner: Debt, debtId: string, source: string): boolean {
  const entries = Object.entries(owner.payments)
    .filter(([id]) => sourceOf(owner.payments, id) === source)
    .map(([, entry]) => entry);
  if (owner.debtId === debtId) return entries.length > 0;
  return owner.paymentPlans.some(({ number: plan, instalments }) =>
    instalments.some(
      (part) =>
        part.debtId === debtId &&
        entries.some(
          ({ instalment, billId }) =>
            billId === undefined || (instalment?.plan === plan && instalment.number === part.number),
        ),
    ),
  );
}

/** The latest payment plan whose money a payment is. */
const planOf = (owner: Debt, source: string): PaymentPlan | undefined =>
  owner.paymentPlans.findLast((plan) =>
    Object.keys(planEntries(owner, plan).payments).some((id) => sourceOf(owner.payments, id) === source),
  );

const partsFrom = (debt: Debt, source: string): StandingPayment[] =>
  standingPayments(debt).filter((one) => one.source === source);

const sumOf = (payments: readonly StandingPayment[]): number =>
  payments.reduce((sum, { amount }) => sum + amount, 0);

function shareOf(debt: Debt, source: string): Paid<Debt>[] {
  const share = partsFrom(debt, source);
  if (share.length === 0) return [];
  // The others of a debt were received before, and are named only where this one settled it.
  const isLast = settlingPayment(debt)?.source === source;
  return [{ debt, payments: isLast ? standingPayments(debt) : share, isOwed: isOwed(debt.status) }];
}

function isAllottedAll(owner: Debt, parts: Awaited<ReturnType<typeof instalmentsOf>>): boolean {
  const plan = hasPlanInForce(owner) ? planInForce(owner) : undefined;
  if (!plan) return true;
  const { parts: shares } = allotPlanMoney(owner, plan, costsOf(parts, owner));
  return parts.every(({ number, debt }) => {
    const share = shares.find((one) => one.number === number);
    return !debt || debt.status === 'awaitingInvoice' || !share || isAllotted(share)(debt);
  });
}
