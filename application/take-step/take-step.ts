import { NotSentError } from '#adapters/channels/channel.ts';
import { ContentionError, TRIES } from '#adapters/table/contention.ts';
import { findDebtor } from '#adapters/table/debtors.ts';
import { findDebt } from '#adapters/table/debts.ts';
import { giveSlotBack } from '#adapters/table/send-slots.ts';
import { askChannels } from '#application/contact/ask-channels.ts';
import { isUnreachable } from '#application/contact/is-unreachable.ts';
import { giveUpClaims } from '#application/messages/give-up-claims.ts';
import { promiseOver } from '#application/negotiation/promise-times.ts';
import { endExecution, reEvaluateBy } from '#application/unit-of-work/end-wait.ts';
import { flushOutbox } from '#application/unit-of-work/flush-outbox.ts';
import { isBefore } from '#domain/calendar/days.ts';
import type { TakeStep } from '#domain/debt/commands/take-step.ts';
import { isOnStep } from '#domain/debt/is-on-step.ts';
import { isResting } from '#domain/debt/is-resting.ts';
import { leftClaims } from '#domain/debt/left-claims.ts';
import type { NotSent, SkippedChannel } from '#domain/debt/message-events.ts';
import type { TakeStepInput } from '#schemas/machine.ts';
import type { Channel } from '#schemas/primitives.ts';
import type { Debt, OpenDebt, PromisedDebt, StoredDebt } from '#schemas/records/debt.ts';
import { answerAgain } from './answer-again.ts';
import {
  type Choice,
  chosenOrUnreachable,
  hasSent,
  hasTaken,
  mayHaveArrived,
  type NotTaken,
} from './choose-channel.ts';
import { consolidationOf, undoConsolidation } from './consolidation-of.ts';
import { enterStep } from './enter-step.ts';
import { findSlot, giveBackUnlessHeld } from './find-slot.ts';
import { firstContactTurn } from './first-contact-turn.ts';
import { forbidContact } from './forbid-contact.ts';
import { hardshipHold } from './hardship-hold.ts';
import { heldByBatch, heldByPause, PAUSED, pausedWithDebtor } from './held-by-pause.ts';
import { insteadOfSending, overtaken } from './instead-of-sending.ts';
import { postponeStep } from './postpone-step.ts';
import { reconciliationHold } from './reconciliation-hold.ts';
import { type ReadScene, survey } from './scene.ts';
import { type Asked, sendMessage } from './send-message.ts';
import { whyPlanAsksNothing } from './why-plan-asks-nothing.ts';

/** What a step did, or has left to do. */
type Move =
  /**
   * The step may want another channel: `published` are those that were skipped before it was claimed. `not-taken`: the one that was
   * asked certainly did not take the message.
   */
  | (Asked & { readonly published: readonly SkippedChannel[] })
  | 'not-taken'
  /** The debt changed meanwhile: the step looks at it anew. */
  | 'again'
  /** All is written, and the machine was answered. */
  | 'answered'
  /** Nothing (more) is to be sent: the step only waits, and publishes these. */
  | Pick<TakeStep, 'skipped' | 'consolidation'>;

/**
 * Takes a step: asks whether the debt is still open, whether another debt's message spoke of it, and whether the law
 * and the debtor's contact budget allow a message now; claims a channel, and with the same write leaves the task token
 * on the debt, so that a payment ends the wait; sends; and goes on with the next channel that the step wants. While the law
 * or a channel does not allow it yet, its machine waits. Called again (a retry after a crash) it sends nothing twice: a
 * claim without a record becomes `unknown`.
 */
