import { payoffOn } from '#domain/debt/payoff-on.ts';
import { annualRate, asPercent, monthlyRate } from '#domain/money/annual-rate.ts';
import type { Financing } from '#schemas/records/negotiation.ts';
import type { Basis } from './basis.ts';
import type { Bare } from './offer.ts';

/** The price of paying at once, and its day. */
export type CashPrice = Pick<Financing, 'cashPrice' | 'on'>;

/** The least for which a debt is settled by one payment today: the offer for cash, until its last day, or what settles it anyway. */
export function cashPriceOf({ debt, today }: Basis, cash: Bare | undefined): CashPrice {
  const { amount } = payoffOn(debt, today);
  return cash && cash.total <= amount
    ? { cashPrice: cash.total, on: cash.validUntil }
    : { cashPrice: amount, on: today };
}

/** 9.999,99% a year: above it the cash price is hardly more than the entry. */
const HIGHEST = 99.9999;

/**
 * What instalments cost beside the cash price: the sum that they are more, and the effective rates of a month and of a year
 * (CDC arts. 52 and 54-B). Undefined when there is no such rate, because the entry alone is as much as the cash price, or nearly.
 */
export function financingOf(
  { total, instalments }: Pick<Bare, 'total' | 'instalments'>,
  { cashPrice, on }: CashPrice,
): Financing | undefined {
  const annual = annualRate(cashPrice, on, instalments);
  if (annual === undefined || annual > HIGHEST) return undefined;
  return {
    cashPrice,
    on,
    more: total - cashPrice,
    percentPerMonth: asPercent(monthlyRate(annual)),
    percentPerYear: asPercent(annual),
  };
}
