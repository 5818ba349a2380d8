import { ALREADY, type Decision, note } from '#domain/debt/decision.ts';
import { readSendKey, sendsOfStep, stepKey } from '#domain/debt/send-key.ts';
import type { DebtFor } from '#domain/debt/transitions.ts';
import type { Debt } from '#schemas/records/debt.ts';
import type { SendKey } from '#schemas/records/send-key.ts';

/** A claim whose message was certainly not sent. */
export interface ReleaseClaim {
  readonly sendKey: SendKey;
  /** The last message before the claim: it is the last one again. */
  readonly lastMessage: Debt['lastMessage'];
}

/** Takes a claim back, because its message was certainly not sent: it may be claimed again. */
export function releaseClaim(
  debt: DebtFor<'releaseClaim'>,
  { sendKey, lastMessage }: ReleaseClaim,
): Decision {
  if (debt.sends[sendKey]?.status !== 'claimed') return ALREADY;
  const { version, step } = readSendKey(sendKey);
  const isLast =
    debt.lastMessage?.stepKey === stepKey(version, step) &&
    sendsOfStep(debt, version, step).every(([key]) => key === sendKey);
  return note({
    sends: { [sendKey]: 'removed' as const },
    ...(isLast ? (lastMessage ? { set: { lastMessage } } : { remove: ['lastMessage'] }) : {}),
  });
}
