import type { SendResult } from '#adapters/channels/channel.ts';
import { changeDebt } from '#adapters/table/change.ts';
import { findDebt } from '#adapters/table/debts.ts';
import { putMessagePointer } from '#adapters/table/message-pointers.ts';
import { intoOutbox, type Outgoing } from '#application/unit-of-work/outbox.ts';
import { sendKey } from '#domain/messages/send-key.ts';
import type { TakeStepInput } from '#schemas/machine.ts';
import type { Channel } from '#schemas/primitives.ts';
import type { Debt, StoredDebt } from '#schemas/records/debt.ts';
import { messageNotSent, messageSent, type SentMessage } from './events.ts';

/** Writes down what became of a claimed message, and what it cost, whatever happened to the debt meanwhile. */
export async function recordSend(
  debt: Debt,
  sent: Omit<SentMessage, 'messageId'>,
  result: SendResult,
  input: TakeStepInput,
): Promise<StoredDebt | undefined> {
  const key = sendKey(input.version, input.step.id, sent.channel);
  const { status } = result;
  // Feedback of an e-mail names its debt; that of a text message only the id.
  if (status === 'sent' && sent.channel !== 'email')
    await putMessagePointer(result.messageId, { debtId: debt.debtId, sendKey: key });
  const written = await changeDebt(debt.debtId, {
    set: [
      [['sends', key, 'status'], status],
      ...(status === 'sent' ? [[['sends', key, 'messageId'], result.messageId] as const] : []),
      // Without an answer it may have gone out, and is paid for.
      ...(status === 'refused' ? [] : [[['spent'], debt.spent + sent.cost] as const]),
      ...intoOutbox(toTell(debt, sent, result, input)),
    ],
    // The channel may have told of it already, to who gave this function up for dead: that is newer.
    when: { equal: [[['sends', key, 'status'], 'claimed']] },
    returns: 'new',
  });
  return written ?? findDebt(debt.debtId);
}

function toTell(
  debt: Debt,
  sent: Omit<SentMessage, 'messageId'>,
  result: SendResult,
  input: TakeStepInput,
): Outgoing[] {
  if (result.status === 'sent') return [messageSent(debt, input, { ...sent, messageId: result.messageId })];
  if (result.status === 'unknown') return [];
  return [
    messageNotSent(debt, input, sent.channel, {
      rule: 'refused-by-channel',
      citation: 'the channel refused the address',
    }),
  ];
}

/** Takes a claim back: the message was certainly not sent. */
export async function release(debt: Debt, channel: Channel, input: TakeStepInput): Promise<void> {
  const key = sendKey(input.version, input.step.id, channel);
  await changeDebt(debt.debtId, {
    set: [],
    remove: [['sends', key]],
    when: { equal: [[['sends', key, 'status'], 'claimed']] },
    returns: 'new',
  });
}
