import * as z from 'zod';

/** Unix seconds, which Meta writes as text. */
const Seconds = z.union([z.string().regex(/^\d{1,12}$/), z.int().transform(String)]);

/**
 * An event that AWS End User Messaging Social publishes on SNS: its header, and the entry of Meta's webhook as JSON
 * text: https://docs.aws.amazon.com/social-messaging/latest/userguide/managing-event-destination-dlrs.html
 */
export const WhatsAppEvent = z.looseObject({
  whatsAppWebhookEntry: z.string(),
  message_timestamp: z
    .string()
    .refine((text) => !Number.isNaN(Date.parse(text)), { error: 'must be an instant' }),
});
export type WhatsAppEvent = z.infer<typeof WhatsAppEvent>;

/** https://developers.facebook.com/docs/whatsapp/cloud-api/webhooks/components */
const Status = z.looseObject({
  id: z.string().min(1),
  /** `sent`, `delivered`, `read`, `failed`; others, such as `played`, are ignored. */
  status: z.string(),
  timestamp: Seconds,
  recipient_id: z.string(),
  /** The data that we sent with the message. */
  biz_opaque_callback_data: z.string().optional(),
  errors: z.array(z.looseObject({ code: z.int(), title: z.string().optional() })).default([]),
});
export type WhatsAppStatus = z.infer<typeof Status>;

const Message = z.looseObject({
  from: z.string(),
  id: z.string(),
  timestamp: Seconds,
  /** The message that it answers. */
  context: z.looseObject({ id: z.string().optional() }).nullish(),
  text: z.looseObject({ body: z.string() }).optional(),
  button: z.looseObject({ text: z.string().optional(), payload: z.string().optional() }).optional(),
  interactive: z
    .looseObject({ button_reply: z.looseObject({ title: z.string().optional() }).optional() })
    .optional(),
});
export type WhatsAppMessage = z.infer<typeof Message>;

const Template = z.looseObject({
  message_template_name: z.string().min(1),
  message_template_language: z.string().min(1),
  /** The current or announced category, in an update of the category. */
  new_category: z.string().optional(),
  /** The new status, in an update of the status. */
  event: z.string().optional(),
});

const Change = z.looseObject({ field: z.string(), value: z.unknown() });

const read = <Field extends string, Value extends z.ZodType>(field: Field, value: Value) =>
  z.looseObject({ field: z.literal(field), value });

/**
 * The changes that we use:
 * https://developers.facebook.com/documentation/business-messaging/whatsapp/webhooks/reference/template_category_update
 */
const KnownChange = z.discriminatedUnion('field', [
  read(
    'messages',
    z.looseObject({ statuses: z.array(Status).default([]), messages: z.array(Message).default([]) }),
  ),
  read('template_category_update', Template),
  read('message_template_status_update', Template),
]);
export type WhatsAppChange = z.infer<typeof KnownChange>;

const FIELDS = new Set<string>(KnownChange.options.map(({ shape }) => shape.field.value));

/** The entry inside; changes of other fields, to which an account may be subscribed, are ignored. */
export const WhatsAppEntry = z.looseObject({
  changes: z
    .array(Change)
    .transform((changes) => changes.filter(({ field }) => FIELDS.has(field)))
    .pipe(z.array(KnownChange)),
});
