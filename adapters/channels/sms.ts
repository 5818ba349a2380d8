import { env } from '#runtime/env.ts';
import type { ChannelSender } from './channel.ts';
import { REACH } from './reach.ts';
import { rendering } from './rendering.ts';

export const sms: ChannelSender = {
  reach: REACH.sms,

  async prepare({ address, template, facts }) {
    const { renderSms } = await rendering();
    const text = renderSms(template, facts);
    const message = {
      PhoneNumber: address,
      Message: text,
      MessageAttributes: {
        'AWS.SNS.SMS.SMSType': { DataType: 'String', StringValue: 'Transactional' },
        'AWS.SNS.SMS.MaxPrice': { DataType: 'Number', StringValue: env('SMS_MAX_PRICE_USD') },
      },
    };
    const send = async () => (await import('./send-sms.ts')).sendSms(message);
    return { content: { channel: 'sms', to: address, text }, send };
  },
};
