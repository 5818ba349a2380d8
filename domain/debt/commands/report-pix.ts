import { ALREADY, change, type Decision } from '#domain/debt/decision.ts';
import { pixEntryOf, withReport } from '#domain/debt/reported-as.ts';
import type { DebtFor } from '#domain/debt/transitions.ts';

/** Records that a Pix of the ledger was reported by another source too, under that id. */
export function reportPix(debt: DebtFor<'recordPayment'>, endToEndId: string, paymentId: string): Decision {
  const known = pixEntryOf(debt, endToEndId);
  if (!known) return ALREADY;
  return change({ set: { payments: withReport(debt.payments, known.paymentId, paymentId) } });
}
