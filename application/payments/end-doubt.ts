import { findDebt } from '#adapters/table/debts.ts';
import { debtIdOf } from '#adapters/table/keys.ts';
import { doubtPauseId } from '#application/pauses/pause-for-doubt.ts';
import { resumeCollection } from '#application/pauses/resume-collection.ts';
import { pausesOf } from '#domain/debt/pauses.ts';
import type { UnidentifiedPayment } from '#schemas/records/unidentified-payment.ts';

/**
 * Has the collection of an invoice go on once a person has decided about the payment that it was paused for. Another pause of the
 * invoice stays, and holds it until a person resumes it or its last day is over.
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
