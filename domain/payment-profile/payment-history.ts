/** The figures behind a profile's reason. */
export interface PaymentHistory {
  /** Debts of any kind, cancelled ones too. */
  readonly debts: number;
  /** The paid or late invoices that count. */
  readonly invoices: number;
  /** The whole days late of each late invoice. */
  readonly daysLate: readonly number[];
  /** How many of the late ones are still owed. */
  readonly stillOwed: number;
  readonly promises: { readonly made: number; readonly kept: number };
}
