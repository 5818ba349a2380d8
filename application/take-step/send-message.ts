import { givePlaceBack, takePlace } from '#adapters/table/contact-budget.ts';
import { addressMark } from '#adapters/table/keys.ts';
import { honourOptOut } from '#application/contact/opt-out.ts';
import { recordSend } from '#application/messages/record-send.ts';
import { releaseClaimOf, sendOnce } from '#application/messages/send-once.ts';
import { dayOf } from '#domain/calendar/days.ts';
import { balanceOn } from '#domain/debt/balance.ts';
import { debtStepKey, sendKey } from '#domain/debt/send-key.ts';
import { config } from '#runtime/config.ts';
import type { TakeStepInput } from '#schemas/machine.ts';
import type { Debt } from '#schemas/records/debt.ts';
import type { Choice } from './choose-channel.ts';
import { compose } from './compose.ts';
import { consolidate } from './consolidate.ts';
import { enterStep } from './enter-step.ts';
import type { Scene } from './scene.ts';

/**
 * Sends one message: fills it, takes a place in the debtor's contact budget, claims the channel on this debt,
 * consolidates the other debts that it speaks of, sends, and records what became of it. False when one of these changed
 * meanwhile: then nothing was sent, and the step reads everything anew.
 */
export async function sendMessage(
  debt: Debt,
  scene: Scene,
  choice: Extract<Choice, { kind: 'send' }>,
  input: TakeStepInput,
): Promise<boolean> {
  const { channel, skipped } = choice;
  const { debtor, contactBudget, consolidated, place } = scene;
  const { send, reissues } = await compose(debt, scene, choice, input);
  const by = debtStepKey(debt.debtId, input.version, input.step.id);
  if (!(await takePlace(debtor.taxId, contactBudget, by, input.enteredAt))) return false;
  const day = dayOf(input.enteredAt, place.zone);
  const covers = consolidated.map((other) => other.debt.debtId);
  const claim = { channel, day, reissue: reissues.get(debt.debtId), covers };
  const claimed = await enterStep(debt, { input, skipped, claim });
  if (!claimed) {
    await givePlaceBack(debtor.taxId, by);
    return false;
  }
  const key = sendKey(input.version, input.step.id, channel);
  if (!(await consolidate(consolidated, { by, channel, at: input.enteredAt, day, reissues }))) {
    await releaseClaimOf(claimed, key);
    return false;
  }
  const outcome = await sendOnce(claimed, key, send);
  // The next channel may be the same phone: the opt-out is recorded before that channel is chosen.
  if (outcome.status === 'refused' && outcome.optedOut)
    await honourOptOut({
      mark: addressMark(choice.address),
      by: 'reply',
      at: input.enteredAt,
      channel,
      debtId: debt.debtId,
    });
  await recordSend(claimed, {
    entered: input,
    channel,
    tone: scene.tone,
    owed: balanceOn(claimed, dayOf(input.enteredAt)).due,
    cost: choice.cost,
    pricesOf: config().prices.readOn,
    covers,
    isCourtesy: false,
    outcome,
  });
  return true;
}
