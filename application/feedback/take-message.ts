import { changeDebt } from '#adapters/table/change.ts';
import { ContentionError, TRIES } from '#adapters/table/contention.ts';
import { findDebt } from '#adapters/table/debts.ts';
import { addressMark } from '#adapters/table/keys.ts';
import { findMessagePointer, putMessagePointer } from '#adapters/table/message-pointers.ts';
import { honourOptOut } from '#application/contact/opt-out.ts';
import { flushOutbox, intoOutbox, type Outgoing, outgoing } from '#application/unit-of-work/outbox.ts';
import { statusAfter } from '#domain/messages/status-after.ts';
import { log } from '#runtime/log.ts';
import type { MessagePointer } from '#schemas/records/address.ts';
import type { Debt, Send } from '#schemas/records/debt.ts';
import { type ContactTold, contactInvalidated, contactTold, learn } from './contact-told.ts';
import { goOnAtOnce } from './go-on-at-once.ts';
import type { MessageTold } from './told.ts';
import { TooEarlyError } from './too-early.ts';

/**
 * Takes what a channel told of one message: its status on the debt, the event, what is learnt of the address, the wish
 * of its owner, and the wait that it makes pointless. Each part is written so that it may be done again, and in any
 * order with the message's other feedback.
 * @param lastTry a claim that nobody has completed by then was left behind by a crash: this settles it
 */
export async function takeMessage(told: MessageTold, lastTry: boolean): Promise<void> {
  const pointer = await pointerOf(told, lastTry);
  const debt = pointer && (await recordFeedback(pointer, told, lastTry));
  if (!pointer || !debt)
    return log.info('feedback of a message that is none of ours', { channel: told.channel });
  const wish = wishOf(told, debt);
  // Before the wait ends: the step's next channel may lead to the same phone.
  if (wish) await honourOptOut(wish);
  await goOnAtOnce(debt, pointer.sendKey, lastTry);
  // A wish has told everything already, with what it had to tell itself.
  if (!wish) await flushOutbox(debt);
}

/** The wish of an address's owner that comes with feedback: a complaint, or a STOP that the carrier keeps. */
function wishOf({ optOut: by, address, at, channel }: MessageTold, { debtId }: Debt) {
  return by && address !== undefined ? { mark: addressMark(address), by, at, channel, debtId } : undefined;
}

/** Which message it is: as the channel says, or as was written down when it was sent. */
async function pointerOf(told: MessageTold, lastTry: boolean): Promise<MessagePointer | undefined> {
  const { channel, messageId, pointer } = told;
  // An answer names the message by Meta's id, which only its status brings.
  if (channel === 'whatsapp' && pointer) await putMessagePointer(messageId, pointer);
  if (pointer || channel === 'email') return pointer;
  const found = await findMessagePointer(messageId);
  // The account's log holds the messages of other systems too.
  if (!found && !lastTry) throw new TooEarlyError('the message is not written down yet');
  return found;
}

/** Gives the debt as written; undefined when it has no such message. */
async function recordFeedback(
  { debtId, sendKey }: MessagePointer,
  told: MessageTold,
  lastTry: boolean,
): Promise<Debt | undefined> {
  for (let attempt = 0; attempt < TRIES; attempt += 1) {
    const debt = await findDebt(debtId);
    const send = debt && debt.status !== 'awaitingInvoice' ? debt.sends[sendKey] : undefined;
    if (!debt || debt.status === 'awaitingInvoice' || !send) return undefined;
    if (send.status === 'claimed' && !lastTry) throw new TooEarlyError('the message is still being sent');
    const contact = await contactTold(debt, told);
    const written = await write(debt, sendKey, send, told, contact);
    if (!written || written.status === 'awaitingInvoice') continue;
    if (contact) await learn(contact, told);
    return written;
  }
  throw new ContentionError(debtId);
}

/** One conditional write: nobody who decided by the status before can write after it. */
function write(debt: Debt, sendKey: string, send: Send, told: MessageTold, contact: ContactTold | undefined) {
  const status = statusAfter(send.status, told);
  const news = status !== send.status;
  return changeDebt(debt.debtId, {
    set: [
      [['revision'], debt.revision + (news ? 1 : 0)],
      ...(news ? [[['sends', sendKey, 'status'], status] as const] : []),
      ...(send.messageId === undefined ? [[['sends', sendKey, 'messageId'], told.messageId] as const] : []),
      ...intoOutbox([
        ...messageFeedbackReceived(debt, sendKey, told),
        ...contactInvalidated(debt, told, contact),
      ]),
    ],
    when: { equal: [[['revision'], debt.revision]], present: [['sends', sendKey]] },
    returns: 'new',
  });
}

/** One event for each kind and message; that it was sent, the step has told itself. */
function messageFeedbackReceived(
  debt: Debt,
  sendKey: string,
  { kind, final, reason, channel, at }: MessageTold,
): Outgoing[] {
  if (kind === 'sent') return [];
  const occasion = `${sendKey}/${kind}${kind === 'bounced' && !final ? '-for-now' : ''}`;
  return [
    outgoing('MessageFeedbackReceived.v1', debt, occasion, {
      at,
      step: sendKey.split('/')[1] as string,
      channel,
      kind,
      ...(reason === undefined ? {} : { reason }),
    }),
  ];
}
