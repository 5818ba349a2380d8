import { stepOrder } from '#domain/dunning/step-order.ts';
import type { Regua, Step } from '#schemas/config/regua.ts';
import {
  CHANGED,
  CONTACT_FORBIDDEN,
  FIRST,
  HAND_OVER,
  NOT_ALLOWED_YET,
  RESTART,
  type StepOrder,
  UNDELIVERED,
} from '#schemas/machine.ts';
import * as expression from './expressions.ts';
import { endOfLadder } from './listings.ts';
import { notYet } from './not-yet.ts';
import { retryAnswers, retryFailures } from './retry.ts';
import {
  HAND_OVER_STATE,
  type MachineNames,
  RE_EVALUATE_DEBT,
  RESUME_LADDER,
  type State,
  WAIT_BEFORE_RESTART,
} from './state.ts';
import { reEvaluateOnChange, waitWhile } from './store-token.ts';

/** Waits for the first step; the debt of a late invoice does not wait here. */
export const waitForFirstStep = (regua: Regua, first: Step, names: MachineNames): State =>
  waitWhile(['open'], {
    names,
    comment: 'Waits for the first step. The debt of a late invoice does not wait here.',
    seconds: expression.secondsUntilFirst(regua.steps.map((step) => step.id)),
    inTime: { Next: first.name.en, Assign: { at: expression.planned } },
    condition: {
      text: ' AND execution.#from = :first',
      names: { '#from': 'from' },
      values: { ':first': { S: FIRST } },
    },
    otherwise: { Next: RESUME_LADDER, Assign: { step: expression.entryStep, at: expression.planned } },
  });

/** A step: the function claims it, sends, and stores the task token; the state waits for a wake or the next step. */
export function ladderStep(regua: Regua, step: Step, above: readonly Step[], names: MachineNames): State {
  return {
    ...takeStep(names, expression.isMissed(step.id), stepOrder(regua, step)),
    TimeoutSeconds: expression.secondsUntilNext(above.map((next) => next.id)),
    Catch: [
      { ErrorEquals: ['States.Timeout'], Next: above[0]?.name.en ?? endOfLadder(regua) },
      {
        ErrorEquals: [NOT_ALLOWED_YET],
        Assign: { until: expression.postponedUntil, at: expression.postponedPlan },
        Next: notYet(step.name.en),
      },
      { ErrorEquals: [UNDELIVERED], Next: step.name.en },
      { ErrorEquals: [CONTACT_FORBIDDEN], Next: HAND_OVER_STATE },
      reEvaluateOnChange,
    ],
  };
}

/** Calls the step function, which stores its task token on the debt; a wake ends the wait. */
export const takeStep = (names: MachineNames, missed: string | boolean, step: StepOrder): State => ({
  Type: 'Task',
  Resource: 'arn:aws:states:::lambda:invoke.waitForTaskToken',
  Arguments: {
    FunctionName: names.takeStepArn,
    Payload: {
      debtId: expression.debtId,
      version: expression.version,
      taskToken: expression.taskToken,
      enteredAt: expression.attemptAt,
      missed,
      step,
    },
  },
  Retry: [retryAnswers, retryFailures],
  End: true,
});

/** Waits until a postponed step is tried again. It leads straight to the step: two transitions for each wait. */
export const waitForPostponed = (step: Step, names: MachineNames): State =>
  waitWhile(['open'], {
    names,
    comment:
      'The step is not allowed yet, or its channel takes no messages: it waits until it is tried again.',
    seconds: expression.secondsUntilThen,
    inTime: { Next: step.name.en },
  });

/** Waits for the step that is next after a negotiation. */
export const waitForNextAllowedTime = (names: MachineNames): State =>
  waitWhile(['open'], {
    names,
    comment: 'After a negotiation the next step waits for its time.',
    seconds: expression.secondsUntilThen,
    inTime: { Next: RESUME_LADDER },
  });

/**
 * Waits before the debt of an execution that failed is re-evaluated, longer each time (`domain/debt/next-restart.ts`). A
 * payment or the debtor's word ends this wait like any other.
 */
export const waitBeforeRestart = (names: MachineNames): State =>
  waitWhile(['open', 'promised', 'caseOpen', 'onPaymentPlan'], {
    names,
    comment: 'The execution before this one failed: a while later the debt is re-evaluated, and goes on.',
    seconds: expression.secondsUntilRestart,
    inTime: { Next: RE_EVALUATE_DEBT },
  });

/** Leads to a step other than the first. */
export const resumeLadder = (regua: Regua): State => ({
  Type: 'Choice',
  Comment: 'Resumes at the step that is due; a debt that has changed is re-evaluated.',
  Choices: [
    ...regua.steps.map((step) => ({ Condition: expression.resumesAt(step.id), Next: step.name.en })),
    ...(regua.listings.length > 0
      ? [{ Condition: expression.resumesAt(HAND_OVER), Next: endOfLadder(regua) }]
      : []),
    { Condition: expression.resumesAt(FIRST), Next: RE_EVALUATE_DEBT },
    { Condition: expression.resumesAt(RESTART), Next: WAIT_BEFORE_RESTART },
  ],
  // Also for a step that the régua has today, but not this execution's definition.
  Default: HAND_OVER_STATE,
});

/** Hands over to a person, unless the debt changed at that moment. */
export const handOver = (names: MachineNames): State => ({
  Type: 'Task',
  Comment: 'After the last step a person takes over.',
  Resource: 'arn:aws:states:::lambda:invoke',
  Arguments: {
    FunctionName: names.handOverArn,
    Payload: { debtId: expression.debtId, version: expression.version, enteredAt: expression.attemptAt },
  },
  Retry: [{ ErrorEquals: [CHANGED], MaxAttempts: 0 }, retryFailures],
  Catch: [reEvaluateOnChange],
  End: true,
});
