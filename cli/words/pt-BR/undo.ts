import type { undo as english } from '#cli/words/en/undo.ts';
import { translationOf } from '#cli/words/texts.ts';

export const undo = translationOf<typeof english>()({
  summary: 'desfaz um lote de faturas que entrou por engano: as faturas dele são canceladas',
  before: 'Nada a desfazer: o lote {batch} já foi desfeito',
  cancels:
    'Todas as faturas deste lote são canceladas, também as que chegarem depois com o nome dele. Este lote não pode ser retomado; as faturas podem entrar de novo, em outro lote.',
  nobodyTold: 'Ninguém recebeu mensagem: nenhum cliente fica sabendo.',
  told: '{debtors, plural, one {# cliente recebeu mensagem, e será avisado} other {# clientes receberam mensagem, e serão avisados}} uma vez de que foi engano.',
  toldInFile: 'Quem tiver recebido mensagem até lá é avisado uma vez de que foi engano.',
  noWord: 'O credor {creditor} não tem mensagem para isso: courtesies.mistake no arquivo dele',
  paid: '{invoices, plural, one {# fatura está paga} other {# faturas estão pagas}}: uma pessoa devolve o dinheiro.',
  question: 'Desfazer o lote {batch}? [s/N]',
  done: 'Desfeito: o lote {batch}, em {place}',
  forgotten:
    'Na próxima importação, {count, plural, one {a fatura dele entra} other {as # faturas dele entram}} de novo, em outro lote (segundo {folder})',
});
