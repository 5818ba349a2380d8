import { type Change, note } from '#domain/debt/decision.ts';
import type { DebtFor } from '#domain/debt/transitions.ts';

/** Records that what the messages of a debt said is erased (LGPD art. 18): the chain of its entries stays whole, and says so. */
export const eraseContents = (_debt: DebtFor<'eraseContents'>, at: string): Change =>
  note({ entries: [{ type: 'ContentsErased', detail: { at } }] });
