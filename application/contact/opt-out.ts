import { optOut } from '#adapters/table/addresses.ts';
import { changeDebt } from '#adapters/table/change.ts';
import { findDebt } from '#adapters/table/debts.ts';
import { flushOutbox, intoOutbox, outgoing } from '#application/unit-of-work/outbox.ts';
import { log } from '#runtime/log.ts';
import type { Channel } from '#schemas/primitives.ts';
import type { OptedOutAddress } from '#schemas/records/address.ts';

/**
 * Honours a wish not to be written to at an address, at once: the address is out before anybody is told. Asked again,
 * it tells the same event once more, with the same id: the first call may have died in between.
 */
export async function honourOptOut(wish: {
  /** Of the address: `addressMark`. */
  readonly mark: string;
  readonly by: OptedOutAddress['by'];
  readonly at: string;
  readonly channel: Channel;
  /** The debt whose message it answers, when that is known. */
  readonly debtId: string | undefined;
}): Promise<void> {
  const { optedOutAt, by } = await optOut(wish.mark, wish.by, wish.at);
  log.info('an address was taken out', { by, ...(wish.debtId ? { debtId: wish.debtId } : {}) });
  const debt = wish.debtId === undefined ? undefined : await findDebt(wish.debtId);
  if (!debt || debt.status === 'awaitingInvoice') return;
  const told = outgoing('ContactOptedOut.v1', debt, `${wish.channel}/${wish.mark.slice(0, 16)}`, {
    at: optedOutAt,
    debtorId: debt.debtorId,
    channel: wish.channel,
    by,
  });
  const written = await changeDebt(debt.debtId, { set: intoOutbox([told]), when: {}, returns: 'new' });
  if (written) await flushOutbox(written);
}
