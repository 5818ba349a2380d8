import { ALREADY, type Decision, note } from '#domain/debt/decision.ts';
import { type DebtEvent, debtEvent } from '#domain/debt/event.ts';
import { type EnteredStep, messageNotSent, messageOutcomeUnknown } from '#domain/debt/message-events.ts';
import { sendKey } from '#domain/debt/send-key.ts';
import type { DebtFor } from '#domain/debt/transitions.ts';
import type { Channel, Tone } from '#schemas/primitives.ts';

/** What a channel answered: `unknown` when it did not, and the message may have gone out. */
export type SendOutcome =
  | { readonly status: 'sent'; readonly messageId: string }
  | { readonly status: 'refused' }
  /** `answer`: the error of the channel or of the network, by its name. */
  | { readonly status: 'unknown'; readonly answer: string };

/** A message that was handed to a channel. */
export interface RecordSend {
  readonly entered: EnteredStep;
  readonly channel: Channel;
  readonly tone: Tone;
  /** What the message asked for, over all that the debtor owes on this debt; centavos. */
  readonly owed: number;
  /** Microreais, by the price table of `pricesOf`. */
  readonly cost: number;
  readonly pricesOf: string;
  /** Other debts that it covers. */
  readonly covers: readonly string[];
  /** A courtesy collects nothing: its refusal by a channel is not published. */
  readonly isCourtesy: boolean;
  readonly outcome: SendOutcome;
}

/**
 * Records what became of a claimed message, and what it cost, whatever happened to the debt meanwhile. Without an
 * answer the message may have gone out, and is paid for. A message that is not claimed any more has a report of its
 * channel already, because a retry took this process for dead: the report is newer.
 */
export function recordSend(debt: DebtFor<'recordSend'>, message: RecordSend): Decision {
  const { entered, channel, cost, outcome } = message;
  const key = sendKey(entered.version, entered.step.id, channel);
  if (debt.sends[key]?.status !== 'claimed') return ALREADY;
  const { status } = outcome;
  return note({
    set: status === 'refused' ? {} : { spent: debt.spent + cost },
    sends: { [key]: status === 'sent' ? { status, messageId: outcome.messageId } : { status } },
    events: eventsOf(key, message),
  });
}

function eventsOf(
  key: string,
  { entered, channel, tone, owed, cost, pricesOf, covers, isCourtesy, outcome }: RecordSend,
): DebtEvent[] {
  if (outcome.status === 'sent')
    return [
      debtEvent('MessageSent.v1', key, {
        at: entered.enteredAt,
        step: entered.step.id,
        channel,
        tone,
        owed,
        messageId: outcome.messageId,
        cost,
        pricesOf,
        covers: [...covers],
      }),
    ];
  if (outcome.status === 'unknown')
    return [messageOutcomeUnknown(entered, { channel, answer: outcome.answer })];
  if (isCourtesy) return [];
  const notSent = { rule: 'refused-by-channel', citation: 'the channel refused the address' };
  return [messageNotSent(entered, { channel, notSent })];
}
