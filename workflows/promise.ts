import { reminderOrder } from '#domain/dunning/step-order.ts';
import type { Regua } from '#schemas/config/regua.ts';
import { CONTACT_FORBIDDEN, NOT_ALLOWED_YET, UNDELIVERED } from '#schemas/machine.ts';
import * as expression from './expressions.ts';
import {
  HAND_OVER_STATE,
  type MachineNames,
  RE_EVALUATE_DEBT,
  REMIND_OF_PROMISE,
  type State,
  WAIT_FOR_PROMISED_DATE,
} from './state.ts';
import { takeStep } from './steps.ts';
import { reEvaluateOnChange, waitWhile } from './store-token.ts';

/** Waits until the morning of the promised day; the ladder rests. */
export const waitForPromisedDate = (names: MachineNames): State =>
  waitWhile(['promised'], {
    names,
    comment: 'The debtor promised a day: the ladder rests until that morning.',
    seconds: expression.secondsUntilThen,
    inTime: { Next: REMIND_OF_PROMISE },
  });

/**
 * Reminds of the promise that morning, on the channels of the régua's `promise`, and waits until it is kept or over.
 */
export const remindOfPromise = ({ promise, several }: Regua, names: MachineNames): State => ({
  ...takeStep(names, false, reminderOrder({ promise, several }, expression.reminder)),
  TimeoutSeconds: expression.secondsUntilOver,
  Catch: [
    { ErrorEquals: ['States.Timeout'], Next: RE_EVALUATE_DEBT },
    {
      ErrorEquals: [NOT_ALLOWED_YET],
      Assign: { until: expression.postponedUntilOrOver },
      Next: WAIT_FOR_PROMISED_DATE,
    },
    { ErrorEquals: [UNDELIVERED], Next: REMIND_OF_PROMISE },
    { ErrorEquals: [CONTACT_FORBIDDEN], Next: HAND_OVER_STATE },
    reEvaluateOnChange,
  ],
});
