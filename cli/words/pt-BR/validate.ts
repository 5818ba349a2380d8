import type { validate as english } from '#cli/words/en/validate.ts';
import { translationOf } from '#cli/words/texts.ts';

export const validate = translationOf<typeof english>()({
  summary: 'confere um CPF, um CNPJ, um telefone ou um e-mail',
  kind: 'o que se confere',
  value: 'o valor',
  taxId: '{kind} válido: {formatted}; para exibir, {masked}',
  taxIdAlphanumeric: '{kind} válido, alfanumérico: {formatted}; para exibir, {masked}',
  phone:
    'telefone {kind, select, mobile {celular} landline {fixo} other {de serviço}}, {takesSms, select, yes {recebe SMS} other {não recebe SMS}}: {number}',
  email: 'endereço válido: {email}',
  emailMeant: 'endereço válido: {email}; seria {suggestion}?',
});
