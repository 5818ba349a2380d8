import { leaveIndex, type Pending } from '#adapters/table/pending.ts';
import { findPendingNotice, type KeptNotice } from '#adapters/table/raw-notices.ts';
import { recordNotice } from '#application/payments/record-notice.ts';
import { refuseNotice } from '#application/payments/refuse-notice.ts';
import { recordProviderReport } from '#application/reconciliation/record-provider-report.ts';
import { RejectedError } from '#runtime/rejected.ts';
import { calendarTime } from '#runtime/time.ts';

/**
 * Records what a provider sent and a process that died left unrecorded. The provider may send it again as well: each notice is
 * recorded once. One that cannot be recorded is kept for a person, as it is when the provider sends it.
 * @param now ISO-8601 with milliseconds, of AWS's clock
 */
export async function finishNotice(pending: Pending, now: string): Promise<void> {
  const kept = await findPendingNotice(pending, now);
  if (!kept) return;
  const receivedAt = calendarTime(kept.receivedAt);
  try {
    await record(kept, receivedAt);
  } catch (error) {
    if (!(error instanceof RejectedError)) throw error;
    const { provider, raw, notices } = kept;
    const named = notices.find((notice) => notice.kind === 'payment');
    await refuseNotice({ provider, raw, reason: error.message, named, at: receivedAt, id: pending.sk });
  }
  await leaveIndex(pending);
}

async function record({ provider, notices }: KeptNotice, receivedAt: string): Promise<void> {
  for (const notice of notices) await recordNotice(notice, { provider, receivedAt });
  await recordProviderReport(provider, notices, receivedAt);
}
