import type { Debt } from '#schemas/records/debt.ts';
import { sendsOf } from './send-key.ts';

/** Steps that sent something since this due date is in force. */
export const takenSteps = (debt: Debt): string[] =>
  sendsOf(debt).flatMap(({ version, step }) => (version >= debt.dueSince ? [step] : []));
