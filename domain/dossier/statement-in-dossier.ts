import type { Holiday } from '#domain/calendar/calendar.ts';
import { statementOfDebt } from '#domain/statement/statement-of-debt.ts';
import { statementText } from '#domain/statement/text.ts';
import type { Debt } from '#schemas/records/debt.ts';
import type { DossierParts } from '#schemas/records/dossier.ts';

/** The demonstrativo of a debt at the end of a day, as lines of text; of a cancelled one, that nothing is owed. */
export function statementInDossier(
  debt: Debt,
  holidays: readonly Holiday[],
  day: string,
): DossierParts['statement'] {
  if (debt.status === 'cancelled') return { day, due: 0, lines: [NOTHING_OWED] };
  const stated = statementOfDebt(debt, holidays, day);
  if (!stated.ok) return { day, lines: [...stated.reasons] };
  return { day, due: stated.statement.due, lines: statementText(stated.statement).split('\n') };
}

/** What the demonstrativo of a cancelled debt says. */
export const NOTHING_OWED = 'Dívida cancelada: nada é devido.';
