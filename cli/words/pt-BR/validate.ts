import type { validate as english } from '#cli/words/en/validate.ts';
import { translationOf } from '#cli/words/texts.ts';

export const validate = translationOf<typeof english>()({
  summary: 'confere um CPF, um CNPJ, um telefone ou um e-mail',
  kind: 'o que se confere',
  value: 'o valor',
});
