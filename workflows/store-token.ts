import { CHANGED } from '#schemas/machine.ts';
import type { DebtStatus } from '#schemas/records/debt.ts';
import * as expression from './expressions.ts';
import { retryUnlessClosed } from './retry.ts';
import { type MachineNames, RE_EVALUATE_DEBT, type State } from './state.ts';

/** The next state, and what is assigned on the way. */
interface Leaving {
  readonly Next: string;
  readonly Assign?: Readonly<Record<string, string>>;
}

const hasStatus = (others: readonly DebtStatus[]): string =>
  others.length === 0
    ? '#status = :status'
    : `#status IN (:status, ${others.map((_, index) => `:status${index}`).join(', ')})`;

/** Re-evaluates the debt if a wake says that it changed. */
export const reEvaluateOnChange = { ErrorEquals: [CHANGED], Next: RE_EVALUATE_DEBT } as const;

/**
 * A pure wait: stores its task token on the debt, without a function, if the debt has one of these statuses. A wake or a
 * timeout ends the wait. A debt with another status is re-evaluated.
 */
export const waitWhile = (
  [status, ...others]: readonly [DebtStatus, ...DebtStatus[]],
  given: {
    readonly names: MachineNames;
    readonly comment: string;
    /** An expression for whole seconds. */
    readonly seconds: string;
    readonly inTime: Leaving;
    /** One more condition on the debt. */
    readonly condition?: {
      readonly text: string;
      readonly names: Readonly<Record<string, string>>;
      readonly values: Readonly<Record<string, unknown>>;
    };
    readonly otherwise?: Leaving;
  },
): State => ({
  Type: 'Task',
  Comment: given.comment,
  Resource: 'arn:aws:states:::aws-sdk:dynamodb:updateItem.waitForTaskToken',
  Arguments: {
    TableName: given.names.tableName,
    Key: { pk: { S: expression.debtKey }, sk: { S: 'DEBT' } },
    UpdateExpression: 'SET wakeToken = :token REMOVE wakeStepKey',
    ConditionExpression: `${hasStatus(others)} AND #version = :version${given.condition?.text ?? ''}`,
    ExpressionAttributeNames: { '#status': 'status', '#version': 'version', ...given.condition?.names },
    ExpressionAttributeValues: {
      ':token': { S: expression.taskToken },
      ':status': { S: status },
      ...Object.fromEntries(others.map((other, index) => [`:status${index}`, { S: other }])),
      ':version': { N: expression.versionAsText },
      ...given.condition?.values,
    },
  },
  TimeoutSeconds: given.seconds,
  Retry: retryUnlessClosed,
  Catch: [
    { ErrorEquals: ['States.Timeout'], ...given.inTime },
    {
      ErrorEquals: ['DynamoDb.ConditionalCheckFailedException'],
      ...(given.otherwise ?? { Next: RE_EVALUATE_DEBT }),
    },
    reEvaluateOnChange,
  ],
  End: true,
});
