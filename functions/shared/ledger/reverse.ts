import type { Refund, StoredDebt } from '../../../schemas/records/debt.ts';
import { ContentionError, TRIES } from '../contention.ts';
import { intoOutbox, outgoing } from '../outbox.ts';
import { changeDebt } from '../store/change.ts';
import { findDebt } from '../store/debts.ts';
import { wakeAndTell } from '../wake-and-tell.ts';

/** Money that goes back, and its id: the same id is written once. */
export type Reversal = Refund & { readonly refundId: string };

/**
 * Writes on a debt that money of its went back, never more than came, and tells the bus. Gives how much of it this debt
 * takes, centavos: the rest is another debt's of the same payment. Told again, it is the same again.
 */
export async function reverse(debt: StoredDebt, refund: Reversal): Promise<number> {
  let stored: StoredDebt | undefined = debt;
  for (let attempt = 0; stored && attempt < TRIES; attempt += 1) {
    const known = stored.refunds[refund.refundId];
    if (known) {
      await wakeAndTell(stored);
      return known.amount;
    }
    const amount = Math.min(refund.amount, leftOf(stored, refund.paymentId));
    if (amount <= 0) return 0;
    const written = await write(stored, { ...refund, amount });
    if (written) {
      await wakeAndTell(written);
      return amount;
    }
    stored = await findDebt(debt.debtId);
  }
  if (!stored) return 0;
  throw new ContentionError(debt.debtId);
}

/** What came and has not gone back yet, of one payment or of all. */
function leftOf({ payments, refunds }: StoredDebt, paymentId: string | undefined): number {
  const came = Object.entries(payments).filter(([id]) => paymentId === undefined || id === paymentId);
  const went = Object.values(refunds).filter(
    (entry) => paymentId === undefined || entry.paymentId === paymentId,
  );
  return sumOf(came.map(([, payment]) => payment)) - sumOf(went);
}

const sumOf = (entries: readonly { readonly amount: number }[]): number =>
  entries.reduce((total, { amount }) => total + amount, 0);

/** One conditional write: the whole map of refunds, for items of before there were any have none. */
async function write(debt: StoredDebt, { refundId, ...entry }: Reversal): Promise<StoredDebt | undefined> {
  const { paymentId, kind, amount, at, receivedAt } = entry;
  const events = [
    outgoing('PaymentReversed.v1', debt, refundId, {
      at: receivedAt,
      refundId,
      ...(paymentId === undefined ? {} : { paymentId }),
      kind,
      amount,
      reversedAt: at,
    }),
  ];
  return changeDebt(debt.debtId, {
    set: [
      [['refunds'], { ...debt.refunds, [refundId]: entry }],
      [['revision'], debt.revision + 1],
      ...intoOutbox(events),
    ],
    when: { equal: [[['revision'], debt.revision]] },
    returns: 'new',
  });
}
