import { PublishCommand, SNSClient } from '@aws-sdk/client-sns';
import { renderSms } from '#domain/messages/render-message.ts';
import { awsClient } from '#runtime/aws-client.ts';
import { env } from '#runtime/env.ts';
import { answerTo, sentAs } from './answer.ts';
import type { ChannelSender } from './channel.ts';
import { REACH } from './reach.ts';
import { SEND_ONCE } from './send-once.ts';

const sns = awsClient(() => new SNSClient(SEND_ONCE));

export const sms: ChannelSender = {
  reach: REACH.sms,

  prepare({ address, template, facts }) {
    const text = renderSms(template, facts);
    const command = new PublishCommand({
      PhoneNumber: address,
      Message: text,
      MessageAttributes: {
        'AWS.SNS.SMS.SMSType': { DataType: 'String', StringValue: 'Transactional' },
        'AWS.SNS.SMS.MaxPrice': { DataType: 'Number', StringValue: env('SMS_MAX_PRICE_USD') },
      },
    });
    const send = async () => {
      try {
        const { MessageId } = await sns().send(command);
        return sentAs(MessageId);
      } catch (error) {
        return answerTo(error, 'sms');
      }
    };
    return { content: { channel: 'sms', to: address, text }, send };
  },
};
