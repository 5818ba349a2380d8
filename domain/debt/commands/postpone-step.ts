import { type Change, change, type Refused, refused } from '#domain/debt/decision.ts';
import { isOnStep } from '#domain/debt/is-on-step.ts';
import { messageNotSent, type NotSent } from '#domain/debt/message-events.ts';
import { stepKey } from '#domain/debt/send-key.ts';
import type { DebtFor } from '#domain/debt/transitions.ts';
import type { TakeStepInput } from '#schemas/machine.ts';
import type { Channel } from '#schemas/primitives.ts';

/** The message of a step is not allowed yet. */
export interface PostponeStep {
  readonly input: TakeStepInput;
  /** The revision of the debt for which it was found out. */
  readonly revision: number;
  readonly channel: Channel;
  readonly notSent: NotSent & { readonly until: string };
}

/** Has a step wait for the instant at which it may be tried again. */
export function postponeStep(
  debt: DebtFor<'postponeStep'>,
  { input, revision, channel, notSent }: PostponeStep,
): Change | Refused {
  if (debt.revision !== revision || !isOnStep(debt, input)) return refused('stale');
  return change({
    set: { postponed: { stepKey: stepKey(input.version, input.step.id), until: notSent.until } },
    events: [messageNotSent(input, { channel, notSent })],
  });
}