export async function takeStep(input: TakeStepInput): Promise<void> {
  let debt = await findDebt(input.debtId);
  let tokenIsLeft = false;
  const notTaken = new Map<Channel, NotTaken>();
  const published = new Set<Channel>();
  for (let lost = 0; lost < TRIES; lost += 1) {
    if (!debt || !isOnStep(debt, input)) return answer(await withoutClaims(debt, input), input);
    if (isOvertaken(debt, input)) return flushOutbox(debt);
    if (await answerAgain(debt, input)) return;
    const next = await nextMove(debt, input, notTaken);
    if (next === 'answered') return;
    if (next === 'again') debt = await findDebt(input.debtId);
    else if (next === 'not-taken' || 'debt' in next) {
      // A channel that was asked does not count as a try: the step may want another one.
      lost -= 1;
      tokenIsLeft ||= next !== 'not-taken';
      if (next !== 'not-taken') for (const { channel } of next.published) published.add(channel);
      debt = next === 'not-taken' ? await findDebt(input.debtId) : next.debt;
    } else {
      // Once it has sent, only what became of its other channels is news.
      const current = debt;
      const isNews = ({ channel }: SkippedChannel): boolean =>
        !published.has(channel) && !(tokenIsLeft && hasTaken(current, input, channel));
      const skipped = next.skipped.filter(isNews);
      const isEntered = tokenIsLeft && skipped.length === 0;
      const entered = isEntered ? debt : await enterStep(debt, { input, ...next, skipped });
      if (entered) return flushOutbox(entered);
      debt = await findDebt(input.debtId);
    }
  }
  throw new ContentionError(input.debtId);
}

/** Does what the step does next. */
async function nextMove(
  debt: OpenDebt | PromisedDebt,
  input: TakeStepInput,
  notTaken: Map<Channel, NotTaken>,
): Promise<Move> {
  if (input.missed) return NOTHING;
  if (debt.status === 'promised' && !isBefore(input.enteredAt, promiseOver(debt))) return NOTHING;
  const held = (await heldByBatch(debt, input.enteredAt)) ?? (await heldByPause(debt));
  if (held) return held === 'again' ? held : { skipped: onEveryChannel(PAUSED, input) };
  const consolidation = await consolidationOf(debt, input);
  if (consolidation?.kind === 'void') {
    await undoConsolidation(debt, consolidation.sendKey);
    return 'again';
  }
  if (consolidation) return { skipped: [], consolidation };
  if (hasSent(debt, input)) return mayHaveArrived(debt, input) ? NOTHING : nothingArrived(debt, input);
  const asksNothing = await whyPlanAsksNothing(debt);
  if (asksNothing) return { skipped: onEveryChannel(asksNothing, input) };
  const scene = await survey(debt, input);
  if (!scene) return { skipped: onEveryChannel(ERASED, input) };
  if (await pausedWithDebtor(debt, scene.debtor, input.enteredAt)) return 'again';
  const instead = insteadOfSending(debt, scene, input);
  switch (instead?.kind) {
    case 'skipped':
      return { skipped: onEveryChannel(instead.notSent, input) };
    case 're-evaluate':
      await flushOutbox(debt);
      await reEvaluateBy(input.debtId, input.taskToken);
      return 'answered';
    case 'forbidden':
      return (await forbidContact(debt, forbiddenBy(instead.notSent, input), input)) ? 'answered' : 'again';
  }
  const choice =
    (await hardshipHold(debt, scene, input)) ??
    reconciliationHold(debt, scene, input) ??
    (await askChannels(chosenOrUnreachable(debt, scene, input, notTaken), {
      debtor: scene.debtor,
      at: input.enteredAt,
      mayWrite: scene.mayWrite,
    }));
  switch (choice.kind) {
    case 'done':
      return { skipped: choice.skipped };
    case 'wait':
      return waitFor(debt, scene, choice, input);
    case 'forbidden':
      // A promise holds all the same: nothing is sent, and a person gets the debt when it is over.
      if (debt.status === 'promised') return { skipped: [...choice.skipped, choice] };
      return (await forbidContact(debt, choice, input)) ? 'answered' : 'again';
    case 'send': {
      const turn = await firstContactTurn(debt, scene, choice, input);
      if (turn.kind === 'later') return waitFor(debt, scene, turn.wait, input);
      const found = await findSlot(debt, scene, choice, input);
      if (found.kind === 'later') {
        await turn.giveBack();
        const move = await waitFor(debt, scene, { ...found.wait, ...turn.held }, input).catch(
          async (error: unknown) => {
            if (found.slot) await giveBackUnlessHeld(found.slot, found.wait, input).catch(() => undefined);
            throw error;
          },
        );
        if (move !== 'answered' && found.slot) await giveSlotBack(found.slot);
        return move;
      }
      const sending = await sendMessage(debt, scene, choice, input).catch(async (error: unknown) => {
        if (error instanceof NotSentError) await giveSlotBack(found.slot);
        if (error instanceof NotSentError) await turn.giveBack();
        throw error;
      });
      if (sending !== 'changed' && 'debt' in sending) return { ...sending, published: choice.skipped };
      await giveSlotBack(found.slot);
      await turn.giveBack();
      if (sending === 'changed') return 'again';
      notTaken.set(choice.channel, sending);
      return 'not-taken';
    }
  }
}

