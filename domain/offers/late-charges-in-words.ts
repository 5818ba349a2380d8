import type { RateTerms } from '#domain/debt/rate-terms.ts';
import { formatPercent, formatReais } from '#domain/money/money.ts';

/** What a late instalment costs, in Portuguese (CDC art. 52). */
export function lateChargesInWords(terms: RateTerms): string {
  const { finePercent, fineAmount, interestPercentPerMonth, interestPerDay, basis } = terms;
  const fine =
    fineAmount === undefined
      ? `multa de ${formatPercent(finePercent ?? 0)}`
      : `multa de ${formatReais(fineAmount)}`;
  const interest =
    basis === 'legal'
      ? 'juros pela taxa legal de cada mês (CC, art. 406)'
      : interestPerDay === undefined
        ? `juros de ${formatPercent(interestPercentPerMonth ?? 0)} ao mês, contados por dia`
        : `juros de ${formatReais(interestPerDay)} por dia`;
  return `Se uma parcela atrasar: ${fine}, uma vez, e ${interest}, só sobre a parte dela que é valor da fatura.`;
}

/** The right of a consumer to pay instalments early (CDC art. 52 §2). */
export const EARLY_IN_WORDS =
  'Você pode quitar tudo antes, em qualquer dia, e pagar menos: os juros e acréscimos dos dias que faltam saem da conta (CDC, art. 52, §2º).';
