import { changeDebt } from '#adapters/table/change.ts';
import type { StoredDebt } from '#schemas/records/debt.ts';

/** Removes from a debt the events that are published and the effects that are done; without any, nothing is written. */
export async function forget(
  { debtId }: StoredDebt,
  {
    outbox = [],
    effects = [],
  }: { readonly outbox?: readonly string[]; readonly effects?: readonly string[] },
): Promise<void> {
  const remove = [...outbox.map((eventId) => ['outbox', eventId]), ...effects.map((key) => ['effects', key])];
  if (remove.length > 0) await changeDebt(debtId, { remove });
}
