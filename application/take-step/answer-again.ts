import { type Answer, publishAndAnswer } from '#application/unit-of-work/give-answers.ts';
import { isBefore } from '#domain/calendar/days.ts';
import { stepKey } from '#domain/debt/send-key.ts';
import { calendarTime } from '#runtime/time.ts';
import type { TakeStepInput } from '#schemas/machine.ts';
import type { Debt, Effect } from '#schemas/records/debt.ts';

/**
 * Gives the answer that an earlier attempt at this step decided and did not give, because its process died: the token of that
 * attempt ends no wait any more. What it decided and wrote is not decided again.
 * @returns false when there is none
 */
export async function answerAgain(debt: Debt, input: TakeStepInput): Promise<boolean> {
  const { taskToken: token } = input;
  const left = Object.entries(debt.effects).flatMap(([key, effect]) =>
    isOfStep(effect, input) ? [[key, { ...effect, token }] as const] : [],
  );
  if (left.length === 0) return false;
  await publishAndAnswer({ ...debt, effects: { ...debt.effects, ...Object.fromEntries(left) } }, token);
  return true;
}

/** Whether an effect is the answer to another attempt at this step, and still holds. */
function isOfStep(effect: Effect, { version, step, enteredAt }: TakeStepInput): effect is Answer {
  if (effect.kind !== 'postpone' && effect.kind !== 'handOver') return false;
  if (effect.stepKey !== stepKey(version, step.id)) return false;
  return effect.kind === 'handOver' || isBefore(enteredAt, calendarTime(effect.until));
}
