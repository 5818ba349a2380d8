import type { Holiday } from '#domain/calendar/calendar.ts';
import type { Debt, WriteOff } from '#schemas/records/debt.ts';
import { statementOf } from './statement.ts';

/** The demonstrativo of a debt as the table has it, at the end of a day. Of a cancelled one nothing is owed, whatever it says. */
export function statementOfDebt(
  debt: Debt,
  holidays: readonly Holiday[],
  day: string,
): ReturnType<typeof statementOf> {
  const settledAt = debt.status === 'settled' ? debt.settledAt : undefined;
  // What the creditor's rule waived at the settlement ends the statement; an earlier write-off is at its own day.
  const isClosing = ({ by, at }: WriteOff): boolean => by === 'rule' && at === settledAt;
  const entries = Object.entries(debt.writeOffs);
  const waived = entries.reduce((sum, [, one]) => sum + (isClosing(one) ? one.amount : 0), 0);
  return statementOf(
    {
      ...debt,
      writeOffs: Object.fromEntries(entries.filter(([, one]) => !isClosing(one))),
      holidays,
      settled: settledAt === undefined ? undefined : { at: settledAt, waived },
    },
    day,
  );
}
