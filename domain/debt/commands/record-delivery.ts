import { isBefore } from '#domain/calendar/days.ts';
import { ALREADY, change, type Decision, note, refused } from '#domain/debt/decision.ts';
import { type DebtEvent, debtEvent } from '#domain/debt/event.ts';
import { isSending } from '#domain/debt/is-sending.ts';
import { messageOutcomeUnknown } from '#domain/debt/message-events.ts';
import { readSendKey, sendsOfStep, stepKey } from '#domain/debt/send-key.ts';
import { type ReportedDelivery, statusAfter } from '#domain/debt/status-after.ts';
import type { DebtFor } from '#domain/debt/transitions.ts';
import type { ReguaEventDetail } from '#schemas/events/regua.ts';
import type { Channel } from '#schemas/primitives.ts';
import type { SendKey } from '#schemas/records/send-key.ts';

/** A contact that turns out not to reach the debtor. */
export type InvalidContact = Pick<
  ReguaEventDetail<'ContactInvalidated.v1'>,
  'kind' | 'fingerprint' | 'reason'
>;

/** What a channel reports of one message of a debt. */
export interface RecordDelivery {
  readonly sendKey: SendKey;
  readonly report: ReportedDelivery & {
    readonly channel: Channel;
    /** The channel's id of the message. */
    readonly messageId: string;
    /** The reason in the channel's words, without addresses. */
    readonly reason?: string | undefined;
    readonly at: string;
  };
  /** The contact that it went to, when that was not known to be invalid. */
  readonly invalidContact: InvalidContact | undefined;
  /** A claim that nobody has completed by then was left behind by a crash: the report settles it. */
  readonly isLastTry: boolean;
}

/**
 * Records a report of a channel on its message. The reports of one message may come in any order, and more than once. If the
 * message did not arrive, the step that waits behind it goes on at once with its next channel.
 */
export function recordDelivery(
  debt: DebtFor<'recordDelivery'>,
  { sendKey, report, invalidContact, isLastTry }: RecordDelivery,
): Decision {
  const send = debt.sends[sendKey];
  if (!send) return refused('no-such-message');
  if (send.status === 'claimed' && !isLastTry) return refused('still-sending');
  const status = statusAfter(send.status, report);
  const events = [
    ...(send.status === 'claimed' ? [neverRecorded(sendKey, send.at, report.channel)] : []),
    ...deliveryReported(sendKey, report),
    ...(invalidContact ? [contactInvalidated(debt.debtorId, report.at, invalidContact)] : []),
  ];
  const learnt = {
    ...(status === send.status ? {} : { status }),
    ...(send.messageId === undefined ? { messageId: report.messageId } : {}),
  };
  const hasLearnt = Object.keys(learnt).length > 0;
  const given = { sends: hasLearnt ? { [sendKey]: learnt } : {}, events };
  if (status !== send.status)
    return change({
      ...given,
      effects: status === 'undelivered' && goesOn(debt, sendKey) ? [{ kind: 'undelivered' }] : [],
    });
  return hasLearnt || events.length > 0 ? note(given) : ALREADY;
}

/**
 * Whether a step goes on because a message of it did not arrive: only while it is the last message of the step that waits,
 * because otherwise what comes after it was sent already. A step that is just sending on another channel looks at all its
 * messages again before it waits.
 */
function goesOn(debt: DebtFor<'recordDelivery'>, key: SendKey): boolean {
  if (debt.status !== 'open' && debt.status !== 'promised') return false;
  const { version, step } = readSendKey(key);
  if (debt.wakeStepKey !== stepKey(version, step)) return false;
  const { [key]: own, ...others } = debt.sends;
  const isLast = sendsOfStep(debt, version, step).every(([, { at }]) => own && !isBefore(own.at, at));
  return isLast && !isSending({ ...debt, sends: others });
}

/** The process that sent it died before it recorded that: the report says more than the process could, and comes beside this. */
const neverRecorded = (key: SendKey, claimedAt: string, channel: Channel): DebtEvent => {
  const { version, step } = readSendKey(key);
  return messageOutcomeUnknown(
    { version, step: { id: step }, enteredAt: claimedAt },
    { channel, answer: 'no-record' },
  );
};

/** One event for each kind and message; the step itself published that the message was sent. */
function deliveryReported(
  sendKey: SendKey,
  { kind, final, reason, channel, at }: RecordDelivery['report'],
): DebtEvent[] {
  if (kind === 'sent') return [];
  const occasion = `${sendKey}/${kind}${kind === 'bounced' && !final ? '-for-now' : ''}`;
  const { step } = readSendKey(sendKey);
  return [
    debtEvent('MessageFeedbackReceived.v1', occasion, {
      at,
      step,
      channel,
      kind,
      ...(reason === undefined ? {} : { reason }),
    }),
  ];
}

const contactInvalidated = (debtorId: string, at: string, contact: InvalidContact): DebtEvent =>
  debtEvent('ContactInvalidated.v1', contact.fingerprint, { at, debtorId, ...contact });
