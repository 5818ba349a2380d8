import type { StoredDebt } from '#schemas/records/debt.ts';

/**
 * Whether the debt changed since it was read: then nothing that was decided from it is written, and it is re-evaluated.
 * Serves as `isRepeated` of a command.
 */
export const hasChanged =
  ({ revision }: Pick<StoredDebt, 'revision'>) =>
  (current: StoredDebt): boolean =>
    current.revision !== revision;
