import * as z from 'zod';

/** The part of Meta's message that the product sends: a template, filled. */
export const TemplateMessage = z.strictObject({
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
