import type { decode as english } from '#cli/words/en/decode.ts';
import { translationOf } from '#cli/words/texts.ts';

export const decode = translationOf<typeof english>()({
  summary:
    'explica um código Pix, um código de barras ou uma linha digitável, e lista os erros de um que não é válido',
  code: 'o código',
  today: 'o dia em que se lê um fator de vencimento',
});
