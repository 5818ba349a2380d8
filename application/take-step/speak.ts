import { NotSentError, type SendResult } from '#adapters/channels/channel.ts';
import { givePlaceBack, takePlace } from '#adapters/table/contact-budget.ts';
import { addressMark } from '#adapters/table/keys.ts';
import { honourOptOut } from '#application/contact/opt-out.ts';
import type { Outgoing } from '#application/unit-of-work/outbox.ts';
import { dayOf } from '#domain/calendar/days.ts';
import { debtStepKey } from '#domain/messages/send-key.ts';
import { config } from '#runtime/config.ts';
import type { TakeStepInput } from '#schemas/machine.ts';
import type { Channel } from '#schemas/primitives.ts';
import type { Debt } from '#schemas/records/debt.ts';
import type { Choice } from './choose-channel.ts';
import { type Composed, compose } from './compose.ts';
import { cover } from './cover.ts';
import { enterStep } from './enter-step.ts';
import { recordSend, release } from './record-send.ts';
import type { Scene } from './scene.ts';

/**
 * Sends one message: fills it, takes a place in the debtor's budget, claims the channel on this debt, covers the others
 * that it speaks of, sends, and writes down what became of it. False when one of these changed under it: then nothing was
 * sent, and the step looks around anew.
 */
export async function speak(
  debt: Debt,
  scene: Scene,
  choice: Extract<Choice, { kind: 'send' }>,
  told: readonly Outgoing[],
  input: TakeStepInput,
): Promise<boolean> {
  const { channel, cost } = choice;
  const { debtor, contactBudget, consolidated, place, tone } = scene;
  const composed = await compose(debt, scene, choice, input);
  const stepKey = debtStepKey(debt.debtId, input.version, input.step.id);
  if (!(await takePlace(debtor.taxId, contactBudget, stepKey, input.enteredAt))) return false;
  const covers = consolidated.map((consolidatedDebt) => consolidatedDebt.debt.debtId);
  const claimed = await enterStep(debt, input, told, {
    channel,
    zone: place.zone,
    reissue: composed.reissues.get(debt.debtId),
    covers,
  });
  if (!claimed) {
    await givePlaceBack(debtor.taxId, stepKey);
    return false;
  }
  if (!(await coverAll(scene, composed, stepKey, channel, input))) {
    await release(claimed, channel, input);
    return false;
  }
  const result = await sendOnce(claimed, channel, composed.send, input);
  // The next channel may be the same phone: it must know before it is chosen.
  if (result.status === 'refused' && result.optedOut)
    await honourOptOut({
      mark: addressMark(choice.address),
      by: 'reply',
      at: input.enteredAt,
      channel,
      debtId: debt.debtId,
    });
  const sent = { channel, tone, cost, pricesOf: config().prices.readOn, covers };
  await recordSend(claimed, sent, result, input);
  return true;
}

/** Each consolidatedDebt, for the message speaks of all of them or does not go out. */
async function coverAll(
  { consolidated, place }: Scene,
  { reissues }: Composed,
  by: string,
  channel: Channel,
  input: TakeStepInput,
): Promise<boolean> {
  const at = input.enteredAt;
  const day = dayOf(at, place.zone);
  for (const consolidatedDebt of consolidated) {
    const reissue = reissues.get(consolidatedDebt.debt.debtId);
    if (!(await cover(consolidatedDebt, { by, channel, at, day, reissue }))) return false;
  }
  return true;
}

/** Sends; a channel that certainly did not gives its claim back, so that the machine's retry may take it. */
async function sendOnce(
  debt: Debt,
  channel: Channel,
  send: () => Promise<SendResult>,
  input: TakeStepInput,
): Promise<SendResult> {
  try {
    return await send();
  } catch (error) {
    if (error instanceof NotSentError) await release(debt, channel, input);
    throw error;
  }
}
