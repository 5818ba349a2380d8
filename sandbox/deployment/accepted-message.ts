import type { Happening } from '#sandbox/aws/happenings.ts';

/** A message that a channel accepted. */
export type AcceptedMessage = Extract<Happening, { readonly kind: 'email' | 'sms' | 'whatsapp' }>;

/** The address that a message went to. */
export function addressOf(message: AcceptedMessage): string {
  switch (message.kind) {
    case 'email':
      return message.email.to[0] ?? '';
    case 'sms':
      return message.text.phoneNumber;
    case 'whatsapp':
      return message.message.message.to;
  }
}

/** Whether a happening is that a channel accepted a message. */
export const isAccepted = (happening: Happening): happening is AcceptedMessage =>
  happening.kind === 'email' || happening.kind === 'sms' || happening.kind === 'whatsapp';

/** The id that the channel gave a message. */
export function messageIdOf(message: AcceptedMessage): string {
  switch (message.kind) {
    case 'email':
      return message.email.messageId;
    case 'sms':
      return message.text.messageId;
    case 'whatsapp':
      return message.message.messageId;
  }
}
