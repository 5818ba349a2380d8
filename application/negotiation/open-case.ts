import { putCaseText } from '#adapters/table/case-texts.ts';
import { lookAt } from '#application/unit-of-work/look-at.ts';
import { suppose } from '#application/unit-of-work/suppose.ts';
import { updateDebt } from '#application/unit-of-work/update-debt.ts';
import { openCase as decide, isSameCase, type OpenCase } from '#domain/debt/commands/open-case.ts';
import { creditorOf } from '#runtime/config.ts';
import type { StoredDebt } from '#schemas/records/debt.ts';
import { type Outcome, outcomeOf } from './outcome.ts';

/**
 * Opens a case: the ladder stops at once, until a person answers. The debtor's text is kept beside their record, where
 * an erasure finds it, and before the case is opened: the relay opens it if this process dies in between.
 * @param given.text in the debtor's words
 */
export async function openCase({
  debtId,
  text,
  ...given
}: OpenCase & { readonly debtId: string; readonly text?: string }): Promise<Outcome> {
  const { kind, by, at } = given;
  const written = (number: number) => ({ debtId, number, kind, by, at, text: text ?? '' });
  const outcome = outcomeOf(
    await updateDebt(debtId, {
      command: 'openCase',
      isRepeated: (debt) => isSameCase(given)(debt) || wasOpened(debt, given),
      decide: async (debt) => {
        if (text !== undefined) await putCaseText(debt, written(debt.cases.length + 1), lookAt());
        return decide(debt, given, caseFacts(debt));
      },
    }),
  );
  if (outcome.done && text !== undefined) await putCaseText(outcome.debt, written(outcome.debt.cases.length));
  return outcome;
}

/** What a case would come to; nothing is written. */
export const supposeCase = async (debt: StoredDebt, given: OpenCase): Promise<Outcome> =>
  outcomeOf(
    await suppose(debt, {
      command: 'openCase',
      isRepeated: isSameCase(given),
      decide: (stored) => decide(stored, given, caseFacts(stored)),
    }),
  );

const caseFacts = (debt: StoredDebt) => {
  const { holidays, negotiation } = creditorOf(debt);
  return { ...negotiation.cases, holidays };
};

/** Whether this very word of the debtor opened a case, which may be over. */
const wasOpened = (debt: StoredDebt, { kind, at }: OpenCase): boolean =>
  debt.status !== 'awaitingInvoice' && debt.cases.some((one) => one.kind === kind && one.openedAt === at);
