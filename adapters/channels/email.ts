import { env } from '#runtime/env.ts';
import type { ChannelSender } from './channel.ts';
import { REACH } from './reach.ts';
import { rendering } from './rendering.ts';

export const email: ChannelSender = {
  reach: REACH.email,

  async prepare({ debtId, version, step, creditor, address, template, facts, at }) {
    const { renderEmail } = await rendering();
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
    const send = async () => (await import('./send-email.ts')).sendEmail(message, envelope);
    return { content: { channel: 'email', ...message }, send };
  },
};
