import { compilePattern } from '#domain/compliance/content/pattern.ts';

/** Sentences that correct a mistake. */
export const CORRECTED = [
  '(?:tem|tinha|teve) (?:toda )?razao',
  '(?:refiz|refizemos|corrigi|corrigimos|corrigiremos|devolv*|estorn*|errad*|engano)',
];

/** Sentences that say what is not charged, correct it, or warn of it. */
const NOT_CHARGED = [
  '(?:nao|nunca|jamais|ninguem|nem) (?:\\w+ ){0,2}(?:cobr*|ha|tem|temos|existe*|aplic*|incid*|pode*|sera*|usamos|pratic*|soma*|se paga|deve ser) (?:\\w+ ){0,3}(?:multa*|juro*|honorario*|taxa*|encargo*|mais|nada)',
  '(?:nao|nunca) (?:de |e de )?\\d+(?:,\\d+)? ?(?:%|por cento)',
  '(?:indevid*|ilegal|ilegais|abusiv*|proib*|vedad*|veda)',
  '(?:em vez|no lugar|ao inves) d[eo]',
  'quando (?:o contrato|a lei|o certo)',
  '(?:acima|superior*|mais) (?:d[eo]|do que|que|a) (?:\\d+(?:,\\d+)? ?(?:%|por cento)|limite|teto|permitid*)',
  ...CORRECTED,
  '(?:golpe*|desconfi*|contest* (?:conosco|com a gente|sem custo))',
].map(compilePattern);
/** A penalty of a contract that ends, or of the road, is no fine for paying late. */
const NOT_FOR_DELAY = [
  '(?:rescis*|rescind*|cancel*|desist*|distrato|fidelidade|transito|ambienta*|rompimento|quebra de contrato)',
  '(?:a vencer|restante*|que faltar*|remanescente*)',
].map(compilePattern);
/** Interest for time given to pay, which the contract of that credit and its CET say, is none for paying late. */
const OF_CREDIT = [
  '(?:cet|custo (?:efetivo|total)|financiament*|emprestimo*|cheque especial|limite da conta|credito pessoal|consignad*|remunerator*|rotativo)',
  '(?:parcelad*|parcelament*|parcelando|plano de pagamento)',
  '(?:\\d+|duas|tres|quatro|cinco|seis|dez|doze) ?(?:x|vezes|parcelas)',
].map(compilePattern);
const OF_DELAY = ['(?:atras*|mora|moratori*|vencid*|inadimpl*)'].map(compilePattern);

export const says = (sentence: string, patterns: readonly RegExp[]): boolean =>
  patterns.some((pattern) => sentence.search(pattern) >= 0);

/** Whether a sentence says that a charge in percent is charged for paying late. */
export function isCharged(
  sentence: string,
  { of, days }: { readonly of: string; readonly days?: number },
): boolean {
  if (says(sentence, NOT_CHARGED)) return false;
  if (of === 'fine') return !says(sentence, NOT_FOR_DELAY);
  const isDaily = days !== undefined && days < 30;
  return of === 'fee' || isDaily || !says(sentence, OF_CREDIT) || says(sentence, OF_DELAY);
}
