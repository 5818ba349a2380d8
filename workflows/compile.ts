import { present } from '#domain/checks/present.ts';
import type { Regua } from '#schemas/config/regua.ts';
import { waitForCaseResolution } from './case.ts';
import { listings } from './listings.ts';
import { notYet } from './not-yet.ts';
import { waitForPaymentPlan } from './payment-plan.ts';
import { remindOfPromise, waitForPromisedDate } from './promise.ts';
import { reEvaluateDebt } from './re-evaluate.ts';
import {
  type Definition,
  HAND_OVER_STATE,
  type MachineNames,
  RE_EVALUATE_DEBT,
  REMIND_OF_PROMISE,
  RESUME_LADDER,
  WAIT_BEFORE_RESTART,
  WAIT_FOR_CASE_RESOLUTION,
  WAIT_FOR_FIRST_STEP,
  WAIT_FOR_NEXT_ALLOWED_TIME,
  WAIT_FOR_PAYMENT_PLAN,
  WAIT_FOR_PROMISED_DATE,
} from './state.ts';
import {
  handOver,
  ladderStep,
  resumeLadder,
  waitBeforeRestart,
  waitForFirstStep,
  waitForNextAllowedTime,
  waitForPostponed,
} from './steps.ts';

/**
 * Compiles a régua into a state machine: wait for the first step, take each step and wait for the next, hand over to
 * a person. One state, and one billed transition, per step. A payment or cancellation ends the current wait, and the execution with it: no state follows, which would be billed.
 * A step that has to wait longer has a wait of its own, which leads back to it. A promise, a case and a
 * payment plan have a wait each, and a way back to the ladder. Timing out is the normal path to the next step.
 */
export function compileRegua(regua: Regua, names: MachineNames): Definition {
  const first = present(regua.steps[0], 'step');
  return {
    Comment: regua.description.en,
    QueryLanguage: 'JSONata',
    StartAt: WAIT_FOR_FIRST_STEP,
    States: {
      [WAIT_FOR_FIRST_STEP]: waitForFirstStep(regua, first, names),
      ...Object.fromEntries(
        regua.steps.flatMap((step, index) => [
          [step.name.en, ladderStep(regua, step, regua.steps.slice(index + 1), names)],
          [notYet(step.name.en), waitForPostponed(step, names)],
        ]),
      ),
      ...listings(regua, names),
      [HAND_OVER_STATE]: handOver(names),
      [WAIT_FOR_NEXT_ALLOWED_TIME]: waitForNextAllowedTime(names),
      [RESUME_LADDER]: resumeLadder(regua),
      [RE_EVALUATE_DEBT]: reEvaluateDebt(names),
      [WAIT_FOR_PROMISED_DATE]: waitForPromisedDate(names),
      [REMIND_OF_PROMISE]: remindOfPromise(regua, names),
      [WAIT_FOR_CASE_RESOLUTION]: waitForCaseResolution(names),
      [WAIT_FOR_PAYMENT_PLAN]: waitForPaymentPlan(names),
      [WAIT_BEFORE_RESTART]: waitBeforeRestart(names),
    },
  };
}
