import { compilePattern } from './pattern.ts';

/** What the notice of CDC art. 43 §2 says; each has to be in it. */
const PARTS = {
  /** Who keeps the record: the bureau or the notary. */
  keeper: [
    '<bureau>',
    'consta* em cadastro',
    'boa vista',
    'tabelionato*',
    'tabeli[ao]*',
    'cartorio*',
    'cartorio de protesto',
    'orgao*',
    'banco de dados',
    'biro',
    'cadastro d* (?:consumo|credito)',
  ],
  debt: [
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
  /** A record is made, or asked for. */
  record: [
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
  /** A day, or a number of days. */
  when: [
    '\\d{1,2}[^a-z0-9|]\\d{1,2}(?:[^a-z0-9|]\\d{2,4})?',
    '(?:\\d+|dez|quinze|cinco|vinte|trinta) (?:.. )?dias?',
    'data prevista',
    'prazo',
    'recebimento',
    '\\d{1,2}o? de (?:janeiro|fevereiro|marco|abril|maio|junho|julho|agosto|setembro|outubro|novembro|dezembro)',
  ],
  /** How to contest it. */
  dispute: [
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
    'sustac*',
    'oposicao',
    'opor se',
    'recus*',
    'revisao',
    'engano',
    'objec*',
    'confira se',
    'defeito',
    'outro motivo',
  ],
  /** Anything that the debtor may do but pay. */
  answer: [
    '(?:respond*|ligue|ligar|fal[ae]|falar|escrev*|procur*|informe|diga|avise|mostr*|confira|conversar|propo*|negoci*|parcel*|combin*|acordo*)',
    '(?:secretaria|agencia|aplicativo|portal|e mail|whatsapp|telefone|0800|balcao|canal|canais|atendimento|ouvidoria)',
    '(?:contest*|discord*|objec*|impugn*|oposicao|opor|sust(?:ar|acao)|nao reconhec*|defeito|nao chegou|comprovante|recibo|duvida*|erro)',
    '(?:adi(?:ei|amos|ad[oa])|prorrog*|quem pede a retirada|cancelamento)',
  ],
} as const satisfies Record<string, readonly string[]>;

/** Words that no neutral notice has. */
const PRESSING = [
  'evite',
  'evitar .. (?:nome|restric*|negativ*|registro|inclusao|inscricao|protesto|spc|serasa|transtorno*|problema*|constrang*|cadastro)',
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
  'antes que (?:seja|<your>|voce|o nome|isso)',
  'pague (?:ja|agora|hoje|logo)',
  'sob pena',
  '(?:perde|perder*|perca*)',
  'senao',
  'caloteir*',
  'praca',
  // A time that nobody can use, or a notice that is none.
  '\\d+ ?(?:h|horas?|minutos?)',
  'amanha',
  'ate (?:o )?meio dia',
  'sem (?:carta|aviso|notificacao)',
  '(?:nao|nem) (?:adianta|suspende|houve aviso)',
  '(?:contest*|reclam*) .. nao muda',
  // Other people.
  'famil(?:ia*|iar*)',
  'vizinh*',
  'chefe',
  'patrao',
  'patroa',
  'empregador*',
  'todo mundo',
  'cidade (?:toda|inteira)',
];

type NoticePart = keyof typeof PARTS | 'pressing';

const parts = Object.entries({ ...PARTS, pressing: PRESSING }).map(
  ([name, patterns]) => ({ name, patterns: patterns.map(compilePattern) }) as const,
);

/** What a folded text has of the prior notice of a record, and whether it presses. */
const partsOf = (text: string): ReadonlySet<string> =>
  new Set(
    parts
      .filter(({ patterns }) => patterns.some((one) => text.search(one) >= 0))
      .map(({ name }): string => name),
  );

const OF_A_RECORD: readonly NoticePart[] = ['keeper', 'debt', 'record'];
const OF_A_NOTICE: readonly NoticePart[] = [...OF_A_RECORD, 'when', 'dispute'];
/** Without these a record is announced to somebody who can do nothing but pay. */
const OF_ANY_NOTICE: readonly NoticePart[] = ['when', 'answer'];

/**
 * What a folded text is that speaks of the record of a debt: `complete`, the prior notice (CDC art. 43 §2; Lei 9.492/1997 for a protest),
 * neutral, with who keeps the record, of what debt, when, and how to contest it; `incomplete`, with the first three and not all; or `bare`, without
 * when, or without anything that the debtor may do but pay. Any other text is `none`.
 */
export function listingNotice(text: string): 'complete' | 'incomplete' | 'bare' | 'none' {
  const said = partsOf(text);
  if (!OF_A_RECORD.every((part) => said.has(part))) return 'none';
  if (!OF_ANY_NOTICE.every((part) => said.has(part))) return 'bare';
  return OF_A_NOTICE.every((part) => said.has(part)) && !said.has('pressing') ? 'complete' : 'incomplete';
}
