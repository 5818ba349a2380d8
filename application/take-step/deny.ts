import { changeDebt } from '#adapters/table/change.ts';
import { flushOutbox, intoOutbox } from '#application/unit-of-work/outbox.ts';
import { postpone, toPerson } from '#application/unit-of-work/wake.ts';
import { clockTime } from '#runtime/time.ts';
import type { TakeStepInput } from '#schemas/machine.ts';
import type { Debt } from '#schemas/records/debt.ts';
import type { Choice } from './choose-channel.ts';
import { rungOf } from './enter-rung.ts';
import { messageDenied } from './events.ts';

/**
 * Tells of the denial, then has the machine wait for the next lawful instant and come back to this rung. False when the
 * debt changed meanwhile.
 */
export async function wait(
  debt: Debt,
  { channel, denial }: Extract<Choice, { kind: 'wait' }>,
  input: TakeStepInput,
): Promise<boolean> {
  const written = await changeDebt(debt.debtId, {
    set: [
      [['postponed'], { rung: rungOf(input), until: denial.until }],
      [['revision'], debt.revision + 1],
      ...intoOutbox([messageDenied(debt, input, channel, denial)]),
    ],
    when: { equal: [[['revision'], debt.revision]] },
    returns: 'new',
  });
  if (!written) return false;
  await flushOutbox(written);
  await postpone(debt.debtId, input.taskToken, clockTime(denial.until));
  return true;
}

/** Tells of the denial, then has the machine hand the debt over: no robot may write about it again. */
export async function leaveLadder(
  debt: Debt,
  { channel, denial }: Extract<Choice, { kind: 'off' }>,
  input: TakeStepInput,
): Promise<void> {
  const written = await changeDebt(debt.debtId, {
    set: intoOutbox([messageDenied(debt, input, channel, denial)]),
    when: {},
    returns: 'new',
  });
  if (written) await flushOutbox(written);
  await toPerson(debt.debtId, input.taskToken, denial.rule);
}
