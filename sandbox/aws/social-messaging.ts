import * as z from 'zod';
import { AwsError } from './errors.ts';
import { type Operations, operation } from './operation.ts';
import type { World } from './world.ts';

/** The part of Meta's message that the product sends: a template, filled. */
const TemplateMessage = z.strictObject({
  messaging_product: z.literal('whatsapp'),
  recipient_type: z.literal('individual'),
  /** E.164. */
  to: z.string().regex(/^\+[1-9]\d{6,14}$/, 'must be in E.164 form'),
  type: z.literal('template'),
  biz_opaque_callback_data: z.string().max(512).optional(),
  template: z.strictObject({
    name: z.string(),
    language: z.strictObject({ code: z.string() }),
    components: z
      .array(
        z.strictObject({
          type: z.enum(['header', 'body', 'button']),
          sub_type: z.string().optional(),
          index: z.string().optional(),
          parameters: z.array(z.looseObject({ type: z.string(), text: z.string().optional() })),
        }),
      )
      .default([]),
  }),
});

/** A WhatsApp message that AWS End User Messaging Social accepted. */
export interface WhatsAppMessage {
  readonly at: number;
  readonly messageId: string;
  readonly from: string;
  readonly message: z.infer<typeof TemplateMessage>;
}

const sendWhatsAppMessage = z.strictObject({
  originationPhoneNumberId: z.string().min(1),
  metaApiVersion: z.string().regex(/^v\d+\.\d$/),
  message: z.base64(),
});

/** AWS End User Messaging Social: what is sent stays in `outbox`. */
export class SocialMessaging {
  readonly outbox: WhatsAppMessage[] = [];
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
        this.outbox.push(accepted);
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
