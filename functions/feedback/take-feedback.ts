import { addressMark } from '#adapters/table/addresses.ts';
import { findMessagePointer } from '#adapters/table/message-pointers.ts';
import { putTemplateState } from '#adapters/table/whatsapp-templates.ts';
import { honourOptOut } from '#application/contact/opt-out.ts';
import type { ChannelReport, StopRequest, TemplateReport } from '#application/feedback/channel-report.ts';
import { recordDelivery } from '#application/feedback/record-delivery.ts';
import { readFeedback } from './read-feedback.ts';

/**
 * Takes one body of the queue. Throws `RejectedError` when no retry would help, `TooEarlyError` when one
 * in a moment will; any other error is worth a retry.
 * @param now when it was put into the queue (ISO-8601)
 */
export async function takeFeedback(body: string, now: string, lastTry: boolean): Promise<void> {
  for (const report of readFeedback(body, now)) await take(report, lastTry);
}

function take(report: ChannelReport, lastTry: boolean): Promise<void> {
  switch (report.about) {
    case 'message':
      return recordDelivery(report, lastTry);
    case 'stop':
      return takeStop(report);
    case 'template':
      return takeTemplate(report);
  }
}

/**
 * Closes the address at once, whether we know it or not; the event needs the debt, which the answered message names.
 */
async function takeStop({ channel, phone, answers, at }: StopRequest): Promise<void> {
  const pointer = answers === undefined ? undefined : await findMessagePointer(answers);
  await honourOptOut({ mark: await addressMark(phone), by: 'reply', at, channel, debtId: pointer?.debtId });
}

/** Records the category of a template. The sender of WhatsApp messages reads it: marketing follows other rules. */
async function takeTemplate({ name, language, category, status, at }: TemplateReport): Promise<void> {
  if (category) await putTemplateState({ name, language }, 'category', category, at);
  if (status) await putTemplateState({ name, language }, 'status', status, at);
}
