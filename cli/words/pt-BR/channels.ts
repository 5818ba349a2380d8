import type { channels as english } from '#cli/words/en/channels.ts';
import { translationOf } from '#cli/words/texts.ts';

export const channels = translationOf<typeof english>()({
  email: 'e-mail',
  sms: 'SMS',
  whatsapp: 'WhatsApp',
  phone: 'telefone',
  page: 'página',
  message: 'mensagem',
});
