import * as z from 'zod';
import { Channel, Instant } from '#schemas/primitives.ts';

/** A message as it was handed to its channel: personal data, kept beside the debtor and erased with them. */
export const MessageContent = z.discriminatedUnion('channel', [
  z.strictObject({
    channel: z.literal(Channel.enum.email),
    from: z.strictObject({ name: z.string(), address: z.string() }),
    replyTo: z.string(),
    to: z.string(),
    subject: z.string(),
    text: z.string(),
    html: z.string(),
    at: Instant,
    unsubscribeUrl: z.string().optional(),
  }),
  z.strictObject({ channel: z.literal(Channel.enum.sms), to: z.string(), text: z.string() }),
  z.strictObject({
    channel: z.literal(Channel.enum.whatsapp),
    to: z.string(),
    /** The id of the number that wrote it. */
    from: z.string().optional(),
    template: z.string(),
    language: z.string(),
    parameters: z.array(z.string()),
    /** The approved text with its parameters in place. */
    text: z.string(),
  }),
]);
export type MessageContent = z.infer<typeof MessageContent>;

/** The content that a commitment is of, with the salt that it was made with. */
export const KeptContent = z.strictObject({ salt: z.string().min(32), content: MessageContent });
export type KeptContent = z.infer<typeof KeptContent>;
