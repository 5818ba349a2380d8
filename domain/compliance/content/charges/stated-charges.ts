import { isCharged } from './is-charged.ts';
import { type Token, tokensOf } from './percents-in.ts';

/** A charge for paying late that a text states in percent. */
export interface StatedCharge {
  readonly of: 'fine' | 'interest' | 'fee';
  readonly percent: number;
  /** Days after which it is charged again; none where the text says no time. */
  readonly days?: number;
  /** Index in the text, and length, from the name of the charge to its percentage. */
  readonly at: number;
  readonly length: number;
  /** The sentence, from its first word to its last. */
  readonly sentence: string;
}

/** Words between the name of a charge and its percentage: "a multa do seu contrato, prevista na cláusula 5, é de 10%". */
const REACH = 10;
/** What a percentage is of, when the nearest noun before it is no charge. */
const OTHER_NOUN =
  /^(?:desconto|abatimento|reducao|reduz\w*|entrada|reajuste|bolsa|cashback|economi\w*|cet|score|chances?|aumento|comissao|bonus|isencao|off|ganh\w*|quorum|custo|selic|ipca|igpm|correcao|teto|maximo|limite|limitad\w*|perdao|perdoa\w*|dispens\w*|anistia)$/;
/** What may come right before a percentage that a charge is. */
const LINK =
  /^(?:de|em|e|eh|sera|serao|sao|foi|foram|ficam?|para|pra|a|ate|com|por|mais|apenas|so|somente|taxa|multas?|juros?|mora|moratori\w+|honorarios|cobranca|encargos|contratua\w*|legal|legais|valor|aplica\w*|cobra\w*|incide\w*|sobe\w*|vai|diari\w+|mensa\w+|anua\w+|[,:(=+])$/;
/** Words after a percentage that make it a share of something, or a discount. */
const SHARE =
  /^(?:de (?:desconto|abatimento|reducao|off|entrada|cashback|bolsa|isencao)|(?:a )?menos|off|d[oa]s? (?:multas?|juros?|encargos|honorarios)|n[oa]s? (?:multas?|juros?|encargos|honorarios)|sobre (?:os |as |a |o )?(?:multas?|juros?|encargos|honorarios)|digital|segur\w*|gratis|gratuit\w*|online|natura\w*|algodao|brasileir\w*)(?![a-z])/;
const TIMES: readonly (readonly [after: RegExp, days: number])[] = [
  [/^[^a-z0-9|]{0,3}(?:(?:ao|por|p|a cada|cada|de|do) ?\/? ?(?:1 |um )?dia\b|diari\w+|a\.? ?d\b)/, 1],
  [/^[^a-z0-9|]{0,3}(?:(?:a|por|cada|a cada|na) ?(?:1 |uma )?(?:hora|minuto)\b|por hora)/, 1 / 24],
  [/^[^a-z0-9|]{0,3}(?:(?:a|por|cada|a cada) (?:1 |uma )?semana\b|semana\w+)/, 7],
  [
    /^[^a-z0-9|]{0,3}(?:(?:ao|por|p|a cada|cada|de|do|no) ?\/? ?(?:1 |um )?mes\b|mensa\w+|a\.? ?m\b|m[eê]s\b)/,
    30,
  ],
  [/^[^a-z0-9|]{0,3}(?:(?:ao|por|a cada|cada|no) (?:1 |um )?ano\b|anua\w+|a\.? ?a\b)/, 365],
];

/** The fines, interest and fees in percent that a folded text states, each where it stands. A share of a charge is none, nor is
 * what a sentence denies or corrects. */
export function statedCharges(text: string): StatedCharge[] {
  let from = 0;
  return text.split('|').flatMap((sentence) => {
    const start = from;
    from += sentence.length + 1;
    if (!/%|cento/.test(sentence)) return [];
    return inSentence(sentence)
      .filter((charge) => isCharged(sentence, charge))
      .map((charge) => ({ ...charge, at: start + charge.at, sentence }));
  });
}

function inSentence(sentence: string): Omit<StatedCharge, 'sentence'>[] {
  const tokens = tokensOf(sentence);
  let last: Named | undefined;
  return tokens.flatMap((token, index) => {
    if (token.percent === undefined) return [];
    const after = sentence.slice(token.end);
    const days = TIMES.find(([unit]) => unit.test(after))?.[1];
    const named = namedAfter(tokens, index, days) ?? namedBefore(tokens, index, { after, days, last });
    if (named === undefined) return [];
    last = named;
    const at = Math.min(named.at, token.at);
    return {
      of: named.of ?? (days === undefined ? 'fine' : 'interest'),
      percent: token.percent,
      ...(days === undefined ? (named.days === undefined ? {} : { days: named.days }) : { days }),
      at,
      length: Math.max(named.end, token.end) - at,
    };
  });
}

interface Named {
  /** None for words that stand for both, as "mora" and "encargos": what recurs is interest. */
  readonly of?: StatedCharge['of'];
  readonly days?: number;
  readonly at: number;
  readonly end: number;
}

/** The charge that a word names, if it names one. */
function namedBy(tokens: readonly Token[], index: number): Named | undefined {
  const token = tokens[index];
  if (!token) return undefined;
  const { word, at, end } = token;
  const [next, before, earlier] = [tokens[index + 1]?.word, tokens[index - 1]?.word, tokens[index - 2]];
  const days = /^diari/.test(next ?? '') ? 1 : /^mensa/.test(next ?? '') ? 30 : undefined;
  const often = days === undefined ? {} : { days };
  if (/^multas?$/.test(word)) return { of: 'fine', at, end, ...often };
  if (/^juros?$/.test(word)) return { of: 'interest', at, end, ...often };
  if (/^honorarios?$/.test(word)) return { of: 'fee', at, end };
  if (
    /^(?:cobranca|permanencia)$/.test(word) &&
    before === 'de' &&
    /^(?:taxas?|despesas?|custos?|custas|comissao|tarifa)$/.test(earlier?.word ?? '')
  )
    return { of: 'fee', at: earlier?.at ?? at, end };
  if (word === 'mora' && before === 'de' && /^juros?$/.test(earlier?.word ?? ''))
    return { of: 'interest', at: earlier?.at ?? at, end };
  if (/^(?:mora|encargos?)$/.test(word)) return { at, end, ...often };
  if (
    /^(?:atraso|moratori\w+)$/.test(word) &&
    /^(?:acrescimos?|taxa|penalidade)$/.test(
      (before === 'por' || before === 'de' ? earlier?.word : before) ?? '',
    )
  )
    return { at: earlier?.at ?? at, end };
  return undefined;
}

/** "10% de multa", "1% ao mês de juros". */
function namedAfter(tokens: readonly Token[], index: number, days: number | undefined): Named | undefined {
  const isTime = (word: string | undefined): boolean => /^(?:ao|por|a|mes|dia|ano|d|m)$/.test(word ?? '');
  let next = index + 1;
  if (days !== undefined) while (isTime(tokens[next]?.word)) next += 1;
  if (!/^(?:de|em)$/.test(tokens[next]?.word ?? '')) return undefined;
  const named = namedBy(tokens, next + 1);
  if (named || tokens[next + 1]?.word !== 'taxa') return named;
  return namedBy(tokens, next + 3);
}

/** "multa de 10%", "os juros, como diz o contrato, são de 1% ao mês", "multa de 2% e 1% ao mês". */
function namedBefore(
  tokens: readonly Token[],
  index: number,
  {
    after,
    days,
    last,
  }: { readonly after: string; readonly days: number | undefined; readonly last: Named | undefined },
): Named | undefined {
  const [share] = tokens.slice(index, index + 1);
  const before = tokens.slice(Math.max(0, index - REACH), index).reverse();
  if (!share || !LINK.test(before[0]?.word ?? '') || SHARE.test(after.trimStart())) return undefined;
  for (const [steps, { word, percent }] of before.entries()) {
    if (word === ';' || OTHER_NOUN.test(word)) return undefined;
    const at = index - 1 - steps;
    const named = namedBy(tokens, at);
    if (percent !== undefined || (named && named.at === last?.at)) return nextOf(last, share, days);
    if (named) return isWaived(tokens, at) ? undefined : named;
  }
  return undefined;
}

/** "multa de 2% e 1% ao mês": what follows a charge and recurs is interest. */
const nextOf = (last: Named | undefined, { at, end }: Token, days: number | undefined): Named | undefined =>
  last && days !== undefined && at - last.end < 12 ? { of: 'interest', at, end } : undefined;

const isWaived = (tokens: readonly Token[], index: number): boolean =>
  /^(?:sem|isent\w+|nem|desconto|zero)$/.test(tokens[index - 1]?.word ?? '') ||
  (/^(?:de|da|do|dos|a|os|com)$/.test(tokens[index - 1]?.word ?? '') &&
    /^(?:isent\w+|isencao|desconto|livre|dispensad\w)$/.test(tokens[index - 2]?.word ?? ''));
