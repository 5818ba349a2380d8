import type { Email } from './email.ts';
import type { Happening } from './happenings.ts';
import type { TextMessage } from './text-message.ts';
import type { WhatsAppMessage } from './whatsapp-message.ts';

/** Every message of a run, whole, in the order in which the channels accepted them. */
export class History {
  readonly emails: Email[] = [];
  readonly texts: TextMessage[] = [];
  readonly whatsApps: WhatsAppMessage[] = [];

  observe(happening: Happening): void {
    if (happening.kind === 'email') this.emails.push(happening.email);
    if (happening.kind === 'sms') this.texts.push(happening.text);
    if (happening.kind === 'whatsapp') this.whatsApps.push(happening.message);
  }
}
