import type { Debt } from '#schemas/records/debt.ts';

/** Steps that sent something since this due date is in force. */
export const takenSteps = ({ sends, dueSince }: Debt): string[] =>
  Object.keys(sends).flatMap((key) => {
    const [version, step] = key.split('/') as [string, string];
    return Number(version) >= dueSince ? [step] : [];
  });
