import { type Holiday, rollForward } from '#domain/calendar/calendar.ts';
import { addMonths } from '#domain/calendar/days.ts';
import { allocate } from '#domain/money/allocate.ts';
import { basisPoints } from '#domain/money/money.ts';
import type { InstalmentTerms } from '#schemas/config/offers.ts';
import type { Instalment } from '#schemas/records/negotiation.ts';
import type { Asked } from './discount.ts';

/** A price in several payments, centavos. */
export interface InstalmentPlan {
  readonly instalments: Instalment[];
  readonly interest: number;
  /** The price and the interest: the sum of the instalments, exactly. */
  readonly total: number;
}

/**
 * Splits a price (centavos, principal and charges) into `count` payments, 2 or more; undefined if one of them would
 * be below the minimum.
 *
 * The entry is a percent of the price, rounded down, due on `entryDue`. The rest falls due in equal payments, one a
 * month from the entry on, each on the same day of its month (the last day if the month is shorter), rolled to a
 * business day. If it does not divide evenly, the first payments after the entry are a centavo more.
 *
 * Interest is simple: each equal part of the rest bears `interestPercentPerMonth` for the whole months from the entry
 * to its due date, and nothing more for the days that a date rolls; the sum is rounded down to the centavo once. The
 * entry pays the charges first (CC art. 354), and the remaining charges bear no interest, because interest on
 * interest is forbidden to creditors that are not banks (Decreto 22.626/33 art. 4; STF, Súmula 121). Whether the
 * Tabela Price contains it is decided case by case (STJ, REsp 1.124.552/RS), so it is not used.
 */
export function instalmentPlan(
  { principal, charges }: Asked,
  count: number,
  terms: InstalmentTerms,
  dates: { readonly entryDue: string; readonly holidays: readonly Holiday[] },
): InstalmentPlan | undefined {
  const price = principal + charges;
  const entry = Number((BigInt(price) * BigInt(terms.entryPercent)) / 100n);
  const rest = price - entry;
  // Equal parts of the rest wait 1, 2, … and count - 1 months: count / 2 on average.
  const months = BigInt(Math.min(rest, principal)) * BigInt(count);
  const interest = Number((months * basisPoints(terms.interestPercentPerMonth)) / 20_000n);
  const amounts = [entry, ...allocate(rest + interest, count - 1)];
  if (amounts.some((amount) => amount < terms.minimum)) return undefined;
  return {
    instalments: amounts.map((amount, index) => ({
      number: index + 1,
      amount,
      dueDate: rollForward(addMonths(dates.entryDue, index), dates.holidays),
    })),
    interest,
    total: price + interest,
  };
}
