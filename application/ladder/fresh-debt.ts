import type { Bill } from '#schemas/events/billing.ts';
import type { Debt } from '#schemas/records/debt.ts';
import type { Schedule } from './schedule.ts';

/** A debt as it begins: nothing was paid, sent or said of it yet. */
export function freshDebt(
  given: Pick<
    Debt,
    | 'debtId'
    | 'creditorId'
    | 'invoiceId'
    | 'debtorId'
    | 'sellerId'
    | 'description'
    | 'amount'
    | 'dueDate'
    | 'terms'
    | 'profile'
    | 'instalmentOf'
    | 'exempt'
  > & {
    readonly issuedAt: string;
    readonly bill: Bill;
    readonly planned: Schedule;
  },
): Debt {
  const { issuedAt, planned, ...kept } = given;
  const { amount, dueDate } = given;
  const { rolledDueDate, regua, execution } = planned;
  return {
    ...(Object.fromEntries(Object.entries(kept).filter(([, value]) => value !== undefined)) as typeof kept),
    status: 'open',
    revision: 1,
    issued: { amount, dueDate, issuedAt },
    rolledDueDate,
    oldBills: [],
    spent: 0,
    regua,
    version: 1,
    execution,
    amended: {},
    dueSince: 1,
    payments: {},
    refunds: {},
    writeOffs: {},
    sends: {},
    outbox: {},
    promises: [],
    cases: [],
    paymentPlans: [],
  };
}
