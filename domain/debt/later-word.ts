import { isBefore } from '#domain/calendar/days.ts';
import type { Debt } from '#schemas/records/debt.ts';
import type { PaymentPlan, PaymentPromise, SaidBy } from '#schemas/records/negotiation.ts';

/** A promise or a payment plan that is about to be made. */
interface Word {
  /** When it was said (ISO-8601). */
  readonly at: string;
  readonly by: SaidBy;
  /** The day that is promised; absent of an offer and of a plan. */
  readonly day?: string;
}

/** Why a word takes the place of none: the credit is another's, an older one, another of the same instant, or one that is for a person to agree on. */
type InTheWay = 'assigned' | 'older-word' | 'promised' | 'onPaymentPlan';

/**
 * Why a promise or a payment plan may not take the place of the one that holds; undefined if it may, or none holds. What the same
 * parties agree on later replaces what they agreed on before (CC arts. 360 I and 472), in whichever order it becomes known. What a
 * debtor says alone replaces only a day that the debtor said alone, by a later one.
 */
export function whyNotInPlaceOf(debt: Debt, { at, by, day }: Word): InTheWay | undefined {
  if (debt.assigned) return 'assigned';
  if (debt.status !== 'promised' && debt.status !== 'onPaymentPlan') return undefined;
  const holds: PaymentPromise | PaymentPlan | undefined =
    debt.status === 'promised' ? debt.promises.at(-1) : debt.paymentPlans.at(-1);
  if (!holds) return undefined;
  if (isBefore(at, holds.madeAt)) return 'older-word';
  if (!isBefore(holds.madeAt, at)) return debt.status;
  if (by === 'person') return undefined;
  const isLater = 'day' in holds && day !== undefined && day > holds.day;
  return isLater && holds.by === 'debtor' && !holds.offer ? undefined : debt.status;
}
