import type { Holiday } from '#domain/calendar/calendar.ts';
import { statementOf } from '#domain/statement/statement.ts';
import { statementText } from '#domain/statement/text.ts';
import type { Debt, WriteOff } from '#schemas/records/debt.ts';
import type { DossierParts } from '#schemas/records/dossier.ts';

/** The demonstrativo of a debt at the end of a day, as lines of text; of a cancelled one, that nothing is owed. */
export function statementInDossier(
  debt: Debt,
  holidays: readonly Holiday[],
  day: string,
): DossierParts['statement'] {
  if (debt.status === 'cancelled') return { day, due: 0, lines: ['Dívida cancelada: nada é devido.'] };
  const settledAt = debt.status === 'settled' ? debt.settledAt : undefined;
  // What the creditor's rule waived at the settlement ends the statement; an earlier write-off is at its own day.
  const isClosing = ({ by, at }: WriteOff): boolean => by === 'rule' && at === settledAt;
  const entries = Object.entries(debt.writeOffs);
  const waived = entries.reduce((sum, [, one]) => sum + (isClosing(one) ? one.amount : 0), 0);
  const stated = statementOf(
    {
      ...debt,
      writeOffs: Object.fromEntries(entries.filter(([, one]) => !isClosing(one))),
      holidays,
      settled: settledAt === undefined ? undefined : { at: settledAt, waived },
    },
    day,
  );
  if (!stated.ok) return { day, lines: [...stated.reasons] };
  return { day, due: stated.statement.due, lines: statementText(stated.statement).split('\n') };
}
