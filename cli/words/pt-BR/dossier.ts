import type { dossier as english } from '#cli/words/en/dossier.ts';
import { translationOf } from '#cli/words/texts.ts';

export const dossier = translationOf<typeof english>()({
  summary:
    'grava o dossiê de uma dívida para um juiz, ou tudo o que se guarda de uma pessoa, em JSON e em PDF; ou confere o dossiê de uma dívida',
  debt: 'o id da dívida, ou o da fatura se houver um só credor',
  person: 'de quem são os dados: a resposta a um pedido de acesso (LGPD, arts. 9º, 18 e 19)',
  creditor: 'com --person: o credor a quem se pede (padrão: o único)',
  at: 'o dia dos valores (padrão: hoje, ou o último dia da simulação)',
  stage: 'lê a tabela deste ambiente na AWS',
  invoices: 'passa antes estas faturas pela régua, como em run, e lê o que resulta',
  out: 'a pasta dos dois arquivos',
  verify: 'confere o JSON de um dossiê: cada alteração é apontada',
  seal: 'com --verify: o selo que está no dossiê impresso',
  needs: 'dossier: precisa de --debt ID, --person CPF|CNPJ ou --verify ARQUIVO',
  needsSource:
    'dossier: precisa de --stage AMBIENTE ou de --invoices ARQUIVO, para dizer onde estão as dívidas',
  creditorNeedsPerson: '--creditor: só com --person',
  noId: '--debt: “{given}” não é o id de uma dívida, como {example}; há vários credores',
  creditorNeeded: '--creditor: é preciso, porque há vários: {ids}',
  noDebt: '--debt: não há a dívida “{id}”, ou a fatura dela nunca chegou',
  written:
    '{base}.json e {base}.pdf: {entries} registros, {messages} mensagens, {decisions} decisões das regras de contato; selo {seal}',
  nothingRun: '--invoices: nada foi simulado',
  personWritten:
    '{base}.json e {base}.pdf: {ids, plural, one {# id} other {# ids}}, {debts, plural, one {# dívida} other {# dívidas}}, {requests, plural, one {# pedido} other {# pedidos}} de eliminação',
  nothingHeld: '{base}.json e {base}.pdf: nada se guarda desta pessoa',
  notDeployed: '--stage: nada foi implantado em {stage}',
  noOutput: '--stage: a stack {stack} não tem a saída {output}: implante de novo',
  sound: '{file}: {count, plural, one {# registro} other {# registros}} como foram escritos; selo {seal}',
  notJson: '{file}: não pode ser lido como JSON ({why})',
  notDossier: '{file}: não é um dossiê regua/dossier/v1: {why}',
});
