import { isSending, undelivered } from '#application/unit-of-work/wake.ts';
import { isBefore } from '#domain/calendar/days.ts';
import type { Debt } from '#schemas/records/debt.ts';
import type { SendKey } from '#schemas/records/send-key.ts';
import { TooEarlyError } from './too-early.ts';

/**
 * Ends the wait behind a message that did not arrive, so that its step goes on with its next channel. Only while it is the
 * last message of the step that waits: otherwise what comes after it was sent already. A step that is sending on another
 * channel just now ends its own turn first.
 */
export async function goOnAtOnce(debt: Debt, sendKey: SendKey, lastTry: boolean): Promise<void> {
  const { status, sends, wakeToken, wakeStepKey } = debt;
  const send = sends[sendKey];
  const step = sendKey.slice(0, sendKey.lastIndexOf('/'));
  if (
    (status !== 'open' && status !== 'promised') ||
    wakeToken === undefined ||
    send?.status !== 'undelivered'
  )
    return;
  const isLast = Object.entries(sends).every(
    ([key, { at }]) => key === sendKey || !key.startsWith(`${step}/`) || !isBefore(send.at, at),
  );
  if (step !== wakeStepKey || !isLast) return;
  if (!isSending(debt)) return undelivered(debt.debtId, wakeToken);
  if (!lastTry) throw new TooEarlyError('the step is still sending');
}
