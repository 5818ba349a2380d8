/** For whom a step is taken: debtors of one of these profiles, and with one of these tags; all when absent. */
export interface TierCondition {
  readonly profiles?: readonly string[] | undefined;
  readonly tags?: readonly string[] | undefined;
}

/** Why a step is not taken for a debtor, in words; undefined when it is. */
export function whyLeftOut(
  when: TierCondition | undefined,
  debtor: { readonly profile: string; readonly tags: readonly string[] },
): string | undefined {
  if (when?.profiles && !when.profiles.includes(debtor.profile))
    return `only for ${when.profiles.join(' or ')} debtors`;
  if (when?.tags && !when.tags.some((tag) => debtor.tags.includes(tag)))
    return `only for debtors tagged ${when.tags.join(' or ')}`;
  return undefined;
}
