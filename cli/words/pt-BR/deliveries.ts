import type { deliveries as english } from '#cli/words/en/deliveries.ts';
import { translationOf } from '#cli/words/texts.ts';

export const deliveries = translationOf<typeof english>()({
  bounced: 'voltou',
  failed: 'falhou',
  delayed: 'atrasou',
  complained: 'o leitor denunciou como spam',
  delivered: 'entregue',
  opened: 'aberta',
  clicked: 'um link foi aberto',
});
