import type { DebtTerms } from '#schemas/config/charge-terms.ts';

/** The terms that decide an amount; without a relation, those of a consumer; without a basis, a contract. */
export type RateTerms = Pick<DebtTerms, 'whenOnlyChargesAreLeft'> & {
  readonly [Field in keyof DebtTerms]?: DebtTerms[Field] | undefined;
};
