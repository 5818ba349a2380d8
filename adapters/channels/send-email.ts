import { SESv2Client, SendEmailCommand, type SendEmailCommandInput } from '@aws-sdk/client-sesv2';
import { awsClient } from '#runtime/aws-client.ts';
import { answerTo, sentAs } from './answer.ts';
import { NotSentError, type SendResult } from './channel.ts';
import { buildMime, type MimeMessage } from './email-mime.ts';
import { SEND_ONCE } from './send-once.ts';

const ses = awsClient(() => new SESv2Client(SEND_ONCE));

/** Sends an e-mail once. A module of its own: a start that sends nothing loads neither the client nor the composer. */
export async function sendEmail(
  message: MimeMessage,
  envelope: Omit<SendEmailCommandInput, 'Content'>,
): Promise<SendResult> {
  const Data = await mimeOf(message);
  try {
    const { MessageId } = await ses().send(new SendEmailCommand({ ...envelope, Content: { Raw: { Data } } }));
    return sentAs(MessageId);
  } catch (error) {
    return answerTo(error, 'email');
  }
}

/** What cannot be composed was certainly not sent. */
async function mimeOf(message: MimeMessage): Promise<Buffer> {
  try {
    return await buildMime(message);
  } catch (error) {
    throw new NotSentError('the message could not be composed', { cause: error });
  }
}
