import {
  SendWhatsAppMessageCommand,
  type SendWhatsAppMessageCommandInput,
  SocialMessagingClient,
} from '@aws-sdk/client-socialmessaging';
import { awsClient } from '#runtime/aws-client.ts';
import { answerTo, sentAs } from './answer.ts';
import type { SendResult } from './channel.ts';
import { SEND_ONCE } from './send-once.ts';

const whatsApp = awsClient(() => new SocialMessagingClient(SEND_ONCE));

/** Sends a WhatsApp message once. A module of its own: a start that sends none does not load the client. */
export async function sendWhatsApp(message: SendWhatsAppMessageCommandInput): Promise<SendResult> {
  try {
    const { messageId } = await whatsApp().send(new SendWhatsAppMessageCommand(message));
    return sentAs(messageId);
  } catch (error) {
    return answerTo(error, 'whatsapp');
  }
}
