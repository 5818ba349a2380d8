import type { AcceptedMessage } from './accepted-message.ts';

/**
 * What AWS publishes when the debtor answers a message; undefined for an e-mail, whose answers go to the creditor.
 * https://docs.aws.amazon.com/sms-voice/latest/userguide/two-way-sms-payload.html and
 * https://docs.aws.amazon.com/social-messaging/latest/userguide/managing-event-destination-dlrs.html
 * @param at epoch milliseconds
 * @param id of the answer
 */
export function replyTo(message: AcceptedMessage, text: string, at: number, id: string): unknown {
  switch (message.kind) {
    case 'email':
      return undefined;
    case 'sms':
      return {
        originationNumber: message.text.phoneNumber,
        destinationNumber: '+5511999990000',
        messageKeyword: 'KEYWORD',
        messageBody: text,
        previousPublishedMessageId: message.text.messageId,
        inboundMessageId: id,
      };
    case 'whatsapp': {
      const answer = {
        from: message.message.message.to.slice(1),
        id: `wamid.${id}`,
        timestamp: String(Math.floor(at / 1000)),
        context: { id: `wamid.${message.message.messageId}` },
        type: 'text',
        text: { body: text },
      };
      return whatsAppEvent({ messaging_product: 'whatsapp', messages: [answer] }, at, id);
    }
  }
}

/**
 * An event of AWS End User Messaging Social about messages.
 * @param at epoch milliseconds
 */
export const whatsAppEvent = (value: object, at: number, messageId: string): object => ({
  context: { MetaWabaIds: [], MetaPhoneNumberIds: [] },
  whatsAppWebhookEntry: JSON.stringify({ id: '1234567890', changes: [{ field: 'messages', value }] }),
  message_timestamp: new Date(at).toISOString(),
  messageId,
});
