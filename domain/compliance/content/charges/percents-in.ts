/** A word of a sentence, or a percentage in it. */
export interface Token {
  readonly word: string;
  /** Index in the sentence. */
  readonly at: number;
  readonly end: number;
  /** The figure of a percentage, whether it is written in figures or in words. */
  readonly percent?: number;
}

const UNITS: Readonly<Record<string, number>> = Object.fromEntries(
  'zero um dois tres quatro cinco seis sete oito nove dez onze doze treze quatorze quinze dezesseis dezessete dezoito dezenove vinte'
    .split(' ')
    .map((word, index) => [word, index]),
);
const NUMBERS: Readonly<Record<string, number>> = {
  ...UNITS,
  uma: 1,
  duas: 2,
  catorze: 14,
  trinta: 30,
  quarenta: 40,
  cinquenta: 50,
  sessenta: 60,
  setenta: 70,
  oitenta: 80,
  noventa: 90,
  cem: 100,
  cento: 100,
  meio: 0.5,
  meia: 0.5,
};
const NUMBER = Object.keys(NUMBERS)
  .sort((one, other) => other.length - one.length)
  .join('|');
const PERCENT = String.raw`(?:%|por ?cento(?![a-z])|p\/ ?cento(?![a-z]))`;
const TOKEN = new RegExp(
  String.raw`(?<figures>\d+(?:[.,]\d+)*) ?${PERCENT}|(?<![a-z])(?<words>(?:${NUMBER})(?: e (?:${NUMBER}))*) ${PERCENT}|(?:r\$ ?)?\d[\d.,/]*\d|\d|[a-z]+|[,:;()=+|]`,
  'g',
);

/** The words and percentages of a folded text, in their order; `|` ends a sentence. */
export const tokensOf = (text: string): Token[] =>
  [...text.matchAll(TOKEN)].map((match) => {
    const { figures, words } = match.groups ?? {};
    const token = { word: match[0], at: match.index, end: match.index + match[0].length };
    if (figures !== undefined) return { ...token, percent: inFigures(figures) };
    if (words !== undefined)
      return {
        ...token,
        percent: words.split(' e ').reduce((sum, word) => sum + (NUMBERS[word] ?? 0), 0),
      };
    return token;
  });

/** `0,033`, `0.033`, `1.000` and `1.000,5`: a dot before three digits stands for thousands unless a zero comes before it. */
const inFigures = (figures: string): number =>
  Number(
    figures.includes(',') || /^[1-9]\d{0,2}(?:\.\d{3})+$/.test(figures)
      ? figures.replaceAll('.', '').replace(',', '.')
      : figures,
  );
