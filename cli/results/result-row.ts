import type { DebtStatus } from '#schemas/records/debt.ts';

/** What a run made of one invoice. Money in centavos, days as YYYY-MM-DD; texts in the language of the command. */
export interface ResultRow {
  readonly creditorId: string;
  readonly invoiceId: string;
  readonly debtorId: string;
  readonly debtor: string;
  /** Masked. */
  readonly taxId: string;
  readonly description: string;
  readonly dueDate: string;
  /** As billed, amendments counted. */
  readonly billed: number;
  readonly status: DebtStatus;
  /** Messages about it: its own, and those of its debtor's other invoices that name it. */
  readonly messages: number;
  /** The last message about it. */
  readonly last: Moment | undefined;
  /** What comes next, if the run ended before it. */
  readonly next: Moment | undefined;
  /** Since the first day of the run. */
  readonly paid: number;
  /** Before it. */
  readonly paidBefore: number;
  /** Of what is owed. */
  readonly fine: number;
  readonly interest: number;
  /** What the debtor is asked for: less than is owed where a quote or the creditor's rule waives charges. */
  readonly asked: number;
  /** On the last day of the run, charges included. */
  readonly owed: number;
  /** Why it stands as it does; empty if there is nothing to say. */
  readonly why: string;
}

/** Something on a day, in words. */
export interface Moment {
  readonly what: string;
  readonly on: string;
}
