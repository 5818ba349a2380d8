import type { KnownDebt } from '#sandbox/contract/answers.ts';

/** The debts of some ids, each once; those that there are not are left out. */
export async function knownDebts(debtIds: Iterable<string>): Promise<KnownDebt[]> {
  const [{ findDebt }, { findDebtor }] = await Promise.all([
    import('#adapters/table/debts.ts'),
    import('#adapters/table/debtors.ts'),
  ]);
  const known: KnownDebt[] = [];
  for (const debtId of new Set(debtIds)) {
    const debt = await findDebt(debtId);
    if (!debt || debt.status === 'awaitingInvoice') continue;
    const { invoiceId, creditorId, debtorId } = debt;
    const debtor = await findDebtor(creditorId, debtorId);
    known.push({ debtId, invoiceId, creditorId, debtorId, ...(debtor && { name: debtor.name }) });
  }
  return known;
}
