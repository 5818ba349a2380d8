import type { Regua, Step } from '../schemas/config/regua.ts';
import { DENIED, FIRST, OFF_LADDER, UNDELIVERED } from '../schemas/machine.ts';
import * as expression from './expressions.ts';
import { retryAnswers, retryFailures, retryUnlessClosed } from './retry.ts';

/** What a definition names outside itself. */
export interface MachineNames {
  readonly tableName: string;
  readonly takeStepArn: string;
  readonly handOverArn: string;
}

export type State = Readonly<Record<string, unknown>>;

/** A state machine in Amazon States Language (JSONata). */
export interface Definition {
  readonly Comment: string;
  readonly QueryLanguage: 'JSONata';
  readonly StartAt: string;
  readonly States: Readonly<Record<string, State>>;
}

/** The states that every machine has beside its rungs; no rung may take these names. */
export const AWAIT_FIRST = 'Await first rung';
export const AWAIT_LAWFUL = 'Await a lawful hour';
export const JOIN = 'Join the ladder';
export const HAND_OVER_STATE = 'Hand over';
export const CLOSED = 'Closed';

/**
 * A régua as a state machine: wait for the first rung, take each rung and wait for the next, hand over to a
 * person. One state per rung, one billed transition per rung. Whatever closes the debt ends the wait under way
 * and with it the execution; time running out is the normal path, upwards.
 */
export function compileRegua(regua: Regua, names: MachineNames): Definition {
  const [first] = regua.steps as [Step, ...Step[]];
  return {
    Comment: regua.description,
    QueryLanguage: 'JSONata',
    StartAt: AWAIT_FIRST,
    States: {
      [AWAIT_FIRST]: awaitFirst(regua, first, names),
      ...Object.fromEntries(regua.steps.map((step, index) => [step.name, rung(regua, index, names)])),
      [HAND_OVER_STATE]: handOver(names),
      [AWAIT_LAWFUL]: awaitLawful(names),
      [JOIN]: join(regua),
      [CLOSED]: { Type: 'Succeed' },
    },
  };
}

/** A pure wait: the token is stored if the debt is open, and starts at the first rung. */
const awaitFirst = (regua: Regua, first: Step, names: MachineNames): State => ({
  Type: 'Task',
  Comment: 'Waits for the first rung. A debt that closed, or that joins further up, does not wait here.',
  ...storeToken(names, {
    condition: ' AND execution.#from = :first',
    names: { '#from': 'from' },
    first: FIRST,
  }),
  TimeoutSeconds: expression.secondsUntilNext(regua.steps.map((step) => step.id)),
  Retry: retryUnlessClosed,
  Catch: [
    { ErrorEquals: ['States.Timeout'], Next: first.name },
    {
      ErrorEquals: ['DynamoDb.ConditionalCheckFailedException'],
      Assign: { rung: expression.entryRung },
      Next: JOIN,
    },
  ],
  Next: CLOSED,
});

/** A rung: the function claims it, sends, and leaves its token; the state waits for a wake or the next date. */
function rung(regua: Regua, index: number, names: MachineNames): State {
  const step = regua.steps[index] as Step;
  const above = regua.steps.slice(index + 1);
  return {
    Type: 'Task',
    Resource: 'arn:aws:states:::lambda:invoke.waitForTaskToken',
    Arguments: {
      FunctionName: names.takeStepArn,
      Payload: {
        debtId: expression.debtId,
        version: expression.version,
        taskToken: expression.taskToken,
        enteredAt: expression.attemptAt,
        missed: expression.isMissed(step.id),
        step: {
          id: step.id,
          channels: step.channels,
          send: step.send,
          message: step.message,
          several: regua.several,
          tone: step.tone,
          softenFor: regua.softenFor,
          offset: step.offset,
          ...(step.costCeiling ? { costCeiling: step.costCeiling } : {}),
          ...(step.reissue ? { reissue: step.reissue } : {}),
        },
      },
    },
    TimeoutSeconds: expression.secondsUntilNext(above.map((next) => next.id)),
    Retry: [retryAnswers, retryFailures],
    Catch: [
      { ErrorEquals: ['States.Timeout'], Next: above[0]?.name ?? HAND_OVER_STATE },
      {
        ErrorEquals: [DENIED],
        Assign: { rung: step.id, until: expression.deniedUntil },
        Next: AWAIT_LAWFUL,
      },
      { ErrorEquals: [UNDELIVERED], Next: step.name },
      { ErrorEquals: [OFF_LADDER], Next: HAND_OVER_STATE },
    ],
    Next: CLOSED,
  };
}

/** Where a rung that the legal gate denied waits for the next lawful instant, keeping its place. */
const awaitLawful = (names: MachineNames): State => ({
  Type: 'Task',
  Comment: 'The legal gate denied the rung: it is tried again at the next lawful instant.',
  ...storeToken(names),
  TimeoutSeconds: expression.secondsUntilLawful,
  Retry: retryUnlessClosed,
  Catch: [
    { ErrorEquals: ['States.Timeout'], Next: JOIN },
    { ErrorEquals: ['DynamoDb.ConditionalCheckFailedException'], Next: CLOSED },
  ],
  Next: CLOSED,
});

/** The way onto the ladder at a rung other than the first. */
const join = (regua: Regua): State => ({
  Type: 'Choice',
  Comment: 'Goes on at the rung that is due; a debt that closed in the meantime ends.',
  Choices: regua.steps.map((step) => ({ Condition: expression.goesOnAt(step.id), Next: step.name })),
  Default: CLOSED,
});

const handOver = (names: MachineNames): State => ({
  Type: 'Task',
  Comment: 'After the last rung a person takes over.',
  Resource: 'arn:aws:states:::lambda:invoke',
  Arguments: {
    FunctionName: names.handOverArn,
    Payload: { debtId: expression.debtId, version: expression.version, enteredAt: expression.attemptAt },
  },
  Retry: [retryFailures],
  End: true,
});

/** Stores the task token on the debt while it is open, without a function. */
function storeToken(
  names: MachineNames,
  extra?: { readonly condition: string; readonly names: Record<string, string>; readonly first: string },
): State {
  return {
    Resource: 'arn:aws:states:::aws-sdk:dynamodb:updateItem.waitForTaskToken',
    Arguments: {
      TableName: names.tableName,
      Key: { pk: { S: expression.debtKey }, sk: { S: 'DEBT' } },
      UpdateExpression: 'SET wakeToken = :token REMOVE wakeRung',
      ConditionExpression: `#status = :open AND #version = :version${extra?.condition ?? ''}`,
      ExpressionAttributeNames: { '#status': 'status', '#version': 'version', ...extra?.names },
      ExpressionAttributeValues: {
        ':token': { S: expression.taskToken },
        ':open': { S: 'open' },
        ':version': { N: expression.versionAsText },
        ...(extra ? { ':first': { S: extra.first } } : {}),
      },
    },
  };
}
