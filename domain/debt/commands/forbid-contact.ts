import { type Change, note, type Refused, refused } from '#domain/debt/decision.ts';
import { isOnStep } from '#domain/debt/is-on-step.ts';
import { messageNotSent, type SkippedChannel } from '#domain/debt/message-events.ts';
import { stepKey } from '#domain/debt/send-key.ts';
import type { DebtFor } from '#domain/debt/transitions.ts';
import type { TakeStepInput } from '#schemas/machine.ts';

/** Publishes that no robot may write about the debt again, and has its machine hand it over to a person. */
export function forbidContact(
  debt: DebtFor<'forbidContact'>,
  { input, ...skipped }: SkippedChannel & { readonly input: TakeStepInput },
): Change | Refused {
  if (!isOnStep(debt, input)) return refused('stale');
  return note({
    events: [messageNotSent(input, skipped)],
    effects: [
      {
        kind: 'handOver',
        stepKey: stepKey(input.version, input.step.id),
        token: input.taskToken,
        rule: skipped.notSent.rule,
      },
    ],
  });
}
