import type { Channel } from '#schemas/primitives.ts';
import type { Contact } from '#schemas/records/debtor.ts';

/** Whether a contact is an address of a channel, by what is known of it. A new channel is an error of types here. */
export function isUsableOn(
  { kind, takesSms, whatsApp }: Pick<Contact, 'kind' | 'takesSms' | 'whatsApp'>,
  channel: Channel,
): boolean {
  switch (channel) {
    case 'email':
      return kind === 'email';
    case 'sms':
      return takesSms;
    case 'whatsapp':
      return kind === 'phone' && whatsApp !== 'no';
  }
}
