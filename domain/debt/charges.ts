import { addDays, daysBetween } from '#domain/calendar/days.ts';
import { fineOf } from './fine-of.ts';
import { interestOf } from './interest-of.ts';
import type { RateTerms } from './rate-terms.ts';

/** An entry of the ledger as charges see it: centavos, on a day where the debtor is; negative when the money went back. */
export interface DatedPayment {
  readonly amount: number;
  readonly day: string;
  /** Nobody paid it: the creditor waived it or wrote it off. */
  readonly isWaived?: boolean | undefined;
}

/** What is owed on a day, centavos; `total` is the sum of the three. */
export interface Owed {
  readonly principal: number;
  readonly fine: number;
  readonly interest: number;
  readonly total: number;
  /**
   * All that was charged, paid or not, except what was waived: `amount + charged − waived.principal − received` is
   * `total − excess`.
   */
  readonly charged: { readonly fine: number; readonly interest: number };
  /** What the creditor waived or wrote off. */
  readonly waived: {
    readonly principal: number;
    readonly charges: number;
    /** The part of the charges that was fine. */
    readonly fine: number;
  };
  /** Received beyond everything owed. */
  readonly excess: number;
  /** Whole days past the rolled due date; negative before it. */
  readonly daysLate: number;
}

/**
 * The part of a principal (centavos) that bears fine and interest: of an instalment, all but the interest and the
 * charges in its amount, because none is charged on those (Decreto 22.626/33, art. 4; STF, Súmula 121). A payment pays
 * this part first.
 */
export const bearingOf = (principal: number, exempt = 0): number => Math.max(0, principal - exempt);

/** What charges of a debt depend on. */
interface Charged {
  readonly amount: number;
  /** The part of the amount that bears neither fine nor interest, centavos. */
  readonly exempt?: number | undefined;
  readonly rolledDueDate: string;
  readonly terms: RateTerms;
}

/**
 * What is owed at the end of `day`, from the ledger alone, so that any instant gives the same figure again.
 *
 * Multa: once, on the principal still owed when lateness begins (`fineOf`). Juros de mora: simple, for each calendar day after
 * the rolled due date, on the principal outstanding (`interestOf`). Each is rounded down to the centavo once, so that a cap is never passed by rounding. A payment
 * goes to interest, then to principal (CC art. 354), then to the fine, which bears no interest.
 *
 * Money that went back (a refund, a reversal) is taken from the excess first. Then it is principal again, up to what
 * had been paid of the principal, and bears interest from that day on. The remainder is the fine and the interest that
 * it had paid, which bear none (Decreto 22.626/33, art. 4). Our choice: no new fine, because a debtor who had paid in
 * time was not late.
 *
 * What the creditor waived or wrote off is taken off the interest, then the fine, then the principal, and off nothing
 * else: the part above what was owed that day is void, and never money to give back.
 */
