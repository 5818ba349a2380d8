import type { Relation } from '#schemas/config/charge-terms.ts';
import type { Config } from '#schemas/config/config.ts';

/**
 * Between whom the debts are that the texts of a brand are about: of companies where all of its creditors say so, and otherwise of
 * consumers, whose caps are the lower ones. A text goes out for all creditors of its brand.
 */
export function relationOf({ creditors }: Pick<Config, 'creditors'>, brand: string): Relation {
  const relations = Object.values(creditors)
    .filter((creditor) => creditor.brand === brand)
    .map(({ charges }) => charges.relation);
  return relations.length > 0 && relations.every((relation) => relation === 'business')
    ? 'business'
    : 'consumer';
}
