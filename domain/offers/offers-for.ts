import { priceByRule } from '#domain/debt/price-by-rule.ts';
import type { DiscountTerms } from '#schemas/config/offers.ts';
import type { Offer } from '#schemas/records/negotiation.ts';
import { type Asking, type Basis, basisOf } from './basis.ts';
import { type Asked, type Discount, discountOf, lessDiscount, priceAfter } from './discount.ts';
import { cashPriceOf, financingOf } from './financing.ts';
import { instalmentPlan } from './instalment-plan.ts';
import type { Bare } from './offer.ts';
import { reasonOf } from './offer-in-words.ts';

/**
 * Makes the settlement offers for a debt on a day: one payment first, then instalments, fewest first. Exact in
 * centavos: the instalments sum to the total, and no total is below the floor of the band. No offers before the debt
 * is late, when only charges are left (`waiveUpTo` decides about those), or outside the days on which the book is in
 * force.
 *
 * The caller decides before whether offers may be made at all: not for a debt with a case or a promise, not to
 * debtors who reported hardship (superendividamento, Lei 14.181/2021), not for a prescribed debt, and not for an
 * instalment of a payment plan. A person talks to those debtors.
 *
 * If `betterByWaiting` finds nothing in the book, a later day never costs less than an earlier one, whatever is paid
 * in between: `docs/adr/0020-waiting-never-pays.md`.
 */
export function offersFor(asking: Asking): Offer[] {
  const basis = basisOf(asking);
  if (!basis) return [];
  const [atOnce] = cash(basis);
  const parted = withFinancing(instalments(basis), basis, atOnce);
  return [...(atOnce ? [atOnce] : []), ...parted].map(({ byRule, ...offer }) => ({
    ...offer,
    reason: reasonOf({ ...offer, byRule }, basis),
  }));
}

/**
 * The instalments with their cost beside the cash price, for a consumer. Those of which the entry alone is as much as the cash price
 * are not offered: they have no rate that could be stated, and nobody should take them.
 */
function withFinancing(offers: readonly Bare[], basis: Basis, atOnce: Bare | undefined): readonly Bare[] {
  if (basis.debt.terms.relation === 'business') return offers;
  const price = cashPriceOf(basis, atOnce);
  return offers.flatMap((offer) => {
    const financing = financingOf(offer, price);
    return financing ? [{ ...offer, financing }] : [];
  });
}

/** The offer of one payment: the price of the book, or of the creditor's own rule if that is not higher. */
function cash(basis: Basis): Bare[] {
  const { tier, band, asked, balance } = basis;
  if (!tier.cash) return [];
  const ofBook = discountOf(asked, tier.cash, band.floorPercent);
  const byRule = priceByRule(basis.debt, balance);
  const ruleHolds = byRule !== undefined && byRule <= priceAfter(asked, ofBook);
  const discount = ruleHolds ? chargesFirst(balance.due - byRule, asked) : ofBook;
  // The rule's discount on the principal is what a part payment paid of the charges; the floor may forbid it.
  if (ruleHolds && discount.principal > floorDiscount(basis)) return [];
  const total = priceAfter(asked, discount);
  if (total >= balance.due) return [];
  return [
    {
      id: idOf(basis, 'a-vista'),
      kind: 'cash',
      owed: balance.due,
      discount,
      interest: 0,
      total,
      instalments: [{ number: 1, amount: total, dueDate: basis.validUntil }],
      validUntil: basis.validUntil,
      needsApproval: !ruleHolds && needsApproval(basis, discount, 1),
      byRule: ruleHolds,
    },
  ];
}

/** The same price in two payments, three, and so on, up to the limits of the tier and of the smallest payment. */
function instalments(basis: Basis): Bare[] {
  const { tier, band, asked, balance, validUntil, holidays } = basis;
  if (!tier.instalments || !band.instalments) return [];
  const discount = discountOf(asked, tier.instalments, band.floorPercent);
  const price = lessDiscount(asked, discount);
  const offers: Bare[] = [];
  for (let count = 2; count <= tier.instalments.most; count += 1) {
    const plan = instalmentPlan(price, count, band.instalments, { entryDue: validUntil, holidays });
    if (!plan) break;
    offers.push({
      id: idOf(basis, `${count}x`),
      kind: 'instalments',
      owed: balance.due,
      discount,
      ...plan,
      validUntil,
      needsApproval: needsApproval(basis, discount, count),
      byRule: false,
    });
  }
  return offers;
}

const idOf = ({ band, tier }: Basis, kind: string): string => `${band.id}/${tier.id}/${kind}`;

const needsApproval = ({ book: { approval } }: Basis, discount: Discount, count: number): boolean =>
  discount.charges + discount.principal > approval.discountOver || count > approval.instalmentsOver;

const chargesFirst = (amount: number, { charges }: Asked): Discount => ({
  charges: Math.min(amount, charges),
  principal: Math.max(0, amount - charges),
});

const ALL: DiscountTerms = { chargesPercent: 100, principalPercent: 100 };

/** The largest discount on the principal that the floor allows. */
const floorDiscount = ({ asked, band }: Basis): number => discountOf(asked, ALL, band.floorPercent).principal;