/** No message of the step arrived: the debt is handed over, unless the rest of its ladder may reach the debtor. */
async function nothingArrived(debt: OpenDebt | PromisedDebt, input: TakeStepInput): Promise<Move> {
  const debtor = await findDebtor(debt.creditorId, debt.debtorId);
  const { enteredAt: at } = input;
  if (debt.status !== 'open' || !debtor) return NOTHING;
  if (!(await askChannels(isUnreachable(debt, debtor, at), { debtor, at }))) return NOTHING;
  const [channel] = input.step.channels as [Channel];
  const choice = { kind: 'forbidden', channel, notSent: UNDELIVERED, skipped: [] } as const;
  return (await forbidContact(debt, choice, input)) ? 'answered' : 'again';
}

/** Sends the machine to its wait, if the step is still taken after that. */
async function waitFor(
  debt: OpenDebt | PromisedDebt,
  scene: ReadScene,
  choice: Extract<Choice, { kind: 'wait' }>,
  input: TakeStepInput,
): Promise<Move> {
  const postponing = await postponeStep(debt, scene, choice, input);
  if (postponing === 'postponed') return 'answered';
  if (postponing === 'changed') return 'again';
  const { channel, skipped } = choice;
  return {
    skipped: [...skipped, { channel, notSent: overtaken(postponing.why, choice.notSent.rule) }],
  };
}

const NOTHING = { skipped: [] };

const onEveryChannel = (notSent: NotSent, { step }: TakeStepInput): SkippedChannel[] =>
  step.channels.map((channel) => ({ channel, notSent }));

const ERASED: NotSent = {
  rule: 'no-address',
  citation: 'the data of the debtor was erased (LGPD art. 18)',
};

const UNDELIVERED: NotSent = {
  rule: 'undelivered',
  citation: 'no message of this step arrived, and no other address is known',
};

/** A rule that ends contact whatever the channel. */
const forbiddenBy = (notSent: NotSent, { step: { channels } }: TakeStepInput) =>
  ({ kind: 'forbidden', channel: channels[0] as Channel, notSent, skipped: [] }) as const;

/**
 * The debt, whose claims by this step are given up when the process that made them died: it is not known whether their
 * messages went out.
 */
async function withoutClaims(
  debt: StoredDebt | undefined,
  input: TakeStepInput,
): Promise<StoredDebt | undefined> {
  if (!debt || debt.status === 'awaitingInvoice') return debt;
  if (leftClaims(debt, input).events.length === 0) return debt;
  return (await giveUpClaims(debt, input)).debt;
}

/** Whether a later step was entered while this one was slow: its machine has moved on, and its token ends no wait. */
const isOvertaken = ({ wakeAt }: Debt, { enteredAt }: TakeStepInput): boolean =>
  wakeAt !== undefined && isBefore(enteredAt, wakeAt);

/**
 * Answers the machine at once: the debt closed, another version is in force, or the debtor said something. Events go
 * out first: once the execution has ended, nothing would try them again.
 */
async function answer(debt: StoredDebt | undefined, input: TakeStepInput): Promise<void> {
  if (debt) await flushOutbox(debt);
  const { debtId, taskToken, version } = input;
  if (debt && isToBeReEvaluated(debt, version)) await reEvaluateBy(debtId, taskToken);
  else await endExecution(debtId, taskToken, { event: debt?.status === 'open' ? 'superseded' : 'closed' });
}

/** Whether the machine of a version has another wait for its debt. */
const isToBeReEvaluated = (debt: StoredDebt, version: number): boolean =>
  debt.status !== 'awaitingInvoice' &&
  debt.version === version &&
  (debt.status === 'open' || isResting(debt.status));
