import type { Debt, StoredDebt } from '#schemas/records/debt.ts';

/** A debt with what persons wrote off of its instalments. What was paid of them is on its own ledger, and nowhere else. */
export function withPartsOf<D extends Debt>(debt: D, parts: readonly StoredDebt[]): D {
  const writtenOff = parts.flatMap((part) =>
    part.status === 'awaitingInvoice'
      ? []
      : Object.entries(part.writeOffs)
          .filter(([, { by }]) => by === 'person')
          .map(([id, writeOff]) => [`${id}/${part.instalmentOf?.number}`, writeOff] as const),
  );
  return { ...debt, writeOffs: { ...debt.writeOffs, ...Object.fromEntries(writtenOff) } };
}
