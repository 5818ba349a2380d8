/**
 * Whether something on a debt was recorded from this report of billing. The same report again is a repetition, whatever
 * has become of it since: a promise that broke, a case that was answered.
 * @param reportedAt when billing says that it was said (ISO-8601, UTC); undefined on the debtor's page, which reports nothing
 */
export const isFromReport = (
  recorded: { readonly reportedAt?: string | undefined },
  reportedAt: string | undefined,
): boolean => reportedAt !== undefined && recorded.reportedAt === reportedAt;
