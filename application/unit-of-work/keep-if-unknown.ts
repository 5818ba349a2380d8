import { findDebt } from '#adapters/table/debts.ts';
import { debtIdOf } from '#adapters/table/keys.ts';
import { awaitedInvoice } from '#domain/debt/awaited-invoice.ts';
import type { Decision } from '#domain/debt/decision.ts';
import { log } from '#runtime/log.ts';
import type { DebtAwaitingInvoice } from '#schemas/records/debt.ts';
import { awaitInvoice } from './await-invoice.ts';

/**
 * Keeps a change of an invoice of which nothing is known yet, until it comes: events of billing come in any order, and the
 * cancellation that is lost lets a ladder run.
 * @returns false when something is known of the invoice: the change is the caller's to apply
 */
export async function keepIfUnknown(
  { creditorId, invoiceId }: { readonly creditorId: string; readonly invoiceId: string },
  keep: (unknown: DebtAwaitingInvoice) => Decision,
): Promise<boolean> {
  const debtId = debtIdOf(creditorId, invoiceId);
  if (await findDebt(debtId)) return false;
  const unknown = awaitedInvoice({ debtId, creditorId, invoiceId });
  const kept = keep(unknown);
  if (kept.kind !== 'change' || !(await awaitInvoice(unknown, kept))) return false;
  log.info('a change came for an unknown invoice', { debtId });
  return true;
}
