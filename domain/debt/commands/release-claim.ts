import { ALREADY, type Decision, note } from '#domain/debt/decision.ts';
import { debtStepKey, readSendKey, sendsOfStep, stepKey } from '#domain/debt/send-key.ts';
import type { DebtFor } from '#domain/debt/transitions.ts';
import type { Debt } from '#schemas/records/debt.ts';
import type { ContactKey, SendKey } from '#schemas/records/send-key.ts';

/** A claim whose message was certainly not sent. */
export interface ReleaseClaim {
  readonly sendKey: SendKey;
  /** The last message before the claim: it is the last one again. */
  readonly lastMessage: Debt['lastMessage'];
  /** The contact that it took a place for in the debtor's budget; absent when another message of the step made it before. */
  readonly contact?: ContactKey | undefined;
}

/**
 * Takes a claim back, because its message was certainly not sent: it may be claimed again. Its place in the contact budget is
 * given back, and other debts that the message was to cover speak for themselves.
 */
export function releaseClaim(
  debt: DebtFor<'releaseClaim'>,
  { sendKey, lastMessage, contact }: ReleaseClaim,
): Decision {
  const claim = debt.sends[sendKey];
  if (claim?.status !== 'claimed') return ALREADY;
  const { version, step, channel } = readSendKey(sendKey);
  const by = debtStepKey(debt.debtId, version, step);
  const isLast =
    debt.lastMessage?.stepKey === stepKey(version, step) &&
    sendsOfStep(debt, version, step).every(([key]) => key === sendKey);
  return note({
    sends: { [sendKey]: 'removed' as const },
    entries: [{ type: 'MessageNotTaken', detail: { at: claim.at, sendKey } }],
    ...(isLast ? (lastMessage ? { set: { lastMessage } } : { remove: ['lastMessage'] }) : {}),
    effects: [
      ...(contact === undefined ? [] : [{ kind: 'givePlaceBack', contact, at: claim.at } as const]),
      ...(claim.covers ? [{ kind: 'speakForThemselves', by, channel, debtIds: claim.covers } as const] : []),
    ],
  });
}
