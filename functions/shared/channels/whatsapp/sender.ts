import { SendWhatsAppMessageCommand, SocialMessagingClient } from '@aws-sdk/client-socialmessaging';
import { renderWhatsApp } from '../../../../domain/render-message.ts';
import type { WhatsAppText } from '../../../../schemas/config/message.ts';
import type { Debtor } from '../../../../schemas/records/debtor.ts';
import { lazily } from '../../lazily.ts';
import { answerTo } from '../answer.ts';
import type { ChannelSender } from '../channel.ts';

/** One attempt only: a retry after a lost answer would send twice. */
const whatsApp = lazily(() => new SocialMessagingClient({ maxAttempts: 1 }));

/** The version of Meta's Cloud API that the message is written in. */
const META_API_VERSION = 'v22.0';

/** The number is not one that WhatsApp can deliver to. */
const REFUSALS = ['InvalidParametersException'];

export const whatsapp: ChannelSender = {
  reaches: (debtor) => debtor.optIns.includes('whatsapp') && phoneOf(debtor) !== undefined,

  prepare({ debtId, version, step, creditor, debtor, template, facts }) {
    const { template: name, language, parameters } = template.message.whatsapp as WhatsAppText;
    const message = {
      messaging_product: 'whatsapp',
      recipient_type: 'individual',
      to: phoneOf(debtor),
      type: 'template',
      // Comes back with every status of the message: it is known by that even when our record of it was lost.
      biz_opaque_callback_data: `${debtId}/${version}/${step}`,
      template: {
        name,
        language: { code: language },
        components: [
          {
            type: 'body',
            parameters: renderWhatsApp(parameters, facts).map((text) => ({ type: 'text', text })),
          },
        ],
      },
    };
    const command = new SendWhatsAppMessageCommand({
      originationPhoneNumberId: creditor.whatsapp?.phoneNumberId,
      metaApiVersion: META_API_VERSION,
      message: Buffer.from(JSON.stringify(message), 'utf8'),
    });
    return async () => {
      try {
        const { messageId } = await whatsApp().send(command);
        return { status: 'sent', messageId: messageId as string };
      } catch (error) {
        return answerTo(error, REFUSALS);
      }
    };
  },
};

/** The first phone that is not known to be wrong or without WhatsApp. */
const phoneOf = ({ contacts }: Debtor): string | undefined =>
  contacts.find(
    ({ kind, validity, whatsApp: has }) => kind === 'phone' && validity !== 'invalid' && has !== 'no',
  )?.value;
