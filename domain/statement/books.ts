import { isBefore } from '#domain/calendar/days.ts';
import { planEntries } from '#domain/debt/allot-plan-money.ts';
import { balanceOn } from '#domain/debt/balance.ts';
import { dayFor } from '#domain/debt/day-for.ts';
import { latestDay } from '#domain/debt/latest-day.ts';
import { hasPlanInForce } from '#domain/debt/plan-in-force.ts';
import { settledOn } from '#domain/debt/settled-on.ts';
import { sumOf } from '#domain/debt/sum-of.ts';
import type { CancelledDebt, Debt, StoredDebt } from '#schemas/records/debt.ts';
import type { PaymentPlan } from '#schemas/records/negotiation.ts';

/**
 * What there was to collect of a debt, and what became of it; centavos. They tie out: `invoiced + amended + charges + agreed` is
 * `received + waived + writtenOff + cancelled + prescribed + owed`, and `received + overpaid` is all that came less what went back.
 */
export interface Books {
  /** The amount as billing issued it. */
  readonly invoiced: number;
  /** What amendments added; less than zero if they took off. */
  readonly amended: number;
  /** Fine and interest, paid or not. */
  readonly charges: number;
  /** The part of the charges that is fine; the rest is interest. */
  readonly fineCharged: number;
  /** What payment plans ask for beyond what was owed: their interest. */
  readonly agreed: number;
  /** What came, less what went back and what nobody owed. */
  readonly received: number;
  /**
   * The amount waived by the creditor's rule, by a payoff quote that was paid, or by a payment plan that asks for less.
   */
  readonly waived: number;
  /** The amount that people wrote off. */
  readonly writtenOff: number;
  /** Unpaid when billing cancelled it. */
  readonly cancelled: number;
  /** Unpaid when it was prescribed. */
  readonly prescribed: number;
  /** The amount owed by the ledger; a payoff quote that is good may ask for less. */
  readonly owed: number;
  /** What came and nobody owed: to be refunded or credited. */
  readonly overpaid: number;
}

export const NO_BOOKS: Books = {
  ...{ invoiced: 0, amended: 0, charges: 0, fineCharged: 0, agreed: 0 },
  ...{ received: 0, waived: 0, writtenOff: 0, cancelled: 0, prescribed: 0, owed: 0, overpaid: 0 },
};

/** What there was to collect. */
export const toCollect = ({ invoiced, amended, charges, agreed }: Books): number =>
  invoiced + amended + charges + agreed;

/** What became of it. */
export const accountedFor = (books: Books): number =>
  books.received + books.waived + books.writtenOff + books.cancelled + books.prescribed + books.owed;

export function addBooks(one: Books, other: Books): Books {
  const sum = { ...one };
  let figure: keyof Books;
  for (figure in NO_BOOKS) sum[figure] = one[figure] + other[figure];
  return sum;
}

/**
 * The books of a debt at an instant. A payment plan that holds, or was kept, is in the books of the whole debt; its instalments have
 * none of their own.
 * @param parts the instalments of its last payment plan, as far as they are open yet
 * @param at ISO-8601; not before the latest entry
 */
export function booksOf(debt: Debt, parts: readonly StoredDebt[], at: string): Books {
  const plan = planOf(debt);
  return plan ? onPlan(debt, plan, parts, at) : ofLedger(debt, at);
}

/** The payment plan whose instalments are in the place of a debt, or were until it was settled. */
function planOf(debt: Debt): PaymentPlan | undefined {
  const last = debt.paymentPlans.at(-1);
  const counts = hasPlanInForce(debt) || (debt.status === 'settled' && last?.ended === 'kept');
  return counts ? last : undefined;
}

function ofLedger(debt: Debt, at: string): Books {
  switch (debt.status) {
    case 'settled': {
      const { owed, ...books } = entriesOf(
        debt,
        latestDay(debt, settledOn(debt) ?? dayFor(debt, debt.settledAt)),
      );
      return { ...books, waived: books.waived + owed, owed: 0 };
    }
    case 'cancelled':
      return ofCancelled(debt);
    case 'prescribed': {
      const { owed, ...books } = entriesOf(debt, latestDay(debt, dayFor(debt, debt.prescribedAt)));
      return { ...books, prescribed: owed, owed: 0 };
    }
    default:
      return entriesOf(debt, latestDay(debt, dayFor(debt, at)));
  }
}

