import type { optOuts as english } from '#cli/words/en/opt-outs.ts';
import { translationOf } from '#cli/words/texts.ts';

export const optOuts = translationOf<typeof english>()({
  reply: 'por resposta',
  unsubscribe: 'pelo link de descadastro',
  complaint: 'por denúncia de spam',
  'wrong-person': 'pessoa errada',
});
