import type { Regua } from '#schemas/config/regua.ts';
import { CONTACT_FORBIDDEN, NOT_ALLOWED_YET, UNDELIVERED } from '#schemas/machine.ts';
import * as expression from './expressions.ts';
import { retryFailures } from './retry.ts';
import {
  CLOSED,
  HAND_OVER_STATE,
  type MachineNames,
  RE_EVALUATE_DEBT,
  REMIND_OF_PROMISE,
  ROUTE_BY_STATUS,
  type State,
  WAIT_FOR_CASE_RESOLUTION,
  WAIT_FOR_NEXT_ALLOWED_TIME,
  WAIT_FOR_PAYMENT_PLAN,
  WAIT_FOR_PROMISED_DATE,
} from './state.ts';
import { takeStep } from './steps.ts';
import { lookAgain, waitWhile } from './store-token.ts';

/** Routes by how the debt stands: to the end, to the wait of what the debtor said, or back to the ladder. */
export const routeByStatus = (): State => ({
  Type: 'Choice',
  Comment: 'Where a debt goes on that was promised, disputed, agreed on, or given back to the ladder.',
  Choices: [
    {
      Condition: expression.stands('on-ladder'),
      Assign: {
        step: expression.told('step'),
        until: expression.told('until'),
        at: expression.told('at'),
      },
      Next: WAIT_FOR_NEXT_ALLOWED_TIME,
    },
    {
      Condition: expression.stands('promised'),
      Assign: {
        reminder: expression.told('reminder'),
        until: expression.told('until'),
        over: expression.told('over'),
      },
      Next: WAIT_FOR_PROMISED_DATE,
    },
    {
      Condition: expression.stands('caseOpen'),
      Assign: { until: expression.told('until') },
      Next: WAIT_FOR_CASE_RESOLUTION,
    },
    {
      Condition: expression.stands('onPaymentPlan'),
      Assign: { until: expression.told('until') },
      Next: WAIT_FOR_PAYMENT_PLAN,
    },
    { Condition: expression.stands('hand-over'), Next: HAND_OVER_STATE },
  ],
  Default: CLOSED,
});

/** The function that looks how the debt stands: what was promised is broken here, and the ladder planned anew. */
export const reEvaluateDebt = (names: MachineNames): State => ({
  Type: 'Task',
  Comment: 'Looks how the debt stands, and where its ladder goes on.',
  Resource: 'arn:aws:states:::lambda:invoke',
  Arguments: {
    FunctionName: names.reEvaluateDebtArn,
    Payload: {
      debtId: expression.debtId,
      version: expression.version,
      enteredAt: expression.attemptAt,
      startedAt: expression.startedAt,
    },
  },
  Output: expression.answer,
  Retry: [retryFailures],
  Next: ROUTE_BY_STATUS,
});

/** The ladder rests on the debtor's word, until the morning of the day. */
export const waitForPromisedDate = (names: MachineNames): State =>
  waitWhile('promised', {
    names,
    comment: 'The debtor promised a day: the ladder rests until that morning.',
    seconds: expression.secondsUntilThen,
    inTime: { Next: REMIND_OF_PROMISE },
  });

/** Reminds of the promise that morning, and waits until it is kept or over. */
export const remindOfPromise = ({ promise, several }: Regua, names: MachineNames): State => ({
  ...takeStep(names, false, {
    id: expression.reminder,
    channels: promise.channels,
    send: 'first',
    message: promise.message,
    several,
    tone: 'light',
    softenFor: [],
    offset: 0,
    during: 'promised',
  }),
  TimeoutSeconds: expression.secondsUntilOver,
  Catch: [
    { ErrorEquals: ['States.Timeout'], Next: RE_EVALUATE_DEBT },
    {
      ErrorEquals: [NOT_ALLOWED_YET],
      Assign: { until: expression.allowedFromOrOver },
      Next: WAIT_FOR_PROMISED_DATE,
    },
    { ErrorEquals: [UNDELIVERED], Next: REMIND_OF_PROMISE },
    { ErrorEquals: [CONTACT_FORBIDDEN], Next: HAND_OVER_STATE },
    lookAgain,
  ],
});

/** The ladder stands still until a person solved the case, or should have. */
export const waitForCaseResolution = (names: MachineNames): State =>
  waitWhile('caseOpen', {
    names,
    comment: 'The debtor disputes the debt or cannot pay: nobody is chased until a person answers.',
    seconds: expression.secondsUntilThen,
    inTime: { Next: RE_EVALUATE_DEBT },
  });

/** Instalments stand in the place of the debt, each on a ladder of its own. */
export const waitForPaymentPlan = (names: MachineNames): State =>
  waitWhile('onPaymentPlan', {
    names,
    comment: 'Instalments stand in its place, each on a ladder of its own: until they are paid or missed.',
    seconds: expression.secondsUntilThen,
    inTime: { Next: RE_EVALUATE_DEBT },
  });
