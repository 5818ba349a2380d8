import type { DebtStatus } from '#schemas/records/debt.ts';

/** The status of a debt at the end of a run; one whose batch nobody released waits for that. */
export type ResultStatus = DebtStatus | 'awaitingRelease';

/** What a run made of one invoice. Money in centavos, days as YYYY-MM-DD; texts in the language of the command. */
export interface ResultRow extends ResultAmounts {
  /** The name of the creditor. */
  readonly creditor: string;
  readonly creditorId: string;
  readonly invoiceId: string;
  readonly debtorId: string;
  readonly debtor: string;
  /** Masked. */
  readonly taxId: string;
  readonly description: string;
  readonly dueDate: string;
  readonly status: ResultStatus;
  /** Messages about it: its own, and those of its debtor's other invoices that name it. */
  readonly messages: number;
  /** The last message about it. */
  readonly last: Moment | undefined;
  /** What comes next, if the run ended before it. */
  readonly next: Moment | undefined;
  /** Why it stands as it does; empty if there is nothing to say. */
  readonly why: string;
}

/** Something on a day, in words. */
export interface Moment {
  readonly what: string;
  readonly on: string;
}

/**
 * The amounts of a row, centavos. They close: `invoiced + amended + fine + interest + agreed` less `waived`, `writtenOff`, `cancelled`,
 * `prescribed`, `waiting`, `paidBefore` and `paid` is `owed`; and `owed` less `waivable` is `asked`.
 */
export interface ResultAmounts {
  readonly invoiced: number;
  readonly amended: number;
  /** All that was charged, paid or not. */
  readonly fine: number;
  readonly interest: number;
  /** Both of them. */
  readonly charges: number;
  /** What payment plans ask for beyond what was owed. */
  readonly agreed: number;
  readonly waived: number;
  readonly writtenOff: number;
  readonly cancelled: number;
  readonly prescribed: number;
  /** The four of them: waived, written off, cancelled, prescribed. */
  readonly takenOff: number;
  /** Open of the principal, while the batch waits for its release: nothing is asked for. */
  readonly waiting: number;
  /** Before the first day of the run. */
  readonly paidBefore: number;
  /** Since the first day of the run. */
  readonly paid: number;
  /** On the last day of the run, charges included. */
  readonly owed: number;
  /** The principal in it. */
  readonly principal: number;
  /** What of it the creditor's rule or a quote would waive if it were paid on the last day of the run. */
  readonly waivable: number;
  /** What the debtor is asked for. */
  readonly asked: number;
  /** What came and nobody owed. */
  readonly overpaid: number;
}
