/** Words of headings in full, and how people shorten them. A word that may be short for two of them is in none. */
const SHORTENED: Readonly<Record<string, readonly string[]>> = {
  aberto: ['abert'],
  abreviado: ['abrev'],
  baixa: ['bx', 'baix'],
  celular: ['cel', 'celul'],
  cliente: ['cli', 'clie', 'clte', 'client'],
  codigo: ['cod', 'cdg'],
  cobranca: ['cobr'],
  data: ['dt', 'dta', 'dat'],
  documento: ['doc', 'docto', 'docum', 'dcto', 'dcmto'],
  desdobramento: ['desdob', 'desdobr', 'desd'],
  duplicata: ['dup', 'dupl', 'duplic', 'duplicat', 'dpl'],
  email: ['mail', 'emails', 'mails'],
  especie: ['esp', 'espec'],
  emissao: ['emis', 'emiss'],
  fantasia: ['fant', 'fantas'],
  fatura: ['fat', 'fatur'],
  fiscal: ['fisc'],
  fornecedor: ['fornec', 'forn', 'for'],
  liquidacao: ['liquidac'],
  nome: ['nm', 'nom'],
  numero: ['n', 'no', 'nr', 'nro', 'num', 'nume', 'numer'],
  original: ['orig', 'origin'],
  pagamento: ['pagto', 'pgto', 'pagt', 'pgt', 'pgmto', 'pagmto', 'pagam', 'pag', 'pagtos'],
  para: ['p'],
  parcela: ['parc', 'parcel', 'pcl', 'prest', 'prestacao'],
  prorrogado: ['prorr', 'prorrog'],
  quitacao: ['quit', 'quitac'],
  razao: ['raz', 'rz'],
  recebimento: ['receb', 'recebto', 'rcbto', 'recbto', 'recto', 'recebim'],
  reduzido: ['reduz'],
  saldo: ['sld', 'sdo'],
  situacao: ['sit', 'situac'],
  social: ['soc'],
  status: ['stat', 'sts'],
  tipo: ['tp', 'tip', 'tpo'],
  telefone: ['tel', 'fone', 'telef', 'telefones', 'fones', 'tels'],
  titulo: ['tit'],
  valor: ['vl', 'vlr', 'vr', 'val', 'vlor'],
  vencimento: ['venc', 'vcto', 'vct', 'vencto', 'venct', 'vecto', 'vencim', 'vencmto', 'vto', 'vnc'],
  vendedor: ['vend'],
  whatsapp: ['whats', 'wpp', 'zap'],
};
const IN_FULL: ReadonlyMap<string, string> = new Map(
  Object.entries(SHORTENED).flatMap(([word, shorts]) => [word, ...shorts].map((one) => [one, word] as const)),
);
/** Words that are written behind another one without a blank, beside those that people shorten: `VLPAGO`. */
const BEHIND = ['pago', 'pagto', 'recebido', 'bruto', 'nominal', 'cpf', 'cnpj'];
const GLUED =
  /^(dta?|data|vlr?|val|valor|vr|nro?|num|numero|cod|codigo|nom|nome|sld|saldo|tp|tipo)([a-z]{3,})$/;
/** Words that say nothing of what a column is: articles, the currency, the form of a day. */
const EMPTY_WORDS: ReadonlySet<string> = new Set(
  'de do da dos das e o ou r$ brl reais dd mm aa aaaa yy yyyy'.split(' '),
);

/**
 * A heading as it is compared with others: its words in full, lower case, without accents, articles, signs, the currency and the form of days. A
 * question (`Pago?`) has a word of its own, because it is answered by yes or no.
 * `Dt. Pagto`, `DTPAGTO`, `data_pagamento` and `Data de pagamento (dd/mm/aaaa)` are one.
 */
export const headingOf = (text: string): string =>
  text
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .replace(/[º°ª]/g, ' ')
    .replace(/\?|\(?\bs\/n\b\)?/gi, ' simnao ')
    .replace(/\(?\bem (r\$|reais)\)?/gi, ' ')
    .replace(/whats ?app/gi, 'whatsapp')
    .replace(/\b(?:[a-z]\.){2,}(?:[a-z](?![a-z]))?/gi, (initials) => initials.replaceAll('.', ''))
    .replace(/(\p{Ll})(\p{Lu})/gu, '$1 $2')
    .toLowerCase()
    .split(/[^a-z0-9$]+/)
    .filter((word) => word !== '' && !EMPTY_WORDS.has(word))
    .flatMap(inFull)
    .join(' ');

function inFull(word: string): string[] {
  const known = IN_FULL.get(word);
  if (known !== undefined) return [known];
  const [, before = '', behind = ''] = GLUED.exec(word) ?? [];
  const isTwo = IN_FULL.has(behind) || BEHIND.includes(behind);
  return isTwo ? [IN_FULL.get(before) ?? before, IN_FULL.get(behind) ?? behind] : [word];
}
