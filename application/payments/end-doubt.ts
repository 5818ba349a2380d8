import { findDebt } from '#adapters/table/debts.ts';
import { debtIdOf } from '#adapters/table/keys.ts';
import { doubtPauseId } from '#application/pauses/pause-for-doubt.ts';
import { resumeCollection } from '#application/pauses/resume-collection.ts';
import { pausesOf } from '#domain/debt/pauses.ts';
import type { UnidentifiedPayment } from '#schemas/records/unidentified-payment.ts';

/**
 * Ends the pause that held an invoice for a doubtful payment, once a person decided about it. Another pause of the invoice stays until a
 * person resumes it or its last day is over.
 * @param now when the person's word came (ISO-8601)
 */
export async function endDoubt(
  { creditorId, paymentId, doubt }: UnidentifiedPayment,
  now: string,
): Promise<void> {
  if (!doubt) return;
  const { invoiceId } = doubt;
  const debt = await findDebt(debtIdOf(creditorId, invoiceId));
  if (!debt || debt.status === 'awaitingInvoice') return;
  const pauses = pausesOf(debt).filter(({ scope }) => scope === 'invoice');
  const isOnlyOne = pauses.length === 1 && pauses[0]?.pauseId === doubtPauseId(paymentId);
  if (isOnlyOne) await resumeCollection({ creditorId, invoiceId, resumedAt: now }, now);
}
