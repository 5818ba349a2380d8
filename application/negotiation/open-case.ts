import { putCaseText } from '#adapters/table/case-texts.ts';
import { updateDebt } from '#application/unit-of-work/update-debt.ts';
import { openCase as decide, isSameCase, type OpenCase } from '#domain/debt/commands/open-case.ts';
import { creditorOf } from '#runtime/config.ts';
import { type Outcome, outcomeOf } from './outcome.ts';

/**
 * Opens a case: the ladder stops at once, until a person answers. The debtor's text is kept beside their record, where
 * an erasure finds it.
 * @param given.text in the debtor's words
 */
export async function openCase({
  debtId,
  text,
  ...given
}: OpenCase & { readonly debtId: string; readonly text?: string }): Promise<Outcome> {
  const outcome = outcomeOf(
    await updateDebt(debtId, {
      command: 'openCase',
      isRepeated: isSameCase(given),
      decide: (debt) => {
        const { holidays, negotiation } = creditorOf(debt);
        return decide(debt, given, { ...negotiation.cases, holidays });
      },
    }),
  );
  if (outcome.done && text !== undefined)
    await putCaseText(outcome.debt, { number: outcome.debt.cases.length, text, at: given.at });
  return outcome;
}
