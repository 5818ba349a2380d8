import { isBefore } from '#domain/calendar/days.ts';
import type { Debt, Payment, Refund, StoredDebt } from '#schemas/records/debt.ts';
import type { PaymentPlan } from '#schemas/records/negotiation.ts';
import { balanceOn } from './balance.ts';
import { dayFor } from './day-for.ts';
import type { MoneyView } from './money-view.ts';
import { payoffOn } from './payoff-on.ts';
import { settlementOn } from './settlement.ts';
import { sumOf } from './sum-of.ts';

/** What an instalment costs, without what is paid of it, and whether anything is owed of it. */
export interface PlanPart {
  readonly number: number;
  readonly terms: Omit<MoneyView, 'payments' | 'refunds'>;
  /** False once billing cancelled it: it takes no money. */
  readonly isOwed: boolean;
}

/**
 * The part of a payment plan's money that an instalment has: entries of the whole debt's ledger, each with its share.
 */
export interface Allotment {
  readonly number: number;
  readonly payments: Readonly<Record<string, Payment>>;
  readonly refunds: Readonly<Record<string, Refund>>;
}

/** All the money of a payment plan: what each instalment has, and what is too much; centavos. */
export interface Allotted {
  readonly parts: readonly Allotment[];
  readonly excess: number;
}

type Whole = Pick<Debt, 'zone' | 'payments' | 'refunds' | 'terms'>;

/** An instalment of a payment plan as its money sees it; one that is not open yet costs what was agreed. */
export function planPartOf(
  { number, amount, exempt, dueDate }: PaymentPlan['instalments'][number],
  stored: StoredDebt | undefined,
  { zone, terms }: Whole,
): PlanPart {
  if (!stored || stored.status === 'awaitingInvoice')
    return { number, terms: { zone, amount, exempt, rolledDueDate: dueDate, terms }, isOwed: true };
  const { payments: _payments, refunds: _refunds, ...own } = stored;
  return { number, terms: own, isOwed: stored.status !== 'cancelled' };
}

/**
 * The entries of a debt's ledger that are a payment plan's: what names one of its instalments, or became known after the plan was
 * made, because what was known before is not in its total. So does what went back of them, and came again.
 */
export function planEntries({ payments, refunds }: Whole, plan: PaymentPlan) {
  const isLater = ({ receivedAt }: { readonly receivedAt: string }): boolean =>
    !isBefore(receivedAt, plan.madeAt);
  const own = (payment: Payment): boolean => payment.instalment?.plan === plan.number || isLater(payment);
  const paid = Object.entries(payments).filter(([, one]) => one.restores === undefined && own(one));
  const ids = new Set(paid.flatMap(([id, { of = id }]) => [id, of]));
  const back = Object.entries(refunds).filter(([, one]) =>
    one.paymentId === undefined ? isLater(one) : ids.has(one.paymentId),
  );
  const backIds = new Set(back.map(([id]) => id));
  const again = Object.entries(payments).filter(
    ([, { restores }]) => restores !== undefined && backIds.has(restores),
  );
  return { payments: Object.fromEntries([...paid, ...again]), refunds: Object.fromEntries(back) };
}

/**
 * Divides the money of a payment plan among its instalments, as of when each of it came: the earliest instalment takes what
 * settles it, and what is too much goes to the next (CC arts. 352 to 355; CDC art. 52 §2). What goes back is taken from what is
 * too much, and then from the latest instalment that has money, as of its own day. It is worked out from all entries each time, so
 * that it does not matter in which order they become known.
 */
