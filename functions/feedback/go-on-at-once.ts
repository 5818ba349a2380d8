import type { Debt } from '../../schemas/records/debt.ts';
import { isSending, undelivered } from '../shared/wake.ts';
import { TooEarlyError } from './too-early.ts';

/**
 * Ends the wait behind a message that did not arrive, so that its rung goes on with its next channel. Only that wait:
 * one that began later, of the same rung or another, has sent what came after. A rung that is sending on another
 * channel just now ends its own turn first.
 */
export async function goOnAtOnce(debt: Debt, sendKey: string, lastTry: boolean): Promise<void> {
  const { status, sends, wakeToken, wakeRung, wakeAt } = debt;
  const send = sends[sendKey];
  const rung = sendKey.slice(0, sendKey.lastIndexOf('/'));
  if (status !== 'open' || wakeToken === undefined || send?.status !== 'undelivered') return;
  if (rung !== wakeRung || send.at !== wakeAt) return;
  if (!isSending(debt)) return undelivered(debt.debtId, wakeToken);
  if (!lastTry) throw new TooEarlyError('the rung is still sending');
}