export function owedOn(debt: Charged, payments: readonly DatedPayment[], day: string): Owed {
  if (payments.length === 0) return owedOfWhole(debt, day);
  const inOrder = payments
    .filter((payment) => payment.day <= day)
    .sort((one, other) => one.day.localeCompare(other.day));
  if (inOrder.length === 0) return owedOfWhole(debt, day);
  const { partsPerCentavo, spans } = interestOf(debt.terms, debt.amount);
  const firstLateDay = addDays(debt.rolledDueDate, 1);
  let principal = BigInt(debt.amount);
  let fine = 0n;
  let finePaid = 0n;
  let fineAssessed = false;
  let parts = 0n;
  let interestPaid = 0n;
  let excess = 0n;
  let interestWaived = 0n;
  let fineWaived = 0n;
  let principalWaived = 0n;
  let cursor = debt.rolledDueDate;

  const bearing = (): bigint => BigInt(bearingOf(Number(principal), debt.exempt));
  const accrueTo = (until: string): void => {
    if (until < firstLateDay) return;
    if (!fineAssessed) {
      const { numerator, denominator } = fineOf(debt.terms, debt.amount, Number(bearing()));
      fine = numerator / denominator;
      fineAssessed = true;
    }
    for (const { partsPerDay, days } of spans(cursor, until)) parts += bearing() * partsPerDay * BigInt(days);
    cursor = until;
  };
  const interestDue = (): bigint => parts / partsPerCentavo - interestPaid - interestWaived;

  for (const payment of inOrder) {
    accrueTo(payment.day);
    let left = BigInt(payment.amount);
    if (left < 0n) {
      let back = -left;
      const takeBack = (paid: bigint): bigint => {
        const taken = back < paid ? back : paid;
        back -= taken;
        return taken;
      };
      excess -= takeBack(excess);
      const paidOfPrincipal = BigInt(debt.amount) - principalWaived - principal;
      principal += takeBack(paidOfPrincipal > 0n ? paidOfPrincipal : 0n);
      const ofFine = takeBack(finePaid);
      fine += ofFine;
      finePaid -= ofFine;
      interestPaid -= takeBack(interestPaid);
      // More went back than had come.
      principal += back;
      continue;
    }
    const take = (due: bigint): bigint => {
      const taken = left < due ? left : due;
      left -= taken;
      return taken;
    };
    if (payment.isWaived) {
      interestWaived += take(interestDue());
      const ofFine = take(fine);
      fine -= ofFine;
      fineWaived += ofFine;
      const ofPrincipal = take(principal);
      principal -= ofPrincipal;
      principalWaived += ofPrincipal;
      continue;
    }
    interestPaid += take(interestDue());
    principal -= take(principal);
    const toFine = take(fine);
    fine -= toFine;
    finePaid += toFine;
    excess += left;
  }
  accrueTo(day);

  const interest = interestDue();
  return {
    principal: Number(principal),
    fine: Number(fine),
    interest: Number(interest),
    total: Number(principal + fine + interest),
    charged: { fine: Number(fine + finePaid), interest: Number(interest + interestPaid) },
    waived: {
      principal: Number(principalWaived),
      charges: Number(interestWaived + fineWaived),
      fine: Number(fineWaived),
    },
    excess: Number(excess),
    daysLate: daysBetween(debt.rolledDueDate, day),
  };
}

const NOTHING = { principal: 0, charges: 0, fine: 0 } as const;

/** What was worked out of one debt of which nothing was paid. */
interface KnownWhole {
  debt: Charged;
  readonly days: { readonly day: string; readonly owed: Owed }[];
}

/**
 * The wholes of the debts asked for last: quotes change with every message, and none of them changes what the whole is.
 */
const wholes: KnownWhole[] = [];
const MOST_WHOLES = 8;
let nextWhole = 0;

const isSameWhole = (one: Charged, other: Charged): boolean =>
  one.amount === other.amount &&
  one.rolledDueDate === other.rolledDueDate &&
  one.terms === other.terms &&
  one.exempt === other.exempt;

/** The same while nothing was paid, waived or paid back, as of most debts on most days: no order of payments to follow. */
function owedOfWhole(debt: Charged, day: string): Owed {
  const { days } = wholeOf(debt);
  // The days of the step that is taken were asked for last.
  for (let index = days.length - 1; index >= 0; index -= 1) {
    const known = days[index];
    if (known?.day === day) return known.owed;
  }
  const owed = chargedOfWhole(debt, day);
  days.push({ day, owed });
  return owed;
}

function wholeOf(debt: Charged): KnownWhole {
  for (const one of wholes) if (one.debt === debt) return one;
  for (const one of wholes)
    if (isSameWhole(one.debt, debt)) {
      one.debt = debt;
      return one;
    }
  const whole = { debt, days: [] };
  wholes[nextWhole] = whole;
  nextWhole = (nextWhole + 1) % MOST_WHOLES;
  return whole;
}

function chargedOfWhole(debt: Charged, day: string): Owed {
  const { amount, rolledDueDate, terms } = debt;
  const daysLate = daysBetween(rolledDueDate, day);
  let fine = 0;
  let interest = 0;
  if (daysLate > 0) {
    const bearing = bearingOf(amount, debt.exempt);
    const { numerator, denominator } = fineOf(terms, amount, bearing);
    fine = Number(numerator / denominator);
    const { partsPerCentavo, spans } = interestOf(terms, amount);
    let parts = 0n;
    for (const { partsPerDay, days } of spans(rolledDueDate, day))
      parts += BigInt(bearing) * partsPerDay * BigInt(days);
    interest = Number(parts / partsPerCentavo);
  }
  const total = amount + fine + interest;
  return {
    principal: amount,
    fine,
    interest,
    total,
    charged: { fine, interest },
    waived: NOTHING,
    excess: 0,
    daysLate,
  };
}