export function allotPlanMoney(whole: Whole, plan: PaymentPlan, parts: readonly PlanPart[]): Allotted {
  const takers = parts
    .filter(({ isOwed }) => isOwed)
    .toSorted((one, other) => one.number - other.number)
    .map(({ number, terms }): Taker => ({ number, view: { ...terms, payments: {}, refunds: {} } }));
  const { payments, refunds } = planEntries(whole, plan);
  let excess = 0;
  for (const { id, at, payment, refund } of inOrder(payments, refunds)) {
    if (payment) {
      // More may have gone back than had come by then.
      let left = payment.amount - Math.min(payment.amount, Math.max(0, -excess));
      excess += payment.amount - left;
      for (const taker of takers) if (left > 0) left -= take(taker, id, { ...payment, amount: left }, at);
      excess += left;
    } else if (refund) {
      let left = refund.amount - Math.min(refund.amount, Math.max(0, excess));
      excess -= refund.amount - left;
      for (const taker of takers.toReversed())
        if (left > 0) left -= giveBack(taker, id, { ...refund, amount: left });
      excess -= left;
    }
  }
  const byNumber = new Map(takers.map(({ number, view }) => [number, view]));
  return {
    parts: parts.map(({ number }) => {
      const { payments: paid = {}, refunds: back = {} } = byNumber.get(number) ?? {};
      return { number, payments: paid, refunds: back };
    }),
    excess,
  };
}

interface Taker {
  readonly number: number;
  view: MoneyView & {
    readonly payments: Readonly<Record<string, Payment>>;
    readonly refunds: Readonly<Record<string, Refund>>;
  };
}

/** Takes from a payment what settles an instalment, and gives how much that is; centavos. */
function take(taker: Taker, id: string, payment: Payment, at: string): number {
  const day = dayFor(taker.view, at);
  const settles = payoffOn(taker.view, day).amount;
  const most = Math.min(payment.amount, settles);
  if (most === 0) return 0;
  const before = balanceOn(taker.view, day).excess;
  const after = balanceOn(taking(taker, id, { ...payment, amount: most }), day).excess;
  // A payoff quote that is paid on its last day in the debtor's zone asks for less than the banks' day shows.
  const amount = most - Math.max(0, after - before);
  if (amount > 0) taker.view = withWaivers(taking(taker, id, { ...payment, amount }), id, day);
  return Math.max(0, amount);
}

/** An instalment that a payment settles stays settled: what that waives is owed on no later day. */
function withWaivers(view: Taker['view'], id: string, day: string): Taker['view'] {
  const { waivers } = settlementOn(view, day);
  if (waivers.length === 0) return view;
  const waived = waivers.map(({ on, amount }, index) => [`${id}/${index}`, { on, amount }] as const);
  return { ...view, writeOffs: { ...view.writeOffs, ...Object.fromEntries(waived) } };
}

const taking = ({ view }: Taker, id: string, payment: Payment): Taker['view'] => ({
  ...view,
  payments: { ...view.payments, [id]: payment },
});

/** Takes what goes back from what an instalment has, and gives how much that is; centavos. */
function giveBack(taker: Taker, id: string, { paymentId: _of, ...refund }: Refund): number {
  const { payments, refunds } = taker.view;
  const has = sumOf(payments) - sumOf(refunds);
  const amount = Math.min(refund.amount, has);
  if (amount > 0) taker.view = { ...taker.view, refunds: { ...refunds, [id]: { ...refund, amount } } };
  return amount;
}

interface Entry {
  readonly id: string;
  readonly at: string;
  readonly payment?: Payment;
  readonly refund?: Refund;
}

/** The entries in order of time; what went at the instant at which it came comes after it. */
function inOrder(
  payments: Readonly<Record<string, Payment>>,
  refunds: Readonly<Record<string, Refund>>,
): Entry[] {
  const came: Entry[] = Object.entries(payments).map(([id, payment]) => ({
    id,
    at: payment.paidAt,
    payment,
  }));
  const went: Entry[] = Object.entries(refunds).map(([id, refund]) => ({ id, at: refund.at, refund }));
  return [...byId(came), ...byId(went)].sort((one, other) => Date.parse(one.at) - Date.parse(other.at));
}

const byId = (entries: Entry[]): Entry[] => entries.sort((one, other) => one.id.localeCompare(other.id));
