import { formatReais } from '#domain/money/money.ts';
import type { Fraction } from './fraction.ts';

/**
 * An exact amount, such as `R$ 4,1152`; with at most two digits after the centavos, and `R$ 3,3333…` if there are
 * more.
 */
export function inReais({ whole, numerator, denominator }: Fraction): string {
  const hundredths = Math.floor((numerator * 100) / denominator);
  const isAll = hundredths * denominator === numerator * 100;
  const figures = String(hundredths).padStart(2, '0');
  return `${formatReais(whole)}${isAll ? figures.replace(/0+$/, '') : `${figures}…`}`;
}

/** That a fraction of a centavo was left out. */
export const dropped = ({ whole, numerator }: Fraction): string =>
  numerator > 0 ? `, arredondado para baixo: ${formatReais(whole)}` : '';
