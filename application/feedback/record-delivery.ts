import { addressMark } from '#adapters/table/addresses.ts';
import { findMessagePointer, putMessagePointer } from '#adapters/table/message-pointers.ts';
import { honourOptOut } from '#application/contact/opt-out.ts';
import { applyCommand } from '#application/unit-of-work/apply-command.ts';
import { publishAndAnswer } from '#application/unit-of-work/give-answers.ts';
import { recordDelivery as decide } from '#domain/debt/commands/record-delivery.ts';
import { log } from '#runtime/log.ts';
import type { MessagePointer } from '#schemas/records/address.ts';
import type { Debt } from '#schemas/records/debt.ts';
import type { DeliveryReport } from './channel-report.ts';
import { countFirstContact } from './count-first-contact.ts';
import { forgetUnknown } from './forget-unknown.ts';
import { invalidContact, learn, type ReportedContact, reportedContact } from './reported-contact.ts';
import { TooEarlyError } from './too-early.ts';

/**
 * Records what a channel reports of one message: its status on the debt, the event, what it shows of the address, the
 * opt-out of its owner, and the end of a wait that became pointless. Each part is written so that it may be done again, and
 * in any order with the other reports of the message.
 * @param lastTry a claim that nobody has completed by then was left behind by a crash: this settles it
 * @throws TooEarlyError while the message is still being sent
 */
export async function recordDelivery(report: DeliveryReport, lastTry: boolean): Promise<void> {
  const pointer = await pointerOf(report, lastTry);
  const debt = pointer && (await recordOn(pointer, report, lastTry));
  if (!pointer || !debt)
    return log.info('feedback of a message that is none of ours', { channel: report.channel });
  await countFirstContact(debt, pointer.sendKey, report);
  const wish = await wishOf(report, debt);
  // Before the wait ends: the step's next channel may lead to the same phone.
  const published = wish && (await honourOptOut(wish));
  await publishAndAnswer(published ?? debt, debt.wakeToken);
}

/** The opt-out that comes with a report: a complaint, or a STOP that the carrier keeps. */
async function wishOf({ optOut: by, address, at, channel }: DeliveryReport, { debtId }: Debt) {
  return by && address !== undefined
    ? { mark: await addressMark(address), by, at, channel, debtId }
    : undefined;
}

/** Which message it is: as the channel says, or as was recorded when it was sent. */
async function pointerOf(report: DeliveryReport, lastTry: boolean): Promise<MessagePointer | undefined> {
  const { channel, messageId, pointer } = report;
  // An answer names the message by Meta's id, which only its status brings.
  if (channel === 'whatsapp' && pointer) await putMessagePointer(messageId, pointer);
  if (pointer || channel === 'email') return pointer;
  const found = await findMessagePointer(messageId);
  // The account's log holds the messages of other systems too.
  if (!found && !lastTry) throw new TooEarlyError('the message is not recorded yet');
  return found;
}

/** Gives the debt as it is now; undefined when it has no such message. */
async function recordOn(
  { debtId, sendKey }: MessagePointer,
  report: DeliveryReport,
  lastTry: boolean,
): Promise<Debt | undefined> {
  let contact: ReportedContact | undefined;
  const updated = await applyCommand(debtId, {
    command: 'recordDelivery',
    decide: async (debt) => {
      contact = await reportedContact(debt, report);
      return decide(debt, {
        sendKey,
        report,
        invalidContact: await invalidContact(report, contact),
        isLastTry: lastTry,
      });
    },
  });
  const { debt } = updated;
  if (updated.kind === 'refused' && updated.reason === 'still-sending')
    throw new TooEarlyError('the message is still being sent');
  if (updated.kind === 'refused' || !debt || debt.status === 'awaitingInvoice') return undefined;
  if (contact) await learn(contact, report);
  if (updated.kind === 'changed') await forgetUnknown(updated.before, sendKey);
  return debt;
}
