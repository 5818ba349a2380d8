/** The debtors for whom a step is taken: those with one of these profiles and one of these tags; all if absent. */
export interface StepCondition {
  readonly profiles?: readonly string[] | undefined;
  readonly tags?: readonly string[] | undefined;
}

/** The reason in words why a step is not taken for a debtor; undefined if it is. */
export function whyLeftOut(
  when: StepCondition | undefined,
  debtor: { readonly profile: string; readonly tags: readonly string[] },
): string | undefined {
  if (when?.profiles && !when.profiles.includes(debtor.profile))
    return `only for ${when.profiles.join(' or ')} debtors`;
  if (when?.tags && !when.tags.some((tag) => debtor.tags.includes(tag)))
    return `only for debtors tagged ${when.tags.join(' or ')}`;
  return undefined;
}
