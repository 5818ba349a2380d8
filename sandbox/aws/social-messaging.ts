import * as z from 'zod';
import { AwsError } from './errors.ts';
import { type Operations, operation } from './operation.ts';
import { TemplateMessage, type WhatsAppMessage } from './whatsapp-message.ts';
import type { World } from './world.ts';

const sendWhatsAppMessage = z.strictObject({
  originationPhoneNumberId: z.string().min(1),
  metaApiVersion: z.string().regex(/^v\d+\.\d$/),
  message: z.base64(),
});

/** AWS End User Messaging Social: what is sent is reported. */
export class SocialMessaging {
  readonly operations: Operations;

  constructor(world: World) {
    this.operations = {
      SendWhatsAppMessage: operation(sendWhatsAppMessage, ({ originationPhoneNumberId, message }) => {
        const accepted: WhatsAppMessage = {
          at: world.clock.now(),
          messageId: world.ids.uuid('whatsapp'),
          from: originationPhoneNumberId,
          message: read(message),
        };
        world.report({ kind: 'whatsapp', message: accepted });
        return { messageId: accepted.messageId };
      }),
    };
  }
}

function read(base64: string): WhatsAppMessage['message'] {
  const refuse = (why: string): never => {
    throw new AwsError('InvalidParametersException', `the message is not accepted by the sandbox: ${why}`);
  };
  let message: unknown;
  try {
    message = JSON.parse(Buffer.from(base64, 'base64').toString('utf8'));
  } catch {
    return refuse('it is not JSON');
  }
  const parsed = TemplateMessage.safeParse(message);
  return parsed.success ? parsed.data : refuse(z.prettifyError(parsed.error));
}
