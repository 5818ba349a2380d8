import { ContentionError } from '#adapters/table/contention.ts';
import { giveUpClaims } from '#application/messages/give-up-claims.ts';
import { flushOutbox } from '#application/unit-of-work/flush-outbox.ts';
import type { Send } from '#schemas/records/debt.ts';
import type { ClosedDebt } from './paid-by.ts';

/**
 * Looks for an earlier claim of a courtesy. One that was sent stays as it is. One that a crash left behind is given up: whether it went
 * out is not known.
 * @param now ISO-8601
 * @param isLastTry a claim that nobody has completed by then was left behind by a crash
 * @throws ContentionError while another call sends it: the queue tries again
 */
export async function giveUpClaimOf(
  debt: ClosedDebt,
  made: { readonly step: string; readonly status: Send['status'] },
  now: string,
  isLastTry: boolean,
): Promise<undefined> {
  if (made.status !== 'claimed') return undefined;
  if (!isLastTry) throw new ContentionError(debt.debtId);
  const { debt: given } = await giveUpClaims(debt, {
    version: debt.version,
    step: { id: made.step },
    enteredAt: now,
  });
  if (given) await flushOutbox(given);
  return undefined;
}
