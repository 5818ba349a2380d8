import { type OfInstalment, wholeOf } from '#application/unit-of-work/whole-of.ts';
import type { RecordPayment } from '#domain/debt/commands/record-payment.ts';
import { likenessOf } from '#domain/debt/likeness.ts';
import { hasReport } from '#domain/debt/reported-as.ts';
import type { StoredDebt } from '#schemas/records/debt.ts';
import type { LikePayment } from '#schemas/records/unidentified-payment.ts';
import { entryOf, type ReceivedPayment } from './received-payment.ts';

/** What a reported payment is to the ledger that it would be on; `like`: the payments that it may be. */
export type LikenessOn =
  | { readonly is: 'new' | 'same' }
  | { readonly is: 'doubtful'; readonly like: readonly LikePayment[] };

/**
 * Looks before anything is claimed whether another source has reported a payment: the claim of a doubtful one would keep a person from
 * assigning it elsewhere. The write decides again, on the debt as it is then.
 * @param stored the debt of its invoice, as it was read
 */
export async function likenessOn(
  reported: ReceivedPayment,
  stored: StoredDebt | undefined,
): Promise<LikenessOn> {
  const of = await wholeOf(reported, stored);
  const debt = of?.whole ?? stored;
  if (!debt || reported.isOwnPayment || hasReport(debt, reported.paymentId)) return { is: 'new' };
  return likenessTo(debt, of ? partOf(of, reported) : entryOf(reported));
}

/** What an entry is to the ledger of a debt. */
export function likenessTo({ payments }: StoredDebt, payment: RecordPayment): LikenessOn {
  const likeness = likenessOf(payments, payment);
  if (likeness.is !== 'doubtful') return likeness;
  const like = likeness.paymentIds.flatMap((paymentId) => {
    const known = payments[paymentId];
    return known ? [{ paymentId, amount: known.amount, paidAt: known.paidAt, method: known.method }] : [];
  });
  return { is: 'doubtful', like };
}

/** The entry of a payment that names an instalment. */
export const partOf = ({ plan, number }: OfInstalment, reported: ReceivedPayment): RecordPayment => ({
  ...entryOf(reported),
  instalment: { plan: plan.number, number },
});
