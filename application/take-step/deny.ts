import { changeDebt } from '#adapters/table/change.ts';
import { flushOutbox, intoOutbox } from '#application/unit-of-work/outbox.ts';
import { handOverToPerson, postpone } from '#application/unit-of-work/wake.ts';
import { clockTime } from '#runtime/time.ts';
import type { TakeStepInput } from '#schemas/machine.ts';
import type { Debt } from '#schemas/records/debt.ts';
import type { Choice } from './choose-channel.ts';
import { stepKeyOf } from './enter-step.ts';
import { messageNotSent } from './events.ts';

/**
 * Publishes why, then has the machine wait for the next lawful instant and come back to this step. False when the
 * debt changed meanwhile.
 */
export async function wait(
  debt: Debt,
  { channel, notSent }: Extract<Choice, { kind: 'wait' }>,
  input: TakeStepInput,
): Promise<boolean> {
  const written = await changeDebt(debt.debtId, {
    set: [
      [['postponed'], { stepKey: stepKeyOf(input), until: notSent.until }],
      [['revision'], debt.revision + 1],
      ...intoOutbox([messageNotSent(debt, input, channel, notSent)]),
    ],
    when: { equal: [[['revision'], debt.revision]] },
    returns: 'new',
  });
  if (!written) return false;
  await flushOutbox(written);
  await postpone(debt.debtId, input.taskToken, clockTime(notSent.until));
  return true;
}

/** Publishes why, then has the machine hand the debt over: no robot may write about it again. */
export async function forbidContact(
  debt: Debt,
  { channel, notSent }: Extract<Choice, { kind: 'off' }>,
  input: TakeStepInput,
): Promise<void> {
  const written = await changeDebt(debt.debtId, {
    set: intoOutbox([messageNotSent(debt, input, channel, notSent)]),
    when: {},
    returns: 'new',
  });
  if (written) await flushOutbox(written);
  await handOverToPerson(debt.debtId, input.taskToken, notSent.rule);
}
