import { putMessage } from '#adapters/aws/queues.ts';
import { leaveIndex, type Pending } from '#adapters/table/pending.ts';
import { notificationLeft } from '#application/bank-files/progress.ts';
import { env } from '#runtime/env.ts';

/**
 * Queues a return file that is longer than one call again. If it is queued twice, both calls record the same.
 * @param now ISO-8601 with milliseconds, of AWS's clock
 */
export async function finishBankFile(pending: Pending, now: string): Promise<void> {
  const notification = await notificationLeft(pending, now);
  if (notification === undefined) return;
  await putMessage(env('BANK_FILE_QUEUE_URL'), notification);
  await leaveIndex(pending);
}
