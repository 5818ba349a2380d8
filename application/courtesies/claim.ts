import { NotSentError, type SendResult } from '#adapters/channels/channel.ts';
import { changeDebt } from '#adapters/table/change.ts';
import { ContentionError } from '#adapters/table/contention.ts';
import { putMessagePointer } from '#adapters/table/message-pointers.ts';
import { flushOutbox, intoOutbox, type Outgoing, outgoing } from '#application/unit-of-work/outbox.ts';
import { messageCost } from '#domain/messages/message-cost.ts';
import { sendKey } from '#domain/messages/send-key.ts';
import { config } from '#runtime/config.ts';
import type { Debt } from '#schemas/records/debt.ts';
import type { SendKey } from '#schemas/records/send-key.ts';
import type { Chosen } from './choose-courtesy.ts';

const keyOf = ({ version }: Debt, { id, channel }: Chosen): SendKey => sendKey(version, id, channel);

/**
 * Written before it is sent, so that it is sent once.
 * @throws ContentionError when somebody changed the debt meanwhile: the queue tries again, and looks afresh
 */
export async function claim(debt: Debt, chosen: Chosen, at: string): Promise<Debt> {
  const written = await changeDebt(debt.debtId, {
    set: [
      [['sends', keyOf(debt, chosen)], { status: 'claimed', at }],
      [['revision'], debt.revision + 1],
    ],
    when: { equal: [[['revision'], debt.revision]] },
    returns: 'new',
  });
  if (written?.status !== 'settled') throw new ContentionError(debt.debtId);
  return written;
}

/** One that was certainly not sent gives its claim back, for the queue tries again. */
export async function sendOnce(
  debt: Debt,
  chosen: Chosen,
  send: () => Promise<SendResult>,
): Promise<SendResult> {
  try {
    return await send();
  } catch (error) {
    if (error instanceof NotSentError)
      await changeDebt(debt.debtId, {
        set: [],
        remove: [['sends', keyOf(debt, chosen)]],
        when: { equal: [[['sends', keyOf(debt, chosen), 'status'], 'claimed']] },
        returns: 'new',
      });
    throw error;
  }
}

/** Writes down what became of it, and what it cost. */
export async function record(debt: Debt, chosen: Chosen, result: SendResult, at: string): Promise<void> {
  const { prices } = config();
  const { channel, text } = chosen;
  const key = keyOf(debt, chosen);
  const cost = messageCost(prices, channel, text.message.whatsapp?.category);
  // Feedback of an e-mail names its debt; that of a text message only the id.
  if (result.status === 'sent' && channel !== 'email')
    await putMessagePointer(result.messageId, { debtId: debt.debtId, sendKey: key });
  const written = await changeDebt(debt.debtId, {
    set: [
      [['sends', key, 'status'], result.status],
      ...(result.status === 'sent' ? [[['sends', key, 'messageId'], result.messageId] as const] : []),
      ...(result.status === 'refused' ? [] : [[['spent'], debt.spent + cost] as const]),
      ...intoOutbox(result.status === 'sent' ? [messageSent(debt, chosen, result.messageId, cost, at)] : []),
    ],
    when: { equal: [[['sends', key, 'status'], 'claimed']] },
    returns: 'new',
  });
  if (written) await flushOutbox(written);
}

function messageSent(
  debt: Debt,
  { id, channel }: Chosen,
  messageId: string,
  cost: number,
  at: string,
): Outgoing {
  return outgoing('MessageSent.v1', debt, `${debt.version}/${id}/${channel}`, {
    at,
    step: id,
    channel,
    tone: 'light',
    owed: 0,
    messageId,
    cost,
    pricesOf: config().prices.readOn,
    covers: [],
  });
}
