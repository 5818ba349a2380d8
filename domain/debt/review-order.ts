import type { BillOrder } from '#schemas/records/bill-order.ts';
import type { Debt } from '#schemas/records/debt.ts';
import { entriesOf } from './codes-for.ts';
import { payoffOn } from './payoff-on.ts';

/** What becomes of a boleto that was ordered. */
export type OrderReview =
  | { readonly kind: 'keep' }
  /** Nothing more is to be said of it. */
  | { readonly kind: 'over' }
  /** `again`: the step may still have another in time. */
  | { readonly kind: 'withdraw'; readonly again: boolean }
  | { readonly kind: 'changeDueDate'; readonly dueDate: string }
  /** The whole abatement, centavos. */
  | { readonly kind: 'reduce'; readonly abatement: number };

/** What is known of a debt beside its record. */
export interface OrderFacts {
  /** The day where the debtor is. */
  readonly today: string;
  /** The next step that sends a new bill, and the last day of the bill that it would send. */
  readonly next: { readonly day: string; readonly goodThrough: string } | undefined;
  /** Whether it names another CPF or CNPJ than the debtor's. */
  readonly isWrong: boolean;
}

const KEEP = { kind: 'keep' } as const;

/**
 * Compares a boleto that was ordered with what its debt has become. One that no message named is withdrawn when no step can send
 * it any more, and put off when only the day of its step moved. One that a debtor was told stays good to its last day while its debt is owed
 * (ADR 45); what was paid of it meanwhile is taken off, so that the bank asks for the rest alone.
 * @param debt undefined when there is none any more
 */
export function reviewOrder(order: BillOrder, debt: Debt | undefined, facts: OrderFacts): OrderReview {
  if (order.status === 'refused') return { kind: 'over' };
  if (order.status === 'withdrawn') return order.inFile.withdraw === undefined ? KEEP : { kind: 'over' };
  if (!debt || isDone(debt) || facts.today > order.dueDate) return { kind: 'withdraw', again: false };
  const isInMessage = debt.quotes.some(({ bill }) => bill?.txid === order.txid);
  return isInMessage ? reviewShown(order, debt, facts) : reviewHidden(order, debt, facts);
}

/** Whether no step of ours collects the debt any more. */
const isDone = ({ status, assigned }: Debt): boolean =>
  assigned !== undefined || status === 'settled' || status === 'cancelled' || status === 'prescribed';

function reviewShown(order: BillOrder, debt: Debt, { today, isWrong }: OrderFacts): OrderReview {
  if (isWrong) return { kind: 'withdraw', again: false };
  const { amount, balance } = payoffOn(debt, today);
  const abatement = order.quote.amount - amount;
  if (balance.received <= order.quote.received || amount === 0 || abatement <= order.abatement) return KEEP;
  return { kind: 'reduce', abatement };
}

function reviewHidden(order: BillOrder, debt: Debt, { next, isWrong }: OrderFacts): OrderReview {
  const { quote } = order;
  if (debt.status === 'handedOver' || debt.status === 'onPaymentPlan')
    return { kind: 'withdraw', again: false };
  const isChanged =
    quote.entries !== entriesOf(debt) || quote.of.amount !== debt.amount || quote.of.dueDate !== debt.dueDate;
  if (isWrong || isChanged) return { kind: 'withdraw', again: true };
  // While it rests, its ladder is planned anew later.
  if (debt.status !== 'open') return KEEP;
  if (!next) return { kind: 'withdraw', again: false };
  if (next.day <= order.dueDate || order.asked?.dueDate === next.goodThrough) return KEEP;
  return payoffOn(debt, next.day).amount === quote.amount
    ? { kind: 'changeDueDate', dueDate: next.goodThrough }
    : { kind: 'withdraw', again: true };
}
