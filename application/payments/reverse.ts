import { findWayBack } from '#application/ladder/way-back.ts';
import { updateDebt } from '#application/unit-of-work/update-debt.ts';
import { type ReverseMoney, reverseMoney, reverseSettled } from '#domain/debt/commands/reverse-money.ts';
import type { StoredDebt } from '#schemas/records/debt.ts';

/**
 * Records on a debt that its money went back, never more than came; a debt that was settled and is owed again is
 * reopened. Done again, it changes nothing more.
 * @returns how much of it this debt takes, centavos: the rest is another debt's of the same payment
 */
export async function reverse(debt: StoredDebt, refund: ReverseMoney): Promise<number> {
  const { refundId, receivedAt } = refund;
  const updated = await updateDebt(debt, {
    command: 'reverseMoney',
    isRepeated: ({ refunds }) => refundId in refunds,
    decide: async (current) =>
      current.status === 'settled'
        ? reverseSettled(current, refund, await findWayBack(current, receivedAt))
        : reverseMoney(current, refund),
  });
  return updated.debt?.refunds[refundId]?.amount ?? 0;
}
