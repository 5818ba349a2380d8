import { optOut } from '#adapters/table/addresses.ts';
import { applyAndPublish } from '#application/unit-of-work/apply-and-publish.ts';
import { recordOptOut } from '#domain/debt/commands/record-opt-out.ts';
import { log } from '#runtime/log.ts';
import type { Channel } from '#schemas/primitives.ts';
import type { OptedOutAddress } from '#schemas/records/address.ts';

/**
 * Honours an opt-out of an address at once: the address is closed before the event is published. Asked again, it publishes
 * the same event once more, with the same id: the first call may have died in between.
 */
export async function honourOptOut({
  mark,
  channel,
  debtId,
  ...wish
}: {
  /** Of the address: `addressMark`. */
  readonly mark: string;
  readonly by: OptedOutAddress['by'];
  readonly at: string;
  readonly channel: Channel;
  /** The debt whose message it answers, when that is known. */
  readonly debtId: string | undefined;
}): Promise<void> {
  const { optedOutAt: at, by } = await optOut(mark, wish.by, wish.at);
  log.info('an address was taken out', { by, ...(debtId ? { debtId } : {}) });
  if (debtId === undefined) return;
  await applyAndPublish(debtId, {
    command: 'recordOptOut',
    decide: (debt) => recordOptOut(debt, { mark, at, channel, by }),
  });
}
