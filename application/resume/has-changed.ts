import type { StoredDebt } from '#schemas/records/debt.ts';

/**
 * What was decided from a debt as it was read is not written once the debt changed: the debt is looked at once more. For
 * `isRepeated` of a command.
 */
export const hasChanged =
  ({ revision }: Pick<StoredDebt, 'revision'>) =>
  (current: StoredDebt): boolean =>
    current.revision !== revision;
