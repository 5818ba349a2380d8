import { CHANGED } from '#schemas/machine.ts';
import type { DebtStatus } from '#schemas/records/debt.ts';
import * as expression from './expressions.ts';
import { retryUnlessClosed } from './retry.ts';
import { CLOSED, type MachineNames, RE_EVALUATE_DEBT, type State } from './state.ts';

/** A catcher, or what is assigned on the way to the next state. */
interface Leaving {
  readonly Next: string;
  readonly Assign?: Readonly<Record<string, string>>;
}

/** The debtor or a person said something: the debt stands otherwise. */
export const lookAgain = { ErrorEquals: [CHANGED], Next: RE_EVALUATE_DEBT } as const;

/**
 * A pure wait: stores its task token on the debt, without a function, while the debt stands so; then either somebody
 * answers it or its time comes. A debt that stands otherwise has the machine look how.
 */
export const waitWhile = (
  status: DebtStatus,
  given: {
    readonly names: MachineNames;
    readonly comment: string;
    /** Whole seconds: an expression. */
    readonly seconds: string;
    readonly inTime: Leaving;
    /** One more condition that the debt must meet. */
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
    ConditionExpression: `#status = :status AND #version = :version${given.condition?.text ?? ''}`,
    ExpressionAttributeNames: { '#status': 'status', '#version': 'version', ...given.condition?.names },
    ExpressionAttributeValues: {
      ':token': { S: expression.taskToken },
      ':status': { S: status },
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
    lookAgain,
  ],
  Next: CLOSED,
});
