import { addressMark } from '#adapters/table/addresses.ts';
import { findDebtor } from '#adapters/table/debtors.ts';
import { findDebt } from '#adapters/table/debts.ts';
import { putMarketingWish } from '#adapters/table/marketing-wishes.ts';
import { findMessagePointer } from '#adapters/table/message-pointers.ts';
import { putTemplateState } from '#adapters/table/whatsapp-templates.ts';
import { honourOptOut } from '#application/contact/opt-out.ts';
import type { ChannelReport, StopRequest, TemplateReport } from '#application/feedback/channel-report.ts';
import { recordDelivery } from '#application/feedback/record-delivery.ts';
import { RejectedError } from '#runtime/rejected.ts';
import type { MessagePointer } from '#schemas/records/address.ts';
import { readFeedback } from './read-feedback.ts';

/**
 * Takes one body of the queue, each report by itself: one that cannot be taken leaves the others as they are. Throws `RejectedError`
 * when no retry would help, `TooEarlyError` when one in a moment will; any other error is worth a retry.
 * @param now when it was put into the queue (ISO-8601)
 */
export async function takeFeedback(body: string, now: string, lastTry: boolean): Promise<void> {
  const { reports, refusals } = readFeedback(body, now);
  const refused = [...refusals];
  const failed: unknown[] = [];
  for (const report of reports)
    try {
      await take(report, lastTry);
    } catch (error) {
      if (error instanceof RejectedError) refused.push(error.message);
      else failed.push(error);
    }
  if (failed.length > 0) throw failed[0];
  if (refused.length > 0) throw new RejectedError(refused.join('; '));
}

function take(report: ChannelReport, lastTry: boolean): Promise<void> {
  switch (report.about) {
    case 'message':
      return recordDelivery(report, lastTry);
    case 'stop':
      return takeStop(report);
    case 'marketing':
      return putMarketingWish(report.phone, report.wants, report.at);
    case 'template':
      return takeTemplate(report);
  }
}

/**
 * Closes the address at once, whether we know it or not; the event needs the debt, which the answered message names. Of a person whom
 * the channel does not know by a phone, that message leads to the phones: all that may have WhatsApp are closed.
 */
async function takeStop({ channel, phone, answers, at }: StopRequest): Promise<void> {
  const pointer = answers === undefined ? undefined : await findMessagePointer(answers);
  const phones = phone === undefined ? await phonesOf(pointer) : [phone];
  if (phones.length === 0)
    throw new RejectedError(
      `${channel}: somebody without a phone asked for no more messages, and what they answer is none of ours: find them by the message in WhatsApp Manager, and have billing state the opt-out (DebtorContactUpdated.v1)`,
    );
  for (const one of phones)
    await honourOptOut({ mark: await addressMark(one), by: 'reply', at, channel, debtId: pointer?.debtId });
}

/** The phones of the debtor of a message, but for those that are known to lack WhatsApp. */
async function phonesOf(pointer: MessagePointer | undefined): Promise<string[]> {
  const debt = pointer && (await findDebt(pointer.debtId));
  const debtor = debt && 'debtorId' in debt ? await findDebtor(debt.creditorId, debt.debtorId) : undefined;
  return (debtor?.contacts ?? []).flatMap(({ kind, value, whatsApp }) =>
    kind === 'phone' && whatsApp !== 'no' ? [value] : [],
  );
}

/** Records the category of a template. The sender of WhatsApp messages reads it: marketing follows other rules. */
async function takeTemplate({ name, language, category, status, at }: TemplateReport): Promise<void> {
  if (category) await putTemplateState({ name, language }, 'category', category, at);
  if (status) await putTemplateState({ name, language }, 'status', status, at);
}
