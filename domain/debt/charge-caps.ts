import type { RateTerms } from './charges.ts';

/** A rate that the law does not allow, with the law's name. */
export interface RateOverCap {
  readonly field: 'finePercent' | 'interestPercentPerMonth';
  /** Percent. */
  readonly most: number;
  readonly law: string;
  /** In the words of the config's schema. */
  readonly reason: string;
}

const CAPS = [
  { field: 'finePercent', most: 2, law: 'CDC art. 52 §1', unit: '' },
  {
    field: 'interestPercentPerMonth',
    most: 1,
    law: 'CC art. 406 with CTN art. 161 §1',
    unit: ' a month',
  },
] as const;

/**
 * The rates of these terms that are over the cap: the fine, 2% (CDC art. 52 §1; condominium fees, CC art. 1336 §1);
 * interest, 1% a month (CC art. 406 with CTN art. 161 §1). None when all is lawful.
 */
export const ratesOverCap = (
  terms: Pick<RateTerms, 'finePercent' | 'interestPercentPerMonth'>,
): RateOverCap[] =>
  CAPS.filter(({ field, most }) => !(terms[field] <= most)).map(({ field, most, law, unit }) => ({
    field,
    most,
    law,
    reason: `must be at most ${most}${unit}: ${law}`,
  }));
