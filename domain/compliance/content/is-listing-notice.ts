import { compilePattern } from './pattern.ts';

/** What the notice of CDC art. 43 §2 says; each has to be in it. */
const PARTS: readonly (readonly string[])[] = [
  // Who: the bureau or the notary that keeps the record.
  [
    '<bureau>',
    'consta* em cadastro',
    'boa vista',
    'tabelionato',
    'cartorio de protesto',
    'orgao*',
    'banco de dados',
    'biro',
    'cadastro d* (?:consumo|credito)',
  ],
  // What: the debt.
  [
    'debito*',
    'divida*',
    'fatura*',
    'contrato*',
    'titulo*',
    'parcela*',
    'nota',
    'boleto*',
    'mensalidade*',
    'r 0?\\d+',
    'r\\$ ?\\d+',
    'valor',
    'cota*',
    'duplicata*',
    'carne*',
    'taxa*',
  ],
  // What happens: a record is made, or asked for.
  [
    'inclu*',
    'inclusao',
    'registr*',
    'inscri*',
    'abertura de (?:cadastro|registro)',
    'apresentad*',
    'anotac*',
    'enviad[oa] (?:ao|para|a)',
    'comunicacao previa',
    'previo comunicado',
    'aviso previo',
    'cadastrament*',
    'constar*',
    'consta*',
    'lancad[oa]',
    'lancamento',
    'informad[oa] (?:a|ao)',
    'comunicar*',
    'comunicad[oa]s? (?:a|ao|para)',
    'avis* previamente',
    'notificacao previa',
    'constar em',
    'encaminhad*',
    'apontad*',
    'apontamento',
  ],
  // When: a day, or a number of days.
  [
    '\\d{1,2}[^a-z0-9|]\\d{1,2}(?:[^a-z0-9|]\\d{2,4})?',
    '(?:\\d+|dez|quinze|cinco|vinte|trinta) (?:.. )?dias?',
    'data prevista',
    'prazo',
    'recebimento',
    '\\d{1,2}o? de (?:janeiro|fevereiro|marco|abril|maio|junho|julho|agosto|setembro|outubro|novembro|dezembro)',
  ],
  // How to contest it.
  [
    'contest*',
    'discord*',
    'nao reconhec*',
    'nao concord*',
    'correc*',
    'corrig*',
    'retific*',
    'impugn*',
    'esclarec*',
    'sustad*',
    'sustar',
    'divergencia*',
    'erro*',
    'errad[oa]*',
    'manifest*',
    'ja pag*',
    'comprovante',
    'reclama*',
    'ouvidoria',
    'canal',
    'canais',
    'atendimento',
    'fale',
    'telefone',
    'questionar',
    'verific*',
    '0800',
    'duvida*',
    'defesa',
  ],
];

/** Words that no neutral notice has. */
const PRESSING = [
  'evite',
  'evitar',
  'nome (?:sujo|limpo|restrito|manchado)',
  'suj* .. nome',
  'ultim[oa] (?:chance|oportunidade|aviso|chamada)',
  'imediat*',
  'urgent*',
  'hoje mesmo',
  'sem (?:novo|outro|mais) aviso',
  'consequencia*',
  'ningue[mn]',
  'portas',
  'vergonh*',
  'nao deixe',
  'ainda da tempo',
  'score',
  'antes que',
  'pague (?:ja|agora|hoje|logo)',
  'sob pena',
  'perde*',
  'senao',
  'caloteir*',
  'praca',
];

const parts = PARTS.map((patterns) => patterns.map(compilePattern));
const pressing = PRESSING.map(compilePattern);
const has = (text: string, patterns: readonly RegExp[]): boolean =>
  patterns.some((one) => text.search(one) >= 0);

/**
 * What a folded text is that speaks of the record of a debt: `complete`, the prior notice (CDC art. 43 §2; Lei 9.492/1997 for a protest),
 * neutral, with who keeps the record, of what debt, when, and how to contest it; or `incomplete`, with the first three and not all. Any
 * other text is `none`.
 */
export function listingNotice(text: string): 'complete' | 'incomplete' | 'none' {
  const [hasWho, hasWhat, hasAct, ...hasOthers] = parts.map((patterns) => has(text, patterns));
  if (!(hasWho && hasWhat && hasAct)) return 'none';
  return hasOthers.every(Boolean) && !has(text, pressing) ? 'complete' : 'incomplete';
}
