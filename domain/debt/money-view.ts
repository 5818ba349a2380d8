import type { InZone } from './day-for.ts';
import type { RateTerms } from './rate-terms.ts';

/** The part of a debt that money rules read. */
export interface MoneyView extends InZone {
  readonly amount: number;
  /** The part of the amount that bears neither fine nor interest, centavos. */
  readonly exempt?: number | undefined;
  readonly rolledDueDate: string;
  readonly terms: RateTerms;
  readonly payments: Readonly<Record<string, { readonly amount: number; readonly paidAt: string }>>;
  /** Money that went back to the payer. */
  readonly refunds?: Readonly<Record<string, { readonly amount: number; readonly at: string }>> | undefined;
  /** What the creditor waived by its rule, or a person wrote off. */
  readonly writeOffs?:
    | Readonly<
        Record<
          string,
          {
            readonly amount: number;
            readonly on: string;
            /** When it was written (ISO-8601), and by whom. */
            readonly at?: string | undefined;
            readonly by?: 'rule' | 'person' | undefined;
          }
        >
      >
    | undefined;
  /** What was fixed for the debtor. */
  readonly quotes?: readonly MoneyQuote[] | undefined;
  /**
   * Promises, and offers that the debtor took: each asks for its amount, less what is received after it, until its last day.
   */
  readonly promises?:
    | readonly {
        readonly amount: number;
        readonly received: number;
        /** ISO-8601; when it is absent, the beginning of its day. */
        readonly madeAt?: string | undefined;
        readonly madeOn: string;
        readonly until: string;
        /** When it is an offer that was taken. */
        readonly offer?: object | undefined;
      }[]
    | undefined;
}

/** The part of a payoff quote that money rules read; see `PayoffQuote`. */
export interface MoneyQuote {
  readonly id: string;
  readonly by: 'bill' | 'message';
  readonly amount: number;
  readonly received: number;
  /** ISO-8601; when it is absent, the beginning of its day. */
  readonly issuedAt?: string | undefined;
  readonly issuedOn: string;
  readonly goodThrough: string;
  readonly zone?: string | undefined;
}
