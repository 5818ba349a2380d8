/** A reduction: whole centavos, or percent of the charge with at most two decimals. */
export type Reduction =
  | { readonly kind: 'amount'; readonly value: number }
  | { readonly kind: 'percent'; readonly value: number };

/** A Pix charge with a due date, as we think of it. Days are `YYYY-MM-DD`, money is in centavos. */
export interface CobvOrder {
  /** 26 to 35 letters and digits; see `makeTxid`. */
  readonly txid: string;
  /** The day in Brasília on which the PSP is asked. */
  readonly issuedOn: string;
  readonly dueDate: string;
  /** Calendar days after the rolled due date in which it can still be paid; see `lastPayableDay`. */
  readonly validAfterDue: number;
  readonly debtor: { readonly taxId: string; readonly name: string };
  readonly amount: number;
  /** Multa, percent of the amount, once. 0 for none. */
  readonly finePercent: number;
  /** Juros de mora, percent a month, over calendar days. 0 for none. */
  readonly interestPercentPerMonth: number;
  /** For payment until each day, all in centavos or all in percent; at most three. */
  readonly discount?:
    | {
        readonly kind: Reduction['kind'];
        readonly until: readonly { readonly day: string; readonly value: number }[];
      }
    | undefined;
  /** Abatimento: whenever it is paid, late or not. */
  readonly rebate?: Reduction | undefined;
  readonly pixKey: string;
  /** What the payer is asked to write (`solicitacaoPagador`). */
  readonly message?: string | undefined;
  /** Shown to the payer, at most 50. */
  readonly info?: readonly { readonly name: string; readonly value: string }[] | undefined;
}
