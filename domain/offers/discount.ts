import type { Balance } from '#domain/debt/balance.ts';
import type { DiscountTerms } from '#schemas/config/offers.ts';

/** The amount that a debtor is asked for on a day, centavos: `principal + charges`. */
export interface Asked {
  readonly principal: number;
  readonly charges: number;
}

/** A discount in centavos. */
export interface Discount {
  readonly charges: number;
  readonly principal: number;
}

/**
 * Splits what is due into principal and charges: while a reissued bill is valid, interest of those days is not asked
 * for.
 */
export function askedOn({ principal, due }: Pick<Balance, 'principal' | 'due'>): Asked {
  const asked = Math.min(principal, due);
  return { principal: asked, charges: due - asked };
}

/**
 * Computes the discount of terms. Each part is rounded down to the centavo, and the price is at least `floorPercent`
 * of the principal.
 */
export const discountOf = (
  { principal, charges }: Asked,
  { chargesPercent, principalPercent }: DiscountTerms,
  floorPercent: number,
): Discount => ({
  charges: percentOf(charges, chargesPercent),
  principal: percentOf(principal, Math.min(principalPercent, 100 - floorPercent)),
});

const percentOf = (amount: number, percent: number): number => Math.floor((amount * percent) / 100);

/** The amount after a discount. */
export const lessDiscount = (asked: Asked, discount: Discount): Asked => ({
  principal: asked.principal - discount.principal,
  charges: asked.charges - discount.charges,
});

/** What is still paid after it, centavos. */
export const priceAfter = (asked: Asked, discount: Discount): number => {
  const { principal, charges } = lessDiscount(asked, discount);
  return principal + charges;
};
