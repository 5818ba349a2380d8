import { CAPS } from '#domain/compliance/charge-caps.ts';
import { basisPoints } from '#domain/money/money.ts';
import type { RateTerms } from './rate-terms.ts';

/** The fine on a principal, exact: `numerator / denominator` centavos. */
export interface ExactFine {
  readonly numerator: bigint;
  readonly denominator: bigint;
  /** Percent of the base, or centavos of the whole principal. */
  readonly by: { readonly percent: number } | { readonly amount: number };
}

/**
 * The fine (multa) on the part of a principal that bears it, once. A fixed one is for the whole principal: of a part it is the
 * same part (CC art. 413), and never more than the cap in percent of its relation allows.
 * @param amount the whole principal, centavos
 * @param base the part that bears the fine, centavos
 */
export function fineOf(terms: RateTerms, amount: number, base: number): ExactFine {
  const { finePercent = 0, fineAmount, relation = 'consumer' } = terms;
  const capped = CAPS[relation].finePercent.most;
  const inPercent = (percent: number): ExactFine => ({
    numerator: BigInt(base) * basisPoints(percent),
    denominator: 10_000n,
    by: { percent },
  });
  if (fineAmount === undefined) return inPercent(finePercent);
  const isOverCap = BigInt(fineAmount) * 10_000n > BigInt(amount) * basisPoints(capped);
  if (isOverCap) return inPercent(capped);
  return {
    numerator: BigInt(fineAmount) * BigInt(base),
    denominator: BigInt(amount),
    by: { amount: fineAmount },
  };
}
