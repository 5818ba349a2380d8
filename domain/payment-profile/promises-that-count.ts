/** The fields of a past promise. */
interface PastPromise {
  readonly day: string;
  readonly until: string;
  readonly ended?: 'broken' | 'void' | 'replaced' | undefined;
}

/**
 * The promises of a debt that count in the debtor's payment profile, as kept or broken. A promise is kept when the debt
 * was paid in full by its last day, however late the payment was reported. A promise that still holds, or that
 * something replaced, does not count.
 * @param settledOn day of the payment in full
 */
export const promisesThatCount = (
  promises: readonly PastPromise[],
  settledOn: string | undefined,
): { readonly dueOn: string; readonly kept: boolean }[] =>
  promises.flatMap(({ day, until, ended }) => {
    const kept = settledOn !== undefined && settledOn <= until;
    if (ended === 'void' || ended === 'replaced') return [];
    return kept || ended === 'broken' || settledOn !== undefined ? [{ dueOn: day, kept }] : [];
  });
