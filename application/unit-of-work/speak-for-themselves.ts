import { findDebt } from '#adapters/table/debts.ts';
import { undoConsolidation } from '#domain/debt/commands/undo-consolidation.ts';
import { ALREADY } from '#domain/debt/decision.ts';
import { readDebtStepKey, sendKey, sendsOf } from '#domain/debt/send-key.ts';
import type { Debt, Effect } from '#schemas/records/debt.ts';
import type { SendKey } from '#schemas/records/send-key.ts';
import { applyCommand } from './apply-command.ts';
import { publishAndAnswer } from './give-answers.ts';

/** A message that was certainly not sent, and the debts that it was to cover too. */
type NotSpoken = Omit<Extract<Effect, { readonly kind: 'speakForThemselves' }>, 'kind'>;

/**
 * Undoes the consolidation of debts whose common message was certainly not sent. A step that waits because of it is
 * entered again. Done again, it finds none; nor does it once the step has claimed that channel again.
 */
export async function speakForThemselves({ debtIds, ...message }: NotSpoken): Promise<void> {
  for (const debtId of debtIds) {
    const updated = await applyCommand(debtId, {
      command: 'undoConsolidation',
      decide: async (current) => {
        const key = consolidatedBy(current, message);
        // The claim comes before each consolidation: asked after the debt was read, its absence shows that this one is void.
        if (key === undefined || (await isClaimed(message))) return ALREADY;
        return undoConsolidation(current, { revision: current.revision, sendKey: key });
      },
    });
    if (updated.kind === 'changed' && updated.debt.status === 'open')
      await publishAndAnswer(updated.debt, updated.debt.wakeToken);
  }
}

/** The key of the message of a debt that another debt's message was to cover. */
const consolidatedBy = (debt: Debt, { by, channel }: Omit<NotSpoken, 'debtIds'>): SendKey | undefined =>
  sendsOf(debt).find(
    (one) => one.channel === channel && one.send.status === 'consolidated' && one.send.by === by,
  )?.key;

/** Whether the step has a message on the channel, as it did before that one. */
async function isClaimed({ by, channel }: Omit<NotSpoken, 'debtIds'>): Promise<boolean> {
  const { debtId, version, step } = readDebtStepKey(by);
  const debt = await findDebt(debtId);
  return (
    debt !== undefined && debt.status !== 'awaitingInvoice' && sendKey(version, step, channel) in debt.sends
  );
}
