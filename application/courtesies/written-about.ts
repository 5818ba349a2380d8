import { findDebt } from '#adapters/table/debts.ts';
import { listUnpaid, otherThan } from '#adapters/table/unpaid-debts.ts';
import { wasWrittenTo } from '#domain/debt/was-written-to.ts';
import type { Debt } from '#schemas/records/debt.ts';
import type { Debtor } from '#schemas/records/debtor.ts';

/**
 * The other debts of a person in the batch of one, about which a message may have reached them, those too that are not cancelled with
 * it yet. Those that were paid are a person's.
 */
export async function writtenAbout(
  { debtId, batch }: Pick<Debt, 'debtId' | 'batch'>,
  debtor: Debtor,
): Promise<Debt[]> {
  const { unpaid, closedLately } = await listUnpaid(debtor);
  const found = await Promise.all(
    otherThan(debtId, [...unpaid, ...closedLately]).map((other) => findDebt(other.debtId)),
  );
  return found.flatMap((other) =>
    other &&
    other.status !== 'awaitingInvoice' &&
    other.status !== 'settled' &&
    other.batch === batch &&
    !other.instalmentOf &&
    (wasWrittenTo(other) || other.listedBy !== undefined)
      ? [other]
      : [],
  );
}
