import { BillProviderAwayError } from '#adapters/psp/provider.ts';
import { addressMark } from '#adapters/table/addresses.ts';
import { givePlaceBack, takePlace } from '#adapters/table/contact-budget.ts';
import { keepContent } from '#adapters/table/message-contents.ts';
import { honourOptOut } from '#application/contact/opt-out.ts';
import { recordSend } from '#application/messages/record-send.ts';
import { releaseClaimOf, sendOnce } from '#application/messages/send-once.ts';
import { undoMessage } from '#application/unit-of-work/undo-message.ts';
import { dayOf } from '#domain/calendar/days.ts';
import { dayFor } from '#domain/debt/day-for.ts';
import { payoffOn } from '#domain/debt/payoff-on.ts';
import { contactKey, debtStepKey, sendKey, sendsOfStep } from '#domain/debt/send-key.ts';
import { config } from '#runtime/config.ts';
import type { TakeStepInput } from '#schemas/machine.ts';
import type { Debt, StoredDebt } from '#schemas/records/debt.ts';
import type { Choice, NotTaken } from './choose-channel.ts';
import { compose } from './compose.ts';
import { consolidate } from './consolidate.ts';
import { enterStep } from './enter-step.ts';
import type { ReadScene } from './scene.ts';
import { whyPlanAsksNothing } from './why-plan-asks-nothing.ts';

/** A channel was asked to send, and what became of that is recorded. */
export interface Asked {
  /** The debt as the record left it. */
  readonly debt: StoredDebt | undefined;
}

/**
 * What became of a message. `changed`: the debt, or what the message says, changed meanwhile; nothing was sent, and the
 * step reads everything anew. `NotTaken`: it certainly was not sent, and all is as it was before.
 */
export type Sending = Asked | 'changed' | NotTaken;

/**
 * Sends one message: fills it, takes a place in the debtor's contact budget, claims the channel on this debt,
 * consolidates the other debts that it speaks of, sends, and records what became of it.
 */
export async function sendMessage(
  debt: Debt,
  scene: ReadScene,
  choice: Extract<Choice, { kind: 'send' }>,
  input: TakeStepInput,
): Promise<Sending> {
  const { channel, skipped } = choice;
  const { debtor, contactBudget, consolidated, recipient } = scene;
  const { version, enteredAt } = input;
  const composed = await compose(debt, scene, choice, input).catch(unlessAway);
  if ('rule' in composed) return composed;
  const { prepared, quotes, linkMark } = composed;
  const by = debtStepKey(debt.debtId, version, input.step.id);
  const day = dayOf(enteredAt, recipient.zone);
  const contact = contactKey(debt.debtId, { version, step: input.step.id }, day);
  const isFurtherChannel = hasContacted(debt, input, day, recipient.zone);
  if (!(await takePlace(debtor.taxId, contactBudget, contact, enteredAt))) return 'changed';
  const covers = consolidated.map((other) => other.debt.debtId);
  const content = await keepContent(debt, prepared.content);
  const fixed = quotes.get(debt.debtId) ?? [];
  const claim = { channel, day, quotes: fixed, covers, gate: choice.gate, content, linkMark };
  const claimed = await enterStep(debt, { input, skipped, claim });
  if (!claimed) {
    if (!isFurtherChannel) await givePlaceBack(debtor.taxId, contact, enteredAt);
    return 'changed';
  }
  const key = sendKey(version, input.step.id, channel);
  const message = {
    debt: claimed,
    sendKey: key,
    lastMessage: debt.lastMessage,
    contact: isFurtherChannel ? undefined : contact,
    undo: undoMessage,
  };
  // The whole of an instalment may have been paid meanwhile: that changes the whole, and not the instalment.
  const why = await Promise.all(
    [claimed, ...consolidated.map((other) => other.debt)].map(whyPlanAsksNothing),
  );
  const isOver = why.some((one) => one !== undefined);
  if (isOver || !(await consolidate(consolidated, { by, channel, at: enteredAt, day, quotes, content }))) {
    await releaseClaimOf(message);
    return 'changed';
  }
  const outcome = await sendOnce(message, prepared.send);
  if (outcome.status === 'not-taken')
    return { rule: 'channel-unavailable', why: `the channel took no message: ${outcome.answer}` };
  // The next channel may be the same phone: the opt-out is recorded before that channel is chosen.
  if (outcome.status === 'refused' && outcome.optedOut)
    await honourOptOut({
      mark: await addressMark(choice.address),
      by: 'reply',
      at: enteredAt,
      channel,
      debtId: debt.debtId,
    });
  const recorded = await recordSend(claimed, {
    entered: input,
    channel,
    tone: scene.tone,
    owed: payoffOn(claimed, dayFor(claimed, enteredAt)).amount,
    cost: choice.cost,
    pricesOf: config().prices.readOn,
    covers,
    isCourtesy: false,
    outcome,
  });
  return { debt: recorded.debt };
}

/** The message needs a new bill, and its provider is away: like a channel that is down, it may be back later. */
function unlessAway(error: unknown): NotTaken {
  if (!(error instanceof BillProviderAwayError)) throw error;
  return { rule: 'bill-unavailable', why: error.message };
}

/** Whether another channel of the step made this contact already, on the same day. */
const hasContacted = (debt: Debt, { version, step }: TakeStepInput, day: string, zone: string): boolean =>
  sendsOfStep(debt, version, step.id).some(
    ([, { status, at }]) => status !== 'consolidated' && dayOf(at, zone) === day,
  );
