import type { dossier as english } from '#cli/words/en/dossier.ts';
import { translationOf } from '#cli/words/texts.ts';

export const dossier = translationOf<typeof english>()({
  summary:
    'grava o dossiê de uma dívida para um juiz, ou tudo o que se guarda de uma pessoa, em JSON e em PDF; ou confere o dossiê de uma dívida',
  debt: 'o id da dívida, ou o da fatura se houver um só credor',
  person: 'de quem são os dados: a resposta a um pedido de acesso (LGPD, arts. 9º, 18 e 19)',
  creditor: 'com --person: o credor a quem se pede (padrão: o único)',
  at: 'o dia dos valores (padrão: hoje, ou o último dia da simulação)',
  against: 'lê a tabela deste estágio na AWS',
  invoices: 'passa antes estas faturas pela régua, como em run, e lê o que resulta',
  out: 'a pasta dos dois arquivos',
  verify: 'confere o JSON de um dossiê: cada alteração é apontada',
  seal: 'com --verify: o selo que está no dossiê impresso',
});
