import type { release as english } from '#cli/words/en/release.ts';
import { translationOf } from '#cli/words/texts.ts';

export const release = translationOf<typeof english>()({
  summary: 'libera a cobrança de um lote de faturas que entrou pausado; antes, mostra a quem isso escreve',
  before: 'Nada a liberar: o lote {batch} não está pausado',
  contacts: 'Primeiros contatos a partir de {at}:',
  day: '{day}  {debtors, plural, one {# cliente} other {# clientes}}',
  later: '{debtors, plural, one {# cliente} other {# clientes}} depois',
  nobody: 'ninguém',
  unreached:
    'Sem contato que sirva, {debtors, plural, one {# cliente, a quem} other {# clientes, a quem}} nada é escrito:',
  unreachedOne: '{name} ({ids})',
  unreachedMore: 'e mais {debtors, plural, one {# cliente} other {# clientes}}',
  unplanned:
    '{invoices, plural, one {# fatura não tem} other {# faturas não têm}} mensagem a planejar: npx regua plan diz por quê',
  paid: '{invoices, plural, one {# fatura já está paga} other {# faturas já estão pagas}}',
  question: 'Liberar o lote {batch}? [s/N]',
  done: 'Liberado: o lote {batch}, em {place}',
});
