import { changeDebtor } from '#adapters/table/debtors.ts';
import { findEarlyPauses } from '#adapters/table/early-pauses.ts';
import { knownPause, type Pausable } from '#domain/debt/pauses.ts';
import type { Debtor } from '#schemas/records/debtor.ts';

/** The record of a new debtor, with the pauses that came before the first invoice. */
export async function withEarlyPauses(debtor: Debtor): Promise<Debtor> {
  const early = await findEarlyPauses(debtor.creditorId, debtor.debtorId);
  return early ? withThem(debtor, early) : debtor;
}

/** The same once the record is written: for a pause that came at that moment, and did not find it yet. */
export async function takeEarlyPauses(debtor: Debtor): Promise<Debtor> {
  const early = await findEarlyPauses(debtor.creditorId, debtor.debtorId);
  if (!early) return debtor;
  const { creditorId, debtorId } = debtor;
  return (await changeDebtor(creditorId, debtorId, (current) => withThem(current, early))) ?? debtor;
}

export const withThem = (debtor: Debtor, { pauses, resumedAt }: Pausable): Debtor => ({
  ...debtor,
  pauses: [...debtor.pauses, ...pauses.filter((pause) => !knownPause(debtor, pause))],
  ...(resumedAt ? { resumedAt: { ...resumedAt, ...debtor.resumedAt } } : {}),
});
