/** What the figures of a profile's reason are made of. */
export interface PaymentHistory {
  /** Debts of any kind, cancelled ones too. */
  readonly debts: number;
  /** Those paid or late that count. */
  readonly invoices: number;
  /** Whole days of each that was late. */
  readonly daysLate: readonly number[];
  /** How many of the late ones are still owed. */
  readonly stillOwed: number;
  readonly promises: { readonly made: number; readonly kept: number };
}
