import { nameKey } from '#formats/exports/name-cell.ts';
import type { Refused } from '#formats/exports/title.ts';

/** A name, and the CPF or CNPJ that stands beside it. */
interface Named {
  readonly name?: string | undefined;
  readonly taxId?: string | undefined;
}

/**
 * Rows that are refused because their CPF or CNPJ is missing or wrong, with the one that other rows of the same name have, if they have one
 * alone. It is a suggestion for a person: two people may have one name, so nothing is filled in.
 */
export function suggestTaxIds(refused: readonly Refused[], known: readonly Named[]): Refused[] {
  const byName = new Map<string, Set<string>>();
  for (const { name, taxId } of known) {
    if (name === undefined || taxId === undefined) continue;
    const own = byName.get(nameKey(name)) ?? new Set();
    byName.set(nameKey(name), own.add(taxId));
  }
  return refused.map((one) => {
    const { code } = one.problem;
    if (one.name === undefined || (code !== 'no-tax-id' && code !== 'bad-tax-id')) return one;
    const [suggestedTaxId, ...others] = byName.get(nameKey(one.name)) ?? [];
    if (suggestedTaxId === undefined || others.length > 0) return one;
    return { ...one, problem: { ...one.problem, suggestedTaxId } };
  });
}
