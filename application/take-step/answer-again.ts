import { applyCommand } from '#application/unit-of-work/apply-command.ts';
import { flushOutbox } from '#application/unit-of-work/flush-outbox.ts';
import { type Answer, publishAndAnswer } from '#application/unit-of-work/give-answers.ts';
import { isBefore } from '#domain/calendar/days.ts';
import { waitOnInStep } from '#domain/debt/commands/postpone-step.ts';
import { isHeldStep, type LookAtStep } from '#domain/debt/held-step.ts';
import { stepKey } from '#domain/debt/send-key.ts';
import { calendarTime } from '#runtime/time.ts';
import type { TakeStepInput } from '#schemas/machine.ts';
import type { Debt, Effect } from '#schemas/records/debt.ts';

/**
 * Gives the answer that an earlier attempt at this step decided and did not give, because its process died, or waits on as that
 * attempt did: its token ends no wait any more. What it decided and wrote is not decided again.
 * @returns false when there is none
 */
export async function answerAgain(debt: Debt, input: TakeStepInput): Promise<boolean> {
  const { taskToken: token } = input;
  const look = lookAhead(debt, input);
  if (look) return waitOn(debt, look, input);
  const left = Object.entries(debt.effects).flatMap(([key, effect]) =>
    isOfStep(effect, input) ? [[key, { ...effect, token }] as const] : [],
  );
  if (left.length === 0) return false;
  await publishAndAnswer({ ...debt, effects: { ...debt.effects, ...Object.fromEntries(left) } }, token);
  return true;
}

/** The look that an earlier attempt at this step ordered, when it waits for that in its own state. */
const lookAhead = (debt: Debt, { version, step, enteredAt }: TakeStepInput): LookAtStep | undefined =>
  Object.values(debt.effects).find(
    (effect): effect is LookAtStep =>
      effect.kind === 'lookAtStep' &&
      effect.stepKey === stepKey(version, step.id) &&
      isHeldStep(debt, effect) &&
      isBefore(enteredAt, calendarTime(effect.notBefore)),
  );

async function waitOn(debt: Debt, look: LookAtStep, input: TakeStepInput): Promise<boolean> {
  const { revision } = debt;
  const updated = await applyCommand(debt, {
    command: 'postponeStep',
    decide: (current) => waitOnInStep(current, { input, look, revision }),
  });
  if (updated.kind !== 'changed') return false;
  await flushOutbox(updated.debt);
  return true;
}

/** Whether an effect is the answer to another attempt at this step, and still holds. */
function isOfStep(effect: Effect, { version, step, enteredAt }: TakeStepInput): effect is Answer {
  if (effect.kind !== 'postpone' && effect.kind !== 'handOver') return false;
  if (effect.stepKey !== stepKey(version, step.id)) return false;
  return effect.kind === 'handOver' || isBefore(enteredAt, calendarTime(effect.until));
}
