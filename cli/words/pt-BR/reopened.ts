import type { reopened as english } from '#cli/words/en/reopened.ts';
import { translationOf } from '#cli/words/texts.ts';

export const reopened = translationOf<typeof english>()({
  refund: 'houve estorno',
  reversal: 'houve contestação bancária',
  reassigned: 'o dinheiro era de outra fatura',
  'charges-upheld': 'os encargos continuam devidos',
  released: 'a carga dela foi liberada',
});
