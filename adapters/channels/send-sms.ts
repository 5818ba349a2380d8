import { PublishCommand, type PublishCommandInput, SNSClient } from '@aws-sdk/client-sns';
import { awsClient } from '#runtime/aws-client.ts';
import { answerTo, sentAs } from './answer.ts';
import type { SendResult } from './channel.ts';
import { SEND_ONCE } from './send-once.ts';

const sns = awsClient(() => new SNSClient(SEND_ONCE));

/** Sends an SMS once. A module of its own: a start that sends none does not load the client. */
export async function sendSms(message: PublishCommandInput): Promise<SendResult> {
  try {
    const { MessageId } = await sns().send(new PublishCommand(message));
    return sentAs(MessageId);
  } catch (error) {
    return answerTo(error, 'sms');
  }
}
