import { ALREADY, type Change, note } from '#domain/debt/decision.ts';
import type { DebtFor } from '#domain/debt/transitions.ts';
import type { OutboxEntry } from '#schemas/records/debt.ts';

/**
 * Records that what the messages of a debt said is erased (LGPD art. 18): the chain of its entries stays whole, and says so. Once for
 * each time that it was asked for: a try that died has recorded it, and the next erases what is left.
 * @param at when it was asked for (ISO-8601)
 * @param timeline the entries of the debt that left its outbox
 */
export function eraseContents(
  debt: DebtFor<'eraseContents'>,
  at: string,
  timeline: readonly OutboxEntry[],
): Change | typeof ALREADY {
  const isRecorded = [...timeline, ...Object.values(debt.outbox)].some(
    ({ type, detail, erased }) => type === 'ContentsErased' && detail.at === at && erased !== true,
  );
  return isRecorded ? ALREADY : note({ entries: [{ type: 'ContentsErased', detail: { at } }] });
}
