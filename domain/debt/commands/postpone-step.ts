import { type Change, change, type Refused, refused } from '#domain/debt/decision.ts';
import { isHeldStep, type LookAtStep } from '#domain/debt/held-step.ts';
import { isOnStep } from '#domain/debt/is-on-step.ts';
import { messageNotSent, type NotSent } from '#domain/debt/message-events.ts';
import { stepKey } from '#domain/debt/send-key.ts';
import type { DebtFor } from '#domain/debt/transitions.ts';
import type { ExecutionInput, TakeStepInput } from '#schemas/machine.ts';
import type { Channel } from '#schemas/primitives.ts';

/** The message of a step may not or cannot be sent yet. */
export interface PostponeStep {
  readonly input: TakeStepInput;
  /** The revision of the debt for which it was found out. */
  readonly revision: number;
  readonly channel: Channel;
  readonly notSent: NotSent & { readonly until: string };
  /** When the step was to be taken at first (ISO-8601). */
  readonly planned: string;
  /** Since when the channel takes no messages (ISO-8601), if that is why. */
  readonly downSince?: string | undefined;
  /** It holds a slot of the channel for then. */
  readonly holdsSlot?: true | undefined;
  /** The day on which it has a place among the first contacts. */
  readonly firstContactOn?: string | undefined;
  /** The plan of the ladder from then on, on AWS's clock; absent for the reminder of a promise. */
  readonly at?: ExecutionInput['at'] | undefined;
  /**
   * When it is looked at (ISO-8601), if the message of another debt is to speak for it by then: until then it waits in its own state, and
   * not in a wait of its own.
   */
  readonly lookAt?: string | undefined;
}

/** What the decision needs beside the debt. */
export interface PostponementFacts {
  /** The instant of AWS's clock for an instant of the calendar, both ISO-8601. */
  readonly clockTime: (calendar: string) => string;
}

/**
 * Postpones a step to the instant at which it may be tried again, and plans the rest of the ladder after it. Where the message of another
 * debt is to speak for it, its machine is left in the step, with the token by which a payment ends that.
 */
export function postponeStep(
  debt: DebtFor<'postponeStep'>,
  {
    input,
    revision,
    channel,
    notSent,
    planned,
    downSince,
    holdsSlot,
    firstContactOn,
    at,
    lookAt,
  }: PostponeStep,
  { clockTime }: PostponementFacts,
): Change | Refused {
  if (debt.revision !== revision || !isOnStep(debt, input)) return refused('stale');
  const own = stepKey(input.version, input.step.id);
  return change({
    set: {
      postponed: {
        stepKey: own,
        until: notSent.until,
        planned,
        ...(lookAt === undefined ? {} : { lookAt }),
        ...(downSince === undefined ? {} : { down: { channel, since: downSince } }),
        ...(holdsSlot ? { slot: channel } : {}),
        ...(firstContactOn === undefined ? {} : { firstContactOn }),
      },
      ...(at ? { execution: { ...debt.execution, at } } : {}),
      ...(lookAt === undefined ? {} : { wakeToken: input.taskToken }),
    },
    // As a wait of its own leaves it: the step was not entered.
    remove: lookAt === undefined ? [] : ['wakeStepKey'],
    events: [messageNotSent(input, { channel, notSent })],
    effects: [
      lookAt === undefined
        ? {
            kind: 'postpone',
            stepKey: own,
            token: input.taskToken,
            until: clockTime(notSent.until),
            ...(at ? { at } : {}),
          }
        : { kind: 'lookAtStep', stepKey: own, token: input.taskToken, notBefore: clockTime(lookAt) },
    ],
  });
}

/**
 * Has a step wait on in its own state that was called again after its process died: the token of the call before ends no wait any more. What
 * was decided and written then is not decided again.
 * @param given.look as the call before wrote it
 */
export function waitOnInStep(
  debt: DebtFor<'postponeStep'>,
  { input, look, revision }: Pick<PostponeStep, 'input' | 'revision'> & { readonly look: LookAtStep },
): Change | Refused {
  if (debt.revision !== revision || !isHeldStep(debt, look)) return refused('stale');
  const { taskToken: token } = input;
  return change({ set: { wakeToken: token }, effects: [{ ...look, token }] });
}
