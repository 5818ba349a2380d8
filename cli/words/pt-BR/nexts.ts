import type { nexts as english } from '#cli/words/en/nexts.ts';
import { translationOf } from '#cli/words/texts.ts';

export const nexts = translationOf<typeof english>()({
  due: 'vence em',
  promise: 'promessa para',
  answer: 'resposta até',
  instalment: 'parcela em',
});
