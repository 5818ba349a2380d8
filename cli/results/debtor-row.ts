import type { ResultRow, ResultStatus } from './result-row.ts';

/**
 * What a run made of all invoices of one debtor of one creditor. Money in centavos, which closes: `invoiced + amended + charges + agreed`
 * less `takenOff`, `waiting`, `paidBefore` and `paid` is `owed`.
 */
export interface DebtorRow {
  readonly debtor: string;
  readonly invoices: number;
  readonly invoiced: number;
  readonly amended: number;
  /** Fine and interest, paid or not. */
  readonly charges: number;
  /** The interest of payment plans. */
  readonly agreed: number;
  /** Waived, written off, cancelled or prescribed. */
  readonly takenOff: number;
  /** Open, while its batch waits for its release. */
  readonly waiting: number;
  readonly paidBefore: number;
  readonly paid: number;
  readonly owed: number;
  /** What is asked for. */
  readonly asked: number;
  /** Each message counts for every invoice that it names. */
  readonly messages: number;
  /** How many of its invoices have each status. */
  readonly statuses: ReadonlyMap<ResultStatus, number>;
}

/** The debtors of some invoices, those who owe most first. */
export function debtorRows(rows: readonly ResultRow[]): DebtorRow[] {
  const debtors = new Map<string, DebtorRow>();
  for (const row of rows) {
    const key = `${row.creditorId}/${row.debtorId}`;
    const sum = debtors.get(key) ?? nothingOf(row.debtor);
    debtors.set(key, {
      debtor: sum.debtor,
      invoices: sum.invoices + 1,
      invoiced: sum.invoiced + row.invoiced,
      amended: sum.amended + row.amended,
      charges: sum.charges + row.charges,
      agreed: sum.agreed + row.agreed,
      takenOff: sum.takenOff + row.takenOff,
      waiting: sum.waiting + row.waiting,
      paidBefore: sum.paidBefore + row.paidBefore,
      paid: sum.paid + row.paid,
      owed: sum.owed + row.owed,
      asked: sum.asked + row.asked,
      messages: sum.messages + row.messages,
      statuses: new Map([...sum.statuses, [row.status, (sum.statuses.get(row.status) ?? 0) + 1]]),
    });
  }
  return [...debtors.values()].sort((one, other) => other.owed - one.owed);
}

const nothingOf = (debtor: string): DebtorRow => ({
  ...{ debtor, invoices: 0, invoiced: 0, amended: 0, charges: 0, agreed: 0, takenOff: 0, paidBefore: 0 },
  ...{ waiting: 0, paid: 0, owed: 0, asked: 0, messages: 0 },
  statuses: new Map(),
});
