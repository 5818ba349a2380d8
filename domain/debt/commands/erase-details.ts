import { type Change, change } from '#domain/debt/decision.ts';
import type { DebtFor } from '#domain/debt/transitions.ts';
import type { StoredDebt } from '#schemas/records/debt.ts';

/** What stands where a text about a person was. */
const ERASED = 'apagado a pedido do titular';

/** Whether a debt shows that its details were erased. */
export const isErased = (debt: StoredDebt): boolean =>
  debt.status !== 'awaitingInvoice' && debt.profile.reason === ERASED && debt.description === undefined;

/**
 * Takes off a closed debt what says something of its debtor beyond ids, days and amounts: how billing described it, how the debtor had
 * paid, and why an offer was made (LGPD art. 18). Done again, it is the same.
 */
export const eraseDetails = ({ bill, promises, paymentPlans }: DebtFor<'eraseDetails'>): Change => {
  const { url: _, ...codes } = bill;
  return change({
    set: {
      bill: codes,
      profile: { kind: 'new', reason: ERASED },
      promises: promises.map(withoutReason),
      paymentPlans: paymentPlans.map(withoutReason),
    },
    remove: ['description'],
  });
};

const withoutReason = <
  T extends { readonly offer?: { readonly id: string; readonly reason: string } | undefined },
>(
  one: T,
): T => (one.offer ? { ...one, offer: { ...one.offer, reason: ERASED } } : one);
