/** Formats numbers in Portuguese; what does it is made at its first use, because that reads the data of the language. */
function inPortuguese(options: Intl.NumberFormatOptions): Intl.NumberFormat['format'] {
  let made: Intl.NumberFormat | undefined;
  return (number) => {
    made ??= new Intl.NumberFormat('pt-BR', options);
    return made.format(number);
  };
}

const reais = inPortuguese({ style: 'currency', currency: 'BRL' });
const sixDecimals = inPortuguese({ maximumFractionDigits: 6 });
const decimal = inPortuguese({ maximumFractionDigits: 2 });
const twoDecimals = inPortuguese({ minimumFractionDigits: 2, maximumFractionDigits: 2 });

/** `R$ 1.234,56` of 123456 centavos, with an ordinary space. */
export const formatReais = (centavos: number): string =>
  // Passed as text, because a float of reais loses centavos from about R$ 70 trillion on.
  reais(`${centavos}E-2` as Intl.StringNumericLiteral).replace(/\u00a0/g, ' ');

/** `1,25%` of 1.25. */
export const formatPercent = (percent: number): string => `${decimal(percent)}%`;

/** `12,50%` of 12.5: both decimals, as the cost of credit is stated. */
export const formatCost = (percent: number): string => `${twoDecimals(percent)}%`;

/** `0,605193%` of 0.605193: up to six decimals, as Banco Central publishes rates. */
export const formatRate = (percent: number): string => `${sixDecimals(percent)}%`;

/** Percent with up to two decimals as whole basis points: 1.25 is 125. */
export const basisPoints = (percent: number): bigint => BigInt(Math.round(percent * 100));
