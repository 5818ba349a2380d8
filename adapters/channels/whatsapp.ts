import { present } from '#domain/checks/present.ts';
import { debtStepKey } from '#domain/debt/send-key.ts';
import type { ChannelSender } from './channel.ts';
import { REACH } from './reach.ts';
import { rendering } from './rendering.ts';

/** The version of Meta's Cloud API that the message is written in. */
const META_API_VERSION = 'v22.0';

export const whatsapp: ChannelSender = {
  reach: REACH.whatsapp,

  async prepare({ debtId, version, step, creditor, address, template, facts }) {
    const { template: name, language, body, ...text } = present(template.message.whatsapp, 'WhatsApp text');
    const { renderWhatsApp } = await rendering();
    const parameters = renderWhatsApp(text.parameters, facts);
    const message = {
      messaging_product: 'whatsapp',
      recipient_type: 'individual',
      to: address,
      type: 'template',
      // Comes back with every status of the message: it is known by that even when our record of it was lost.
      biz_opaque_callback_data: debtStepKey(debtId, version, step),
      template: {
        name,
        language: { code: language },
        components: [
          {
            type: 'body',
            parameters: parameters.map((value) => ({ type: 'text', text: value })),
          },
        ],
      },
    };
    const sent = {
      originationPhoneNumberId: creditor.whatsapp?.phoneNumberId,
      metaApiVersion: META_API_VERSION,
      message: Buffer.from(JSON.stringify(message), 'utf8'),
    };
    const send = async () => (await import('./send-whatsapp.ts')).sendWhatsApp(sent);
    const content = {
      channel: 'whatsapp' as const,
      from: creditor.whatsapp?.phoneNumberId,
      to: address,
      template: name,
      language,
      parameters,
      text: filledIn(body, parameters),
    };
    return { content, send };
  },
};

/** What the debtor reads: the approved text with its parameters in place. */
const filledIn = (body: string, parameters: readonly string[]): string =>
  body.replace(/\{\{(\d+)\}\}/g, (place, number) => parameters[Number(number) - 1] ?? place);
