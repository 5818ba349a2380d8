import type { steps as english } from '#cli/words/en/steps.ts';
import { translationOf } from '#cli/words/texts.ts';

export const steps = translationOf<typeof english>()({
  'hand-over': 'passa a uma pessoa',
  'first-contact': 'primeiro contato',
  receipt: 'recibo',
  apology: 'desculpas',
  mistake: 'aviso de engano',
  promise: 'lembrete da promessa',
});
