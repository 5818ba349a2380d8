import type { CollectionResumedV1 } from '#schemas/events/billing.ts';
import type { PauseScope } from '#schemas/records/pause.ts';

/** What a pause, or its end, is about. */
export function scopeOf({
  invoiceId,
  batch,
}: Pick<CollectionResumedV1, 'invoiceId' | 'debtorId' | 'batch'>): PauseScope {
  if (batch !== undefined) return 'batch';
  return invoiceId === undefined ? 'debtor' : 'invoice';
}
