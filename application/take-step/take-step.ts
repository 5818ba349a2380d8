import { ContentionError, TRIES } from '#adapters/table/contention.ts';
import { findDebt } from '#adapters/table/debts.ts';
import { cancelOldBills } from '#application/billing/cancel-old.ts';
import { holdingPromise, promiseOver, reminderOf } from '#application/negotiation/promise-times.ts';
import { flushOutbox, type Outgoing } from '#application/unit-of-work/outbox.ts';
import { lookAgain, standsOtherwise, wake } from '#application/unit-of-work/wake.ts';
import { dayOf, isBefore } from '#domain/calendar/days.ts';
import { calendarTime } from '#runtime/time.ts';
import type { TakeStepInput } from '#schemas/machine.ts';
import type { Debt, StoredDebt } from '#schemas/records/debt.ts';
import { chooseChannel } from './choose-channel.ts';
import { coverOf, uncover } from './cover.ts';
import { forbidContact, wait } from './deny.ts';
import { enterStep } from './enter-step.ts';
import { messageConsolidated, messageNotSent, type NotSent } from './events.ts';
import { reconciliationHold } from './reconciliation-hold.ts';
import { survey } from './scene.ts';
import { speak } from './speak.ts';

/**
 * Takes a step: asks whether the debt is still open, whether another debt's message spoke of it, and whether the law and
 * the debtor's budget allow a message now; claims a channel, and with the same write leaves the task token on the debt,
 * so that a payment ends the wait; sends; and goes on with the next channel that the step wants. Called again (a retry
 * after a crash) it sends nothing twice: a claim without a record becomes `unknown`.
 */
export async function takeStep(input: TakeStepInput): Promise<void> {
  let debt = await findDebt(input.debtId);
  let tokenIsLeft = false;
  for (let lost = 0; lost < TRIES; lost += 1) {
    if (!onLadder(debt, input)) return end(debt, input);
    if (isOvertaken(debt, input)) return flushOutbox(debt);
    const next = await nextMove(debt, input);
    if (next === 'written') return;
    if (next !== 'again' && next !== 'spoke') {
      const entered = tokenIsLeft ? debt : await enterStep(debt, input, next);
      if (entered) return leave(entered);
    }
    if (next === 'spoke') {
      tokenIsLeft = true;
      // A channel used is no try lost: the step may want another.
      lost -= 1;
    }
    debt = await findDebt(input.debtId);
  }
  throw new ContentionError(input.debtId);
}

/**
 * Does what the step does next. `spoke`: a message went out, and the step may want another channel. `again`: the debt
 * changed under it. `written`: all is done, and the machine was told. Otherwise there is nothing to send, and the events
 * that the step has to tell.
 */
async function nextMove(
  debt: Debt,
  input: TakeStepInput,
): Promise<'spoke' | 'again' | 'written' | readonly Outgoing[]> {
  if (input.missed) return [];
  // The law held the reminder back until its promise was over.
  if (debt.status === 'promised' && !isBefore(input.enteredAt, promiseOver(debt))) return [];
  const covered = await coverOf(debt, input);
  if (covered === 'void') {
    await uncover(debt, input);
    return 'again';
  }
  if (covered) return [messageConsolidated(debt, input, covered.channel, covered.by)];
  const all = (notSent: NotSent): Outgoing[] =>
    input.step.channels.map((channel) => messageNotSent(debt, input, channel, notSent));
  const scene = await survey(debt, input);
  if (!scene) return all(ERASED);
  if (isPast(debt, scene.place.zone, input)) return all(OVERTAKEN);
  const choice = reconciliationHold(debt, scene, input) ?? (await chooseChannel(debt, scene, input));
  const passedOver = choice.passedOver.map(({ channel, notSent }) =>
    messageNotSent(debt, input, channel, notSent),
  );
  switch (choice.kind) {
    case 'done':
      return passedOver;
    case 'wait':
      return (await wait(debt, choice, input)) ? 'written' : 'again';
    case 'off':
      // A promise holds all the same: nothing is sent, and a person gets the debt when it is over.
      if (debt.status === 'promised')
        return [...passedOver, messageNotSent(debt, input, choice.channel, choice.notSent)];
      await forbidContact(debt, choice, input);
      return 'written';
    case 'send':
      return (await speak(debt, scene, choice, passedOver, input)) ? 'spoke' : 'again';
  }
}

const ERASED: NotSent = {
  rule: 'no-address',
  citation: 'the data of the debtor was erased (LGPD art. 18)',
};

const OVERTAKEN: NotSent = {
  rule: 'overtaken',
  citation: 'Our choice: this step was held back until the one above it was due, which speaks instead',
};

/** The step is done: what it has to tell goes out, and bills that newer ones replaced are cancelled. */
async function leave(debt: StoredDebt): Promise<void> {
  await flushOutbox(debt);
  if (debt.status === 'open') await cancelOldBills(debt);
}

/** A later step was entered while this one was slow: its machine has moved on, and its token is worth nothing. */
const isOvertaken = ({ wakeAt }: Debt, { enteredAt }: TakeStepInput): boolean =>
  wakeAt !== undefined && isBefore(enteredAt, wakeAt);

/** The legal gate, or stale payment sources, held this step back until the day of the one above it, or of the hand-over. */
function isPast({ execution: { at } }: Debt, zone: string, { step, enteredAt }: TakeStepInput): boolean {
  const own = at[step.id];
  const today = dayOf(enteredAt, zone);
  return (
    own !== undefined &&
    Object.values(at).some((time) => isBefore(own, time) && dayOf(calendarTime(time), zone) <= today)
  );
}

const onLadder = (debt: StoredDebt | undefined, { version, step }: TakeStepInput): debt is Debt =>
  debt !== undefined &&
  debt.status === step.during &&
  debt.version === version &&
  (step.during === 'open' || reminderOf(holdingPromise(debt)) === step.id);

/**
 * The debt closed, another version of it is in force, or the debtor said something: the machine is shown its way at
 * once. Events go out first: once the execution has ended, nothing would try them again.
 */
async function end(debt: StoredDebt | undefined, input: TakeStepInput): Promise<void> {
  if (debt) await flushOutbox(debt);
  const { debtId, taskToken, version } = input;
  const inForce = debt !== undefined && debt.status !== 'awaitingInvoice' && debt.version === version;
  if (inForce && (standsOtherwise(debt) || debt.status === 'open')) await lookAgain(debtId, taskToken);
  else await wake(debtId, taskToken, { event: debt?.status === 'open' ? 'superseded' : 'closed' });
}
