import type { Fraction } from './fraction.ts';

/** What every line tells. Centavos; `balance` is the sum of the amounts up to and with this line. */
interface Entry {
  readonly amount: number;
  readonly balance: number;
}

/** The debt as it fell due. */
export interface PrincipalLine extends Entry {
  readonly kind: 'principal';
  /** `YYYY-MM-DD`; nothing is late until it has passed. */
  readonly rolledDueDate: string;
  /** Of the amount, what bears neither fine nor interest; centavos. */
  readonly exempt?: number;
}

/** Multa, once: `exact` is the base by the percent, in centavos, of which the amount leaves the fraction. */
export interface FineLine extends Entry {
  readonly kind: 'fine';
  readonly day: string;
  readonly base: number;
  readonly percent: number;
  readonly exact: Fraction;
}

/**
 * Juros de mora of days on which the principal was the same: `exact` is what they bear, `accrued` what they and all days
 * before them bear. Rounded down once: the amount is `accrued` without its fraction, less the interest lines before.
 */
export interface InterestLine extends Entry {
  readonly kind: 'interest';
  /** First and last day that count. */
  readonly from: string;
  readonly to: string;
  readonly days: number;
  readonly base: number;
  readonly percentPerMonth: number;
  readonly exact: Fraction;
  readonly accrued: Fraction;
}

/** A payment, and what it paid; the amount is what was used of it, negative. */
export interface PaymentLine extends Entry {
  readonly kind: 'payment';
  readonly day: string;
  readonly id: string;
  readonly received: number;
  readonly interest: number;
  readonly principal: number;
  readonly fine: number;
  readonly excess: number;
}

/** Money that went back to the payer; the amount is what is owed again for it. */
export interface RefundLine extends Entry {
  readonly kind: 'refund';
  readonly day: string;
  readonly id: string;
  readonly returned: number;
  /** The part that had paid fine and interest, which are owed again and bear no interest; the rest of the amount bears it. */
  readonly charges: number;
  /** The part that had been too much, and is owed by nobody. */
  readonly fromExcess: number;
}

/** What the creditor let go before the debt was settled, or to settle it; the amount is what was owed of it, negative. */
export interface WriteOffLine extends Entry {
  readonly kind: 'writeOff';
  readonly day: string;
  readonly id: string;
  readonly interest: number;
  readonly fine: number;
  readonly principal: number;
}

/** What a reissued bill, a promise or an offer that was taken does not ask for while it holds its amount. */
export interface HeldLine extends Entry {
  readonly kind: 'held';
  readonly by: 'bill' | 'promise' | 'offer';
  readonly from: string;
  readonly to: string;
}

/**
 * What the creditor waived when the debt was settled. A reissued bill may have asked for less than was paid: what it did
 * not ask for is waived too, and as much of the payment is `excess`.
 */
export interface WaivedLine extends Entry {
  readonly kind: 'waived';
  readonly day: string;
  readonly waived: number;
  readonly excess: number;
}

/** A discount (abatimento) that the creditor gives. */
export interface DiscountLine extends Entry {
  readonly kind: 'discount';
  readonly reason: string;
}

export type StatementLine =
  | PrincipalLine
  | FineLine
  | InterestLine
  | PaymentLine
  | RefundLine
  | WriteOffLine
  | HeldLine
  | WaivedLine
  | DiscountLine;

/** A line before the lines over it are summed. */
export type Draft = StatementLine extends infer Line
  ? Line extends StatementLine
    ? Omit<Line, 'balance'>
    : never
  : never;
