import { present } from '#domain/checks/present.ts';
import type { Regua } from '#schemas/config/regua.ts';
import {
  CLOSED,
  type Definition,
  HAND_OVER_STATE,
  type MachineNames,
  RE_EVALUATE_DEBT,
  REMIND_OF_PROMISE,
  RESUME_LADDER,
  ROUTE_BY_STATUS,
  WAIT_FOR_CASE_RESOLUTION,
  WAIT_FOR_FIRST_STEP,
  WAIT_FOR_NEXT_ALLOWED_TIME,
  WAIT_FOR_PAYMENT_PLAN,
  WAIT_FOR_PROMISED_DATE,
} from './state.ts';
import { handOver, join, ladderStep, waitForFirstStep, waitForNextAllowedTime } from './steps.ts';
import {
  reEvaluateDebt,
  remindOfPromise,
  routeByStatus,
  waitForCaseResolution,
  waitForPaymentPlan,
  waitForPromisedDate,
} from './ways-out.ts';

/**
 * A régua as a state machine: wait for the first step, take each step and wait for the next, hand over to a
 * person. One state per step, one billed transition per step. What closes the debt ends the wait under way and with it
 * the execution; what the debtor says has a wait of its own and its way back; time running out is the normal path,
 * upwards.
 */
export function compileRegua(regua: Regua, names: MachineNames): Definition {
  const first = present(regua.steps[0], 'step');
  return {
    Comment: regua.description,
    QueryLanguage: 'JSONata',
    StartAt: WAIT_FOR_FIRST_STEP,
    States: {
      [WAIT_FOR_FIRST_STEP]: waitForFirstStep(regua, first, names),
      ...Object.fromEntries(
        regua.steps.map((step, index) => [
          step.name,
          ladderStep(regua, step, regua.steps.slice(index + 1), names),
        ]),
      ),
      [HAND_OVER_STATE]: handOver(names),
      [WAIT_FOR_NEXT_ALLOWED_TIME]: waitForNextAllowedTime(names),
      [RESUME_LADDER]: join(regua),
      [ROUTE_BY_STATUS]: routeByStatus(),
      [RE_EVALUATE_DEBT]: reEvaluateDebt(names),
      [WAIT_FOR_PROMISED_DATE]: waitForPromisedDate(names),
      [REMIND_OF_PROMISE]: remindOfPromise(regua, names),
      [WAIT_FOR_CASE_RESOLUTION]: waitForCaseResolution(names),
      [WAIT_FOR_PAYMENT_PLAN]: waitForPaymentPlan(names),
      [CLOSED]: { Type: 'Succeed' },
    },
  };
}
