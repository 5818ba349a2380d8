import { findPendingText } from '#adapters/table/case-texts.ts';
import { leaveIndex, type Pending } from '#adapters/table/pending.ts';
import { openCase } from '#application/negotiation/open-case.ts';

/**
 * Opens the case whose text was kept by a process that died before it opened the case. A case that was opened meanwhile stays as it is.
 * @param now ISO-8601 with milliseconds, of AWS's clock
 */
export async function finishCase(pending: Pending, now: string): Promise<void> {
  const text = await findPendingText(pending, now);
  if (!text) return;
  const { number: _, ...given } = text;
  await openCase(given);
  await leaveIndex(pending);
}
