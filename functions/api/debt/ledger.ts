import type { LedgerAnswer, LedgerEntry } from '#schemas/api/ledger.ts';
import type { StoredDebt } from '#schemas/records/debt.ts';
import { dayOfDebt } from './day-of-debt.ts';

/** The ledger of a debt up to the end of a day, oldest first; of an invoice that has not come, the money that waits for it. */
export function ledgerOf(debt: StoredDebt, day: string): LedgerAnswer {
  const { payments, refunds } = debt;
  const writeOffs = debt.status === 'awaitingInvoice' ? {} : debt.writeOffs;
  const items: LedgerEntry[] = [
    ...Object.entries(payments).map(([id, payment]) => ({
      entry: 'payment' as const,
      ...{ id, day: dayOfDebt(debt, payment.paidAt) },
      ...payment,
    })),
    ...Object.entries(refunds).map(([id, refund]) => ({
      entry: 'refund' as const,
      ...{ id, day: dayOfDebt(debt, refund.at) },
      ...refund,
    })),
    ...Object.entries(writeOffs).map(([id, { on, ...writeOff }]) => ({
      entry: 'writeOff' as const,
      ...{ id, day: on },
      ...writeOff,
    })),
  ]
    .filter((one) => one.day <= day)
    .sort((one, other) => one.day.localeCompare(other.day));
  const sumOf = (of: LedgerEntry['entry']): number =>
    items.reduce((sum, { entry, amount }) => (entry === of ? sum + amount : sum), 0);
  return {
    day,
    items,
    received: sumOf('payment') - sumOf('refund'),
    writtenOff: sumOf('writeOff'),
    ...(debt.status === 'awaitingInvoice' ? { awaitsInvoice: true } : {}),
  };
}