/** The books of a ledger as of a day, whatever the status of its debt. */
function entriesOf(debt: Debt, day: string): Books {
  const { total, received, excess, charged, waived } = balanceOn(debt, day);
  const reduced = waived.principal + waived.charges;
  const byPersons = Object.entries(debt.writeOffs).filter(([, { by }]) => by === 'person');
  // The part of a write-off beyond what was owed is void.
  const writtenOff = Math.min(sumOf(Object.fromEntries(byPersons)), reduced);
  return {
    ...NO_BOOKS,
    invoiced: debt.issued.amount,
    amended: debt.amount - debt.issued.amount,
    charges: charged.fine + charged.interest + waived.charges,
    fineCharged: charged.fine + waived.fine,
    received: received - excess,
    waived: reduced - writtenOff,
    writtenOff,
    owed: total,
    overpaid: excess,
  };
}

/** What came of a cancelled debt after that was owed by nobody; what went back by then, nobody will pay. */
function ofCancelled(debt: CancelledDebt): Books {
  const isUntil = ({ receivedAt }: { readonly receivedAt: string }) => isBefore(receivedAt, debt.cancelledAt);
  const pick = <T extends { readonly receivedAt: string; readonly amount: number }>(
    entries: Readonly<Record<string, T>>,
    wanted: boolean,
  ) => Object.fromEntries(Object.entries(entries).filter(([, entry]) => isUntil(entry) === wanted));
  const ledger = { ...debt, payments: pick(debt.payments, true), refunds: pick(debt.refunds, true) };
  const { owed, ...books } = entriesOf(ledger, latestDay(ledger, dayFor(debt, debt.cancelledAt)));
  const later = sumOf(pick(debt.payments, false)) - sumOf(pick(debt.refunds, false));
  const overpaid = books.overpaid + later;
  const short = Math.min(0, overpaid);
  return {
    ...books,
    received: books.received + short,
    cancelled: owed - short,
    overpaid: Math.max(0, overpaid),
    owed: 0,
  };
}

/** The books of a debt until its payment plan was made, and of the instalments from then on. */
function onPlan(debt: Debt, plan: PaymentPlan, parts: readonly StoredDebt[], at: string): Books {
  const { payments, refunds } = planEntries(debt, plan);
  const without = <T>(entries: Readonly<Record<string, T>>, taken: object) =>
    Object.fromEntries(Object.entries(entries).filter(([id]) => !(id in taken)));
  const before = {
    ...debt,
    payments: without(debt.payments, payments),
    refunds: without(debt.refunds, refunds),
    writeOffs: Object.fromEntries(
      Object.entries(debt.writeOffs).filter(([, entry]) => isBefore(entry.at, plan.madeAt)),
    ),
  };
  const replaced = entriesOf(before, latestDay(before, dayFor(debt, plan.madeAt)));
  const more = plan.total - replaced.owed;
  let books: Books = {
    ...replaced,
    agreed: Math.max(0, more),
    waived: replaced.waived + Math.max(0, -more),
    owed: 0,
  };
  let onParts = 0;
  for (const { debtId, amount } of plan.instalments) {
    const part = parts.find((one) => one.debtId === debtId);
    if (!part || part.status === 'awaitingInvoice') {
      books = { ...books, owed: books.owed + amount };
      continue;
    }
    const own = ofLedger(part, at);
    onParts += sumOf(part.payments) - sumOf(part.refunds);
    // It was not invoiced: it is a part of what the plan asks for.
    books = addBooks(books, { ...own, invoiced: 0, amended: own.invoiced + own.amended - amount });
  }
  const left = sumOf(payments) - sumOf(refunds) - onParts;
  const short = Math.min(0, left);
  return {
    ...books,
    overpaid: books.overpaid + Math.max(0, left),
    received: books.received + short,
    waived: books.waived - short,
  };
}
