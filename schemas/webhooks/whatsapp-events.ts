import * as z from 'zod';
import { Instant } from '#schemas/primitives.ts';

const NO_SECONDS = 'must be an instant in seconds since 1970';
/** Unix seconds of nine or ten digits, 1973 to 2286; Meta writes them as text or as a number. Milliseconds. */
const Seconds = z
  .union([z.string(), z.int().transform(String)], { error: NO_SECONDS })
  .pipe(z.string().regex(/^\d{9,10}$/, NO_SECONDS))
  .transform((seconds) => Number(seconds) * 1000);

/**
 * An event that AWS End User Messaging Social publishes on SNS: its header, and the entry of Meta's webhook as JSON
 * text: https://docs.aws.amazon.com/social-messaging/latest/userguide/managing-event-destination-dlrs.html
 */
export const WhatsAppEvent = z.looseObject({
  whatsAppWebhookEntry: z.string(),
  message_timestamp: Instant,
});
export type WhatsAppEvent = z.infer<typeof WhatsAppEvent>;

/** https://developers.facebook.com/docs/whatsapp/cloud-api/webhooks/components */
export const WhatsAppStatus = z.looseObject({
  id: z.string().min(1),
  /** `sent`, `delivered`, `read`, `failed`; others, such as `played`, are ignored. */
  status: z.string(),
  timestamp: Seconds,
  /** A phone, or an id that is none, of people who show a username instead. */
  recipient_id: z.string().optional(),
  /** The data that we sent with the message. */
  biz_opaque_callback_data: z.string().optional(),
  errors: z.array(z.looseObject({ code: z.int(), title: z.string().optional() })).default([]),
});
export type WhatsAppStatus = z.infer<typeof WhatsAppStatus>;

export const WhatsAppMessage = z.looseObject({
  /** A phone; empty, or an id that is none, of people who show a username instead. */
  from: z.string().optional(),
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
export type WhatsAppMessage = z.infer<typeof WhatsAppMessage>;

export const WhatsAppTemplate = z.looseObject({
  message_template_name: z.string().min(1),
  message_template_language: z.string().min(1),
  /** The current or announced category, in an update of the category. */
  new_category: z.string().optional(),
  /** The new status, in an update of the status. */
  event: z.string().optional(),
});
export type WhatsAppTemplate = z.infer<typeof WhatsAppTemplate>;

/**
 * A person stops marketing messages of one business, or wants them again:
 * https://developers.facebook.com/documentation/business-messaging/whatsapp/webhooks/reference/user_preferences (read 2026-11-29)
 */
export const WhatsAppPreference = z.looseObject({
  wa_id: z.string(),
  /** `marketing_messages`; others are ignored. */
  category: z.string(),
  value: z.enum(['stop', 'resume']),
  timestamp: Seconds,
});
export type WhatsAppPreference = z.infer<typeof WhatsAppPreference>;

/** The value of the field `messages`: each part is read by itself. */
export const WhatsAppMessages = z.looseObject({
  statuses: z.array(z.unknown()).default([]),
  messages: z.array(z.unknown()).default([]),
});

/** The value of the field `user_preferences`: each part is read by itself. */
export const WhatsAppPreferences = z.looseObject({ user_preferences: z.array(z.unknown()) });

/** One change of an entry; those of fields that we do not use, to which an account may be subscribed, are ignored. */
export const WhatsAppChange = z.looseObject({ field: z.string(), value: z.unknown() });

/** The entry inside; each change is read by itself. */
export const WhatsAppEntry = z.looseObject({ changes: z.array(z.unknown()) });
