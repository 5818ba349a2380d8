import { leaveIndex, type Pending } from '#adapters/table/pending.ts';
import { findPendingNotice } from '#adapters/table/raw-notices.ts';
import { recordNotice } from '#application/payments/record-notice.ts';
import { recordProviderReport } from '#application/reconciliation/record-provider-report.ts';
import { calendarTime } from '#runtime/time.ts';

/**
 * Records what a provider sent and a process that died left unrecorded. The provider may send it again as well: each notice is
 * recorded once.
 * @param now ISO-8601 with milliseconds, of AWS's clock
 */
export async function finishNotice(pending: Pending, now: string): Promise<void> {
  const kept = await findPendingNotice(pending, now);
  if (!kept) return;
  const { provider, notices } = kept;
  const receivedAt = calendarTime(kept.receivedAt);
  for (const notice of notices) await recordNotice(notice, { provider, receivedAt });
  await recordProviderReport(provider, notices, receivedAt);
  await leaveIndex(pending);
}
