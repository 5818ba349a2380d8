import { undelivered } from '#application/unit-of-work/end-wait.ts';
import { isBefore } from '#domain/calendar/days.ts';
import { isSending } from '#domain/debt/is-sending.ts';
import { readSendKey, sendsOfStep, stepKey } from '#domain/debt/send-key.ts';
import type { Debt } from '#schemas/records/debt.ts';
import type { SendKey } from '#schemas/records/send-key.ts';
import { TooEarlyError } from './too-early.ts';

/**
 * Ends the wait behind a message that did not arrive, so that its step goes on at once with its next channel. Only while it is
 * the last message of the step that waits: otherwise what comes after it was sent already. A step that is sending on another
 * channel just now ends its own turn first.
 */
export async function tryNextChannel(debt: Debt, sendKey: SendKey, lastTry: boolean): Promise<void> {
  const { status, sends, wakeToken, wakeStepKey } = debt;
  const send = sends[sendKey];
  if (
    (status !== 'open' && status !== 'promised') ||
    wakeToken === undefined ||
    send?.status !== 'undelivered'
  )
    return;
  const { version, step } = readSendKey(sendKey);
  const isLast = sendsOfStep(debt, version, step).every(
    ([key, { at }]) => key === sendKey || !isBefore(send.at, at),
  );
  if (stepKey(version, step) !== wakeStepKey || !isLast) return;
  if (!isSending(debt)) return undelivered(debt.debtId, wakeToken);
  if (!lastTry) throw new TooEarlyError('the step is still sending');
}
