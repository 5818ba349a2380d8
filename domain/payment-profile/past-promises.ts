/** What is known of a promise when looking back. */
interface Promised {
  readonly day: string;
  readonly until: string;
  readonly ended?: 'broken' | 'void' | undefined;
}

/**
 * The promises of a debt that were kept or broken, for the debtor's history. One is kept when the debt was paid in full by
 * its last day, however late that was learnt; one that still holds, or that something took the place of, says nothing.
 * @param settledOn day of the payment in full
 */
export const pastPromises = (
  promises: readonly Promised[],
  settledOn: string | undefined,
): { readonly dueOn: string; readonly kept: boolean }[] =>
  promises.flatMap(({ day, until, ended }) => {
    const kept = settledOn !== undefined && settledOn <= until;
    if (ended === 'void') return [];
    return kept || ended === 'broken' || settledOn !== undefined ? [{ dueOn: day, kept }] : [];
  });
