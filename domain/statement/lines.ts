import type { ExactFine } from '#domain/debt/fine-of.ts';
import type { InterestRate } from '#domain/debt/interest-of.ts';
import type { Fraction } from './fraction.ts';

/** The fields of every line. Centavos; `balance` is the sum of the amounts up to and including this line. */
interface Entry {
  readonly amount: number;
  readonly balance: number;
}

/** The principal and its due date. */
export interface PrincipalLine extends Entry {
  readonly kind: 'principal';
  /** `YYYY-MM-DD`; nothing is late until it has passed. */
  readonly rolledDueDate: string;
  /** The part of the amount that bears neither fine nor interest, centavos. */
  readonly exempt?: number;
}

/** The fine, once: `exact` is that of `base` in centavos; the amount drops its fraction. */
export interface FineLine extends Entry {
  readonly kind: 'fine';
  readonly day: string;
  readonly base: number;
  /** The whole principal, for which a fixed fine is. */
  readonly of: number;
  readonly by: ExactFine['by'];
  readonly exact: Fraction;
}

/**
 * Interest of days with the same principal and the same rate: `exact` for these days, `accrued` for them and all days before. Rounded
 * down once: the amount is `accrued` without its fraction, less the earlier interest lines.
 */
export interface InterestLine extends Entry {
  readonly kind: 'interest';
  /** The first and the last day that count. */
  readonly from: string;
  readonly to: string;
  readonly days: number;
  readonly base: number;
  readonly rate: InterestRate;
  readonly exact: Fraction;
  readonly accrued: Fraction;
}

/** A payment, and what it paid; the amount is the part that was used, negative. */
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

/** Money that went back to the payer; the amount is what is owed again. */
export interface RefundLine extends Entry {
  readonly kind: 'refund';
  readonly day: string;
  readonly id: string;
  readonly returned: number;
  /**
   * The part that had paid fine and interest: it is owed again and bears no interest; the rest of the amount does.
   */
  readonly charges: number;
  /** The part that had been an excess, and is not owed. */
  readonly fromExcess: number;
}

/** A write-off before the settlement, or for it; the amount is the part that was owed, negative. */
export interface WriteOffLine extends Entry {
  readonly kind: 'writeOff';
  readonly day: string;
  readonly id: string;
  readonly interest: number;
  readonly fine: number;
  readonly principal: number;
}

/** What a valid reissued bill, promise or taken offer does not ask for. */
export interface HeldLine extends Entry {
  readonly kind: 'held';
  readonly by: 'bill' | 'message' | 'promise' | 'offer';
  readonly from: string;
  readonly to: string;
}

/**
 * What the creditor waived at the settlement. A reissued bill may have asked for less than was paid: what it did not
 * ask for is waived too, and that part of the payment is `excess`.
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

/** A line without its balance. */
export type Draft = StatementLine extends infer Line
  ? Line extends StatementLine
    ? Omit<Line, 'balance'>
    : never
  : never;
