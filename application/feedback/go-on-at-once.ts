import { isSending, undelivered } from '#application/unit-of-work/wake.ts';
import { isBefore } from '#domain/calendar/days.ts';
import type { Debt } from '#schemas/records/debt.ts';
import { TooEarlyError } from './too-early.ts';

/**
 * Ends the wait behind a message that did not arrive, so that its rung goes on with its next channel. Only while it is the
 * last message of the rung that waits: otherwise what comes after it was sent already. A rung that is sending on another
 * channel just now ends its own turn first.
 */
export async function goOnAtOnce(debt: Debt, sendKey: string, lastTry: boolean): Promise<void> {
  const { status, sends, wakeToken, wakeRung } = debt;
  const send = sends[sendKey];
  const rung = sendKey.slice(0, sendKey.lastIndexOf('/'));
  if (
    (status !== 'open' && status !== 'promised') ||
    wakeToken === undefined ||
    send?.status !== 'undelivered'
  )
    return;
  const isLast = Object.entries(sends).every(
    ([key, { at }]) => key === sendKey || !key.startsWith(`${rung}/`) || !isBefore(send.at, at),
  );
  if (rung !== wakeRung || !isLast) return;
  if (!isSending(debt)) return undelivered(debt.debtId, wakeToken);
  if (!lastTry) throw new TooEarlyError('the rung is still sending');
}
