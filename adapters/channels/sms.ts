import { PublishCommand, SNSClient } from '@aws-sdk/client-sns';
import { renderSms } from '#domain/messages/render-message.ts';
import { asError } from '#runtime/as-error.ts';
import { awsClient } from '#runtime/aws-client.ts';
import { env } from '#runtime/env.ts';
import { addressesOf } from './addresses.ts';
import { answerTo, sentAs } from './answer.ts';
import type { ChannelSender } from './channel.ts';

/** One attempt only: a retry after a lost answer would send twice. */
const sns = awsClient(() => new SNSClient({ maxAttempts: 1 }));

/** The number is not one. */
const REFUSALS = ['InvalidParameterException', 'InvalidParameterValueException'];

/** Its owner answered STOP to SNS itself. */
const OPTED_OUT = 'OptedOutException';

export const sms: ChannelSender = {
  reach: ({ debtor }) => addressesOf(debtor.contacts, ({ takesSms }) => takesSms),

  prepare({ address, template, facts }) {
    const command = new PublishCommand({
      PhoneNumber: address,
      Message: renderSms(template, facts),
      MessageAttributes: {
        'AWS.SNS.SMS.SMSType': { DataType: 'String', StringValue: 'Transactional' },
        'AWS.SNS.SMS.MaxPrice': { DataType: 'Number', StringValue: env('SMS_MAX_PRICE_USD') },
      },
    });
    return async () => {
      try {
        const { MessageId } = await sns().send(command);
        return sentAs(MessageId);
      } catch (error) {
        if (asError(error).name === OPTED_OUT) return { status: 'refused', optedOut: true };
        return answerTo(error, REFUSALS);
      }
    };
  },
};
