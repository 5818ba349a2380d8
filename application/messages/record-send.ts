import { putMessagePointer } from '#adapters/table/message-pointers.ts';
import { applyCommand, type Updated } from '#application/unit-of-work/apply-command.ts';
import { recordSend as decide, type RecordSend } from '#domain/debt/commands/record-send.ts';
import { sendKey } from '#domain/debt/send-key.ts';
import { log } from '#runtime/log.ts';
import type { StoredDebt } from '#schemas/records/debt.ts';

/**
 * Records what became of a claimed message. Its event waits in the outbox: the caller may have more to write first.
 * @param debt with the claim, as it was just written
 */
export async function recordSend(debt: StoredDebt, message: RecordSend): Promise<Updated> {
  const { entered, channel, outcome } = message;
  const key = sendKey(entered.version, entered.step.id, channel);
  // Feedback of an e-mail names its debt; that of a text message only the id.
  if (outcome.status === 'sent' && channel !== 'email')
    await putMessagePointer(outcome.messageId, { debtId: debt.debtId, sendKey: key });
  const updated = await applyCommand(debt, {
    command: 'recordSend',
    decide: (current) => decide(current, message),
  });
  // An alarm counts these: none on the morning of a business day is a fault.
  if (outcome.status === 'sent' && !message.isCourtesy)
    log.info('a message was sent', { debtId: debt.debtId, sendKey: key });
  return updated;
}
