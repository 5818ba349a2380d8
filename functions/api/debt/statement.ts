import { NOTHING_OWED } from '#domain/dossier/statement-in-dossier.ts';
import { lineInWords } from '#domain/statement/in-words.ts';
import { statementOfDebt } from '#domain/statement/statement-of-debt.ts';
import { statementText } from '#domain/statement/text.ts';
import { creditorOf } from '#runtime/config.ts';
import type { StatementAnswer } from '#schemas/api/statement.ts';
import type { Debt } from '#schemas/records/debt.ts';

/**
 * The demonstrativo of a debt at the end of a day.
 * @param at when it is made, ISO-8601
 */
export function statementAnswer(debt: Debt, day: string, at: string): StatementAnswer {
  const of = { debtId: debt.debtId, day, madeAt: at };
  if (debt.status === 'cancelled') return { ...of, due: 0, lines: [], text: NOTHING_OWED };
  const stated = statementOfDebt(debt, creditorOf(debt).holidays, day);
  if (!stated.ok) return { ...of, lines: [], text: '', reasons: [...stated.reasons] };
  const { statement } = stated;
  const { due, principal, fine, interest, received, excess, daysLate, settledOn, lines } = statement;
  return {
    ...of,
    ...{ due, principal, fine, interest, received, excess, daysLate },
    ...(settledOn === undefined ? {} : { settledOn }),
    lines: lines.map((line) => {
      const { label, workings, citation } = lineInWords(line, statement);
      const { kind, amount, balance } = line;
      return {
        ...{ kind, amount, balance, label, workings: [...workings] },
        ...(citation === undefined ? {} : { citation }),
      };
    }),
    text: statementText(statement, [`Fatura ${debt.invoiceId}, ${creditorOf(debt).name}`]),
  };
}
