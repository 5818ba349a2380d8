/**
 * Why a late invoice is not in a message about the debtor's others: a person has it, what the debtor said of it is looked into, a day is
 * agreed, instalments replace it, its credit is another's, or other messages are about it.
 */
export type WhySetAside =
  | 'inService'
  | 'inReview'
  | 'promised'
  | 'onPaymentPlan'
  | 'creditAssigned'
  | 'inOwnMessage';

/** Late invoices that a message names without an amount, by why it does not ask for them. */
export type SetAside = Readonly<Record<WhySetAside, readonly string[]>>;

/** More names of one kind than these say nothing more. */
export const MOST_NAMED = 10;

/** The invoices of each kind in order, ten at most. */
export function setAside(
  invoices: readonly { readonly invoiceId: string; readonly why: WhySetAside }[],
): SetAside {
  const of = (kind: WhySetAside): string[] =>
    invoices
      .flatMap(({ invoiceId, why }) => (why === kind ? invoiceId : []))
      .sort()
      .slice(0, MOST_NAMED);
  return {
    inService: of('inService'),
    inReview: of('inReview'),
    promised: of('promised'),
    onPaymentPlan: of('onPaymentPlan'),
    creditAssigned: of('creditAssigned'),
    inOwnMessage: of('inOwnMessage'),
  };
}

/** Nothing is set aside. */
export const NOTHING_ASIDE: SetAside = setAside([]);
