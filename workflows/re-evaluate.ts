import * as expression from './expressions.ts';
import { retryFailures } from './retry.ts';
import {
  CLOSED,
  HAND_OVER_STATE,
  type MachineNames,
  ROUTE_BY_STATUS,
  type State,
  WAIT_FOR_CASE_RESOLUTION,
  WAIT_FOR_NEXT_ALLOWED_TIME,
  WAIT_FOR_PAYMENT_PLAN,
  WAIT_FOR_PROMISED_DATE,
} from './state.ts';

/** Calls the function that reads the debt, breaks an overdue promise, and plans the ladder again. */
export const reEvaluateDebt = (names: MachineNames): State => ({
  Type: 'Task',
  Comment: 'Reads what the debt is now, and where its ladder goes on.',
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

/**
 * Routes by what the debt is now: to the end, to the wait for the debtor's promise, case or plan, or back to the ladder.
 */
export const routeByStatus = (): State => ({
  Type: 'Choice',
  Comment:
    'Routes a re-evaluated debt: promised, in a case, on a payment plan, back on the ladder, or closed.',
  Choices: [
    {
      Condition: expression.answerIs('on-ladder'),
      Assign: {
        step: expression.answered('step'),
        until: expression.answered('until'),
        at: expression.answered('at'),
      },
      Next: WAIT_FOR_NEXT_ALLOWED_TIME,
    },
    {
      Condition: expression.answerIs('promised'),
      Assign: {
        reminder: expression.answered('reminder'),
        until: expression.answered('until'),
        over: expression.answered('over'),
      },
      Next: WAIT_FOR_PROMISED_DATE,
    },
    {
      Condition: expression.answerIs('caseOpen'),
      Assign: { until: expression.answered('until') },
      Next: WAIT_FOR_CASE_RESOLUTION,
    },
    {
      Condition: expression.answerIs('onPaymentPlan'),
      Assign: { until: expression.answered('until') },
      Next: WAIT_FOR_PAYMENT_PLAN,
    },
    { Condition: expression.answerIs('hand-over'), Next: HAND_OVER_STATE },
  ],
  Default: CLOSED,
});
