import type { Debt, StoredDebt } from '#schemas/records/debt.ts';

/**
 * A debt with the ledgers of its instalments: what was paid of them, went back, or was written off by a person. An
 * entry keeps its id; where several have the same one (a bill for two of them), its amounts are one sum.
 */
export function withPartsOf(debt: Debt, parts: readonly StoredDebt[]): Debt {
  const ledgers = [debt, ...parts];
  const writtenOff = parts.flatMap((part) =>
    part.status === 'awaitingInvoice'
      ? []
      : Object.entries(part.writeOffs)
          .filter(([, { by }]) => by === 'person')
          .map(([id, writeOff]) => [`${id}/${part.instalmentOf?.number}`, writeOff] as const),
  );
  return {
    ...debt,
    payments: summed(ledgers.map(({ payments }) => payments)),
    refunds: summed(ledgers.map(({ refunds }) => refunds)),
    writeOffs: { ...debt.writeOffs, ...Object.fromEntries(writtenOff) },
  };
}

function summed<T extends { readonly amount: number }>(
  all: readonly Readonly<Record<string, T>>[],
): Record<string, T> {
  const sums: Record<string, T> = {};
  for (const [id, entry] of all.flatMap((entries) => Object.entries(entries)))
    sums[id] = { ...entry, amount: entry.amount + (sums[id]?.amount ?? 0) };
  return sums;
}
