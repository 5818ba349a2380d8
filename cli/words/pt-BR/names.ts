import type { names as english } from '#cli/words/en/names.ts';
import { translationOf } from '#cli/words/texts.ts';

export const names = translationOf<typeof english>()({
  email: 'e-mail',
  sms: 'SMS',
  whatsapp: 'WhatsApp',
  'contact-hours': 'fora do horário de contato',
  'too-early': 'cedo demais para um primeiro contato por telefone',
});
