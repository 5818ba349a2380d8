import type { ChargeTerms, Relation } from '#schemas/config/charge-terms.ts';

/** A rate that the law does not allow, with the law's name. */
export interface RateOverCap {
  readonly field: 'finePercent' | 'interestPercentPerMonth';
  /** Percent. */
  readonly most: number;
  readonly law: string;
  /** The reason, in the words of the schema of the configuration. */
  readonly reason: string;
}

/** The terms that caps are about. */
type Capped = {
  readonly [Field in 'relation' | 'finePercent' | 'interestPercentPerMonth']?: ChargeTerms[Field] | undefined;
};

/**
 * The most that a relation allows, percent. Consumers: a fine of 2% (CDC art. 52 §1; condominium fees, CC art. 1336 §1), interest
 * of 1% a month (Decreto 22.626/33 arts. 1 and 5). Between companies: a fine of 10% (Decreto 22.626/33 art. 9; CC arts. 412 and
 * 413); Lei 14.905/2024 art. 3 takes their interest out of that decree, and 5% a month is our limit.
 */
export const CAPS: Readonly<
  Record<Relation, Readonly<Record<RateOverCap['field'], { readonly most: number; readonly law: string }>>>
> = {
  consumer: {
    finePercent: { most: 2, law: 'CDC art. 52 §1' },
    interestPercentPerMonth: { most: 1, law: 'Decreto 22.626/33 arts. 1 and 5' },
  },
  business: {
    finePercent: { most: 10, law: 'Decreto 22.626/33 art. 9; CC arts. 412 and 413' },
    interestPercentPerMonth: { most: 5, law: 'our limit against slips; Lei 14.905/2024 art. 3 sets none' },
  },
};

const UNITS = { finePercent: '', interestPercentPerMonth: ' a month' } as const;

/** The rates of these terms that are over the cap of their relation; none when all is lawful. */
export function ratesOverCap({ relation = 'consumer', ...terms }: Capped): RateOverCap[] {
  return (['finePercent', 'interestPercentPerMonth'] as const).flatMap((field) => {
    const { most, law } = CAPS[relation][field];
    const reason = `must be at most ${most}${UNITS[field]} for a ${relation}: ${law}`;
    return (terms[field] ?? 0) <= most ? [] : [{ field, most, law, reason }];
  });
}

/** The terms of a creditor for a debt of a relation: a rate above its cap is lowered to it. */
export function termsFor<Terms extends object>(
  terms: Terms & Capped,
  relation: Relation,
): Terms & { readonly relation: Relation } {
  const within = (field: RateOverCap['field']) =>
    terms[field] === undefined ? {} : { [field]: Math.min(terms[field], CAPS[relation][field].most) };
  return { ...terms, relation, ...within('finePercent'), ...within('interestPercentPerMonth') };
}
