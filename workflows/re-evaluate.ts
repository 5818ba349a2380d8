import type { Route } from '#schemas/machine.ts';
import * as expression from './expressions.ts';
import { LONGEST_CALL_SECONDS, retryCall, retryNoRoutes } from './retry.ts';
import {
  HAND_OVER_STATE,
  type MachineNames,
  type State,
  WAIT_FOR_CASE_RESOLUTION,
  WAIT_FOR_NEXT_ALLOWED_TIME,
  WAIT_FOR_PAYMENT_PLAN,
  WAIT_FOR_PROMISED_DATE,
} from './state.ts';

/** What is assigned of an answer, and the state that it leads to. */
const WAYS: Readonly<Record<Route, readonly [next: string, ...assigned: expression.Answered[]]>> = {
  'on-ladder': [WAIT_FOR_NEXT_ALLOWED_TIME, 'step', 'until', 'at'],
  promised: [WAIT_FOR_PROMISED_DATE, 'reminder', 'until', 'over'],
  caseOpen: [WAIT_FOR_CASE_RESOLUTION, 'until'],
  onPaymentPlan: [WAIT_FOR_PAYMENT_PLAN, 'until'],
  'hand-over': [HAND_OVER_STATE],
};

/**
 * Calls the function that reads the debt, breaks an overdue promise, and plans the ladder again. It answers with an error that says what
 * the debt is now, so that the catchers route: a state that routes by an answer would be billed. Closed, the execution ends.
 */
export const reEvaluateDebt = (names: MachineNames): State => ({
  Type: 'Task',
  Comment:
    'Reads what the debt is now, and leads there: promised, in a case, on a payment plan, back on the ladder, or closed.',
  Resource: 'arn:aws:states:::lambda:invoke.waitForTaskToken',
  Arguments: {
    FunctionName: names.reEvaluateDebtArn,
    Payload: {
      debtId: expression.debtId,
      version: expression.version,
      taskToken: expression.taskToken,
      enteredAt: expression.attemptAt,
      startedAt: expression.startedAt,
    },
  },
  TimeoutSeconds: LONGEST_CALL_SECONDS,
  Retry: [retryNoRoutes, ...retryCall],
  Catch: Object.entries(WAYS).map(([route, [next, ...fields]]) => ({
    ErrorEquals: [route],
    ...(fields.length > 0
      ? { Assign: Object.fromEntries(fields.map((field) => [field, expression.answered(field)])) }
      : {}),
    Next: next,
  })),
  End: true,
});
