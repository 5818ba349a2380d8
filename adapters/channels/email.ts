import { SESv2Client, SendEmailCommand } from '@aws-sdk/client-sesv2';
import { renderEmail } from '#domain/messages/render-message.ts';
import { awsClient } from '#runtime/aws-client.ts';
import { env } from '#runtime/env.ts';
import { answerTo, sentAs } from './answer.ts';
import { type ChannelSender, NotSentError } from './channel.ts';
import { buildMime, type MimeMessage } from './email-mime.ts';
import { REACH } from './reach.ts';
import { SEND_ONCE } from './send-once.ts';

const ses = awsClient(() => new SESv2Client(SEND_ONCE));

export const email: ChannelSender = {
  reach: REACH.email,

  prepare({ debtId, version, step, creditor, address, template, facts, at }) {
    const message = {
      from: { name: creditor.name, address: creditor.sender.email },
      replyTo: creditor.sender.replyTo,
      to: address,
      ...renderEmail(template, facts),
      at,
      unsubscribeUrl: facts.unsubscribeUrl,
    };
    const envelope = {
      FromEmailAddress: creditor.sender.email,
      Destination: { ToAddresses: [address] },
      ConfigurationSetName: env('SES_CONFIGURATION_SET'),
      // They come back with every event of the message: it is known by them even when our record of it was lost.
      EmailTags: Object.entries({ debtId, version, step, channel: 'email' }).map(([Name, value]) => ({
        Name,
        Value: String(value),
      })),
    };
    const send = async () => {
      const Data = await mimeOf(message);
      try {
        const { MessageId } = await ses().send(
          new SendEmailCommand({ ...envelope, Content: { Raw: { Data } } }),
        );
        return sentAs(MessageId);
      } catch (error) {
        return answerTo(error, 'email');
      }
    };
    return { content: { channel: 'email', ...message }, send };
  },
};

/** What cannot be composed was certainly not sent. */
async function mimeOf(message: MimeMessage): Promise<Buffer> {
  try {
    return await buildMime(message);
  } catch (error) {
    throw new NotSentError('the message could not be composed', { cause: error });
  }
}
