import type { DebtStatus } from '#schemas/records/debt.ts';
import type { ResultRow } from './result-row.ts';

/** What a run made of all invoices of one debtor of one creditor. Money in centavos. */
export interface DebtorRow {
  readonly debtor: string;
  readonly invoices: number;
  readonly billed: number;
  readonly paid: number;
  readonly owed: number;
  /** What is asked for. */
  readonly asked: number;
  /** Each message counts for every invoice that it names. */
  readonly messages: number;
  /** How many of its invoices have each status. */
  readonly statuses: ReadonlyMap<DebtStatus, number>;
}

/** The debtors of some invoices, those who owe most first. */
export function debtorRows(rows: readonly ResultRow[]): DebtorRow[] {
  const debtors = new Map<string, DebtorRow>();
  for (const row of rows) {
    const key = `${row.creditorId}/${row.debtorId}`;
    const { debtor, invoices, billed, paid, owed, asked, messages, statuses } =
      debtors.get(key) ?? nothingOf(row.debtor);
    debtors.set(key, {
      debtor,
      invoices: invoices + 1,
      billed: billed + row.billed,
      paid: paid + row.paid,
      owed: owed + row.owed,
      asked: asked + row.asked,
      messages: messages + row.messages,
      statuses: new Map([...statuses, [row.status, (statuses.get(row.status) ?? 0) + 1]]),
    });
  }
  return [...debtors.values()].sort((one, other) => other.owed - one.owed);
}

const nothingOf = (debtor: string): DebtorRow => ({
  ...{ debtor, invoices: 0, billed: 0, paid: 0, owed: 0, asked: 0, messages: 0 },
  statuses: new Map(),
});
