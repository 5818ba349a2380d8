import { type Change, note, type Refused, refused } from '#domain/debt/decision.ts';
import { isOnStep } from '#domain/debt/is-on-step.ts';
import { messageNotSent, type SkippedChannel } from '#domain/debt/message-events.ts';
import { stepKey } from '#domain/debt/send-key.ts';
import type { DebtFor } from '#domain/debt/transitions.ts';
import type { TakeStepInput } from '#schemas/machine.ts';

/**
 * Publishes why no robot writes about the debt again, for each channel, and has its machine hand it over to a person.
 * @param given.rule the one that decides
 */
export function forbidContact(
  debt: DebtFor<'forbidContact'>,
  {
    input,
    rule,
    skipped,
  }: {
    readonly input: TakeStepInput;
    readonly rule: string;
    readonly skipped: readonly SkippedChannel[];
  },
): Change | Refused {
  if (!isOnStep(debt, input)) return refused('stale');
  return note({
    events: skipped.map((one) => messageNotSent(input, one)),
    effects: [
      {
        kind: 'handOver',
        stepKey: stepKey(input.version, input.step.id),
        token: input.taskToken,
        rule,
      },
    ],
  });
}
