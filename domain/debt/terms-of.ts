import { termsFor } from '#domain/compliance/charge-caps.ts';
import type { ChargeTerms, DebtTerms, MonthlyRates, Relation } from '#schemas/config/charge-terms.ts';

/**
 * The terms of a debt that opens: those of its creditor, within the caps of its relation.
 * @param relation undefined when the invoice says none
 * @param months the legal rates that are known, percent by month
 */
export const termsOf = (
  charges: ChargeTerms,
  relation: Relation | undefined,
  months: MonthlyRates,
): DebtTerms => withMonths(termsFor(charges, relation ?? charges.relation), months);

/** The same terms with the legal rates that are known now, if they ask for them. */
export const withMonths = (terms: DebtTerms, months: MonthlyRates): DebtTerms =>
  terms.basis === 'legal' ? { ...terms, months } : terms;
