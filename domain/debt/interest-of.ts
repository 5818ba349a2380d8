import { daysBetween, earliest } from '#domain/calendar/days.ts';
import { daysInMonth, lastOfMonth, monthAfter } from '#domain/calendar/months.ts';
import { CAPS } from '#domain/compliance/charge-caps.ts';
import { basisPoints } from '#domain/money/money.ts';
import type { RateTerms } from './rate-terms.ts';

/** The rate of some days. */
export type InterestRate =
  | { readonly percentPerMonth: number }
  /** Centavos a day on the whole principal. */
  | { readonly amountPerDay: number; readonly of: number }
  /** The legal rate of a month (`YYYY-MM`), percent; undefined while the table does not have the month. */
  | { readonly month: string; readonly percent: number | undefined; readonly daysOfMonth: number };

/** Days of one rate; `after` is the day before the first that counts, `until` the last. */
export interface RateSpan {
  readonly after: string;
  readonly until: string;
  readonly days: number;
  readonly rate: InterestRate;
  /** Parts (see `Interest.partsPerCentavo`) that one centavo of principal bears a day. */
  readonly partsPerDay: bigint;
}

/** How a principal bears interest: exact, in parts of a centavo. */
export interface Interest {
  readonly partsPerCentavo: bigint;
  /** The days after `after` up to and including `until`, as many spans as there are rates. */
  spans(after: string, until: string): RateSpan[];
}

/** Basis points (1/10 000) a month of 30 days. */
const PER_MONTH_OF_30 = 10_000n * 30n;
/** Percent with six decimals, as a part of one. */
const SIX_DECIMALS = 100_000_000n;
/** A number that 28, 29, 30 and 31 divide. */
const ANY_MONTH = 377_580n;

/**
 * How terms make a principal bear interest (juros de mora): simple, for each calendar day.
 *
 * A percent of the contract counts at a thirtieth of the month a day. Centavos a day are for the whole principal: of a part they are
 * the same part, and never more than the cap of the relation. The legal rate is that of each month (CC art. 406 §1; Resolução
 * CMN 5.171/2024, simple interest), of which a day bears its part, by the days of that month, as Banco Central's calculator has it. A
 * month that the table does not have bears none until it does.
 * @param amount the whole principal, centavos
 */
export function interestOf(terms: RateTerms, amount: number): Interest {
  if (terms.basis === 'legal') return byMonth(terms.months ?? {});
  const { interestPercentPerMonth = 0, interestPerDay, relation = 'consumer' } = terms;
  if (interestPerDay === undefined) return inPercent(interestPercentPerMonth);
  const { most } = CAPS[relation].interestPercentPerMonth;
  const isOverCap = BigInt(interestPerDay) * PER_MONTH_OF_30 > BigInt(amount) * basisPoints(most);
  if (isOverCap) return inPercent(most);
  const rate = { amountPerDay: interestPerDay, of: amount };
  return even(rate, BigInt(interestPerDay), BigInt(amount));
}

const inPercent = (percentPerMonth: number): Interest =>
  even({ percentPerMonth }, basisPoints(percentPerMonth), PER_MONTH_OF_30);

/** The same rate on each day. */
const even = (rate: InterestRate, partsPerDay: bigint, partsPerCentavo: bigint): Interest => ({
  partsPerCentavo,
  spans: (after, until) => {
    const days = daysBetween(after, until);
    return days > 0 ? [{ after, until, days, rate, partsPerDay }] : [];
  },
});

const byMonth = (months: Readonly<Record<string, number>>): Interest => ({
  partsPerCentavo: SIX_DECIMALS * ANY_MONTH,
  spans: (after, until) => {
    const spans: RateSpan[] = [];
    for (let from = after; from < until; ) {
      const month = monthAfter(from);
      const last = lastOfMonth(month);
      const to = earliest(last, until);
      const daysOfMonth = daysInMonth(month);
      const percent = months[month];
      const millionths = BigInt(Math.round((percent ?? 0) * 1_000_000));
      spans.push({
        after: from,
        until: to,
        days: daysBetween(from, to),
        rate: { month, percent, daysOfMonth },
        partsPerDay: millionths * (ANY_MONTH / BigInt(daysOfMonth)),
      });
      from = to;
    }
    return spans;
  },
});
