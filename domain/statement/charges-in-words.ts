import { formatMonth } from '#domain/calendar/months.ts';
import { formatPercent, formatRate, formatReais } from '#domain/money/money.ts';
import type { Relation } from '#schemas/config/charge-terms.ts';
import { dropped, inReais } from './fraction-in-words.ts';
import type { FineLine, InterestLine } from './lines.ts';

/** The law that limits the fine. */
export const FINE_LAW: Readonly<Record<Relation, string>> = {
  consumer: 'CDC, art. 52, §1º (no máximo 2%)',
  business: 'entre empresas: CC, arts. 412 e 413; Decreto 22.626/33, art. 9º (no máximo 10%)',
};

/** The law of an agreed rate of interest. */
export const CONTRACT_LAW: Readonly<Record<Relation, string>> = {
  consumer: 'taxa do contrato: Decreto 22.626/33, arts. 1º e 5º (no máximo 1% ao mês)',
  business: 'taxa do contrato entre empresas: CC, arts. 389 e 395; Lei 14.905/2024, art. 3º',
};

/** The law of the rate that holds when none was agreed. */
export const LEGAL_RATE =
  'taxa legal de cada mês: CC, art. 406, §1º, com a Lei 14.905/2024; Resolução CMN 5.171/2024 (Banco Central, série 29543)';

/** `2%`, or `R$ 10,00` of a fixed one. */
export const fineInWords = ({ by }: Pick<FineLine, 'by'>): string =>
  'percent' in by ? formatPercent(by.percent) : formatReais(by.amount);

/** How the fine was worked out; nothing to work out when a fixed one is for the whole principal. */
export function fineWorkings({ by, base, of, exact }: FineLine): string[] {
  if ('percent' in by)
    return [`${formatReais(base)} × ${formatPercent(by.percent)} = ${inReais(exact)}${dropped(exact)}`];
  if (base === of) return [];
  return [
    `${formatReais(by.amount)} × ${formatReais(base)} ÷ ${formatReais(of)} = ${inReais(exact)}${dropped(exact)} (a multa acompanha a parte que falta: CC, art. 413)`,
  ];
}

/** The rate of a day, as a factor of the principal. */
export function rateInWords({ rate }: Pick<InterestLine, 'rate'>): string {
  if ('percentPerMonth' in rate) return `${formatPercent(rate.percentPerMonth)} ao mês ÷ 30`;
  if ('amountPerDay' in rate) return `${formatReais(rate.amountPerDay)} ao dia ÷ ${formatReais(rate.of)}`;
  const { month, percent, daysOfMonth } = rate;
  if (percent === undefined) return `0% (a taxa de ${formatMonth(month)} ainda não está na tabela)`;
  return `${formatRate(percent)} em ${formatMonth(month)} ÷ ${daysOfMonth}`;
}
