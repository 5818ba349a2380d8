import { GetItemCommand, PutItemCommand } from '@aws-sdk/client-dynamodb';
import {
  DescribeExecutionCommand,
  DescribeStateMachineCommand,
  DescribeStateMachineForExecutionCommand,
  GetExecutionHistoryCommand,
  ListExecutionsCommand,
  ListStateMachinesCommand,
  paginateListExecutions,
  SendTaskFailureCommand,
  SendTaskSuccessCommand,
  StartExecutionCommand,
  StopExecutionCommand,
} from '@aws-sdk/client-sfn';
import { describe, expect, it } from 'vitest';
import {
  callback,
  lastExecution,
  machine,
  type Prepared,
  prepare,
  run,
  SECOND,
  START,
} from '#test/sandbox/prepare.ts';

/** A function `keep` that leaves its tokens with the test. */
function keepTokens({ aws }: Prepared): string[] {
  const tokens: string[] = [];
  aws.registerFunction('uphold', async ({ taskToken }: { taskToken: string }) => {
    tokens.push(taskToken);
  });
  return tokens;
}

const succeed = ({ sfn }: Prepared, taskToken: string | undefined, output: unknown = {}) =>
  sfn.send(new SendTaskSuccessCommand({ taskToken, output: JSON.stringify(output) }));

describe('StartExecution', () => {
  const wait = { Hold: { Type: 'Wait', Seconds: 60, End: true } };

  it('is idempotent by name while the same input is running', async () => {
    const prepared = await prepare();
    const { aws, clock, sfn, happenings } = prepared;
    const stateMachineArn = aws.createStateMachine('ladder', machine(wait));
    const start = (input: string) =>
      sfn.send(new StartExecutionCommand({ stateMachineArn, name: 'debt-1', input }));
    const first = await start('{"a":1}');
    expect(first.executionArn).toBe('arn:aws:states:sa-east-1:123456789012:execution:ladder:debt-1');
    expect(first.startDate).toEqual(new Date(START));
    expect((await start('{"a":1}')).executionArn).toBe(first.executionArn);
    await expect(start('{"a":2}')).rejects.toMatchObject({ name: 'ExecutionAlreadyExists' });
    await clock.runUntil();
    await expect(start('{"a":1}')).rejects.toMatchObject({ name: 'ExecutionAlreadyExists' });
    expect(happenings.filter(({ kind }) => kind === 'execution-started')).toHaveLength(1);
  });

  it.each([
    ['StateMachineDoesNotExist', { stateMachineArn: 'arn:aws:states:x:1:stateMachine:other' }],
    ['InvalidExecutionInput', { input: '{' }],
    ['InvalidName', { name: 'debt 1' }],
    ['ValidationException', { input: JSON.stringify('x'.repeat(256 * 1024)) }],
  ])('answers %s', async (name, more) => {
    const { aws, sfn } = await prepare();
    const stateMachineArn = aws.createStateMachine('ladder', machine(wait));
    const start = sfn.send(new StartExecutionCommand({ stateMachineArn, ...more }));
    await expect(start).rejects.toMatchObject({ name });
  });

  it('can be described, listed and stopped', async () => {
    const prepared = await prepare();
    const { aws, clock, sfn } = prepared;
    const { executionArn } = await run(prepared, wait, { input: { a: 1 }, seconds: 10 });
    expect(await sfn.send(new DescribeExecutionCommand({ executionArn }))).toMatchObject({
      status: 'RUNNING',
      input: '{"a":1}',
      startDate: new Date(START),
    });
    await sfn.send(new StopExecutionCommand({ executionArn, error: 'Cancelled' }));
    const stateMachineArn = 'arn:aws:states:sa-east-1:123456789012:stateMachine:ladder';
    const { executions } = await sfn.send(
      new ListExecutionsCommand({ stateMachineArn, statusFilter: 'ABORTED' }),
    );
    expect(executions).toMatchObject([{ executionArn, stopDate: new Date(START + 10 * SECOND) }]);
    await clock.runUntil();
    expect(clock.now()).toBe(START + 10 * SECOND);
    expect(lastExecution(aws)).toMatchObject({ status: 'ABORTED', error: 'Cancelled' });
  });
});

describe('a machine whose definition changes', () => {
  const waiting = (seconds: number) =>
    ({
      StartAt: 'Wait',
      QueryLanguage: 'JSONata',
      States: { Wait: { Type: 'Wait', Seconds: seconds, End: true } },
    }) as const;

  it('shows to each execution the definition that it started with, and its newest to all others', async () => {
    const { aws, sfn, clock } = await prepare();
    const stateMachineArn = aws.createStateMachine('of-a-stage', waiting(10));
    const { executionArn } = await sfn.send(new StartExecutionCommand({ stateMachineArn }));
    await clock.runUntil(START + SECOND);
    aws.createStateMachine('of-a-stage', waiting(20));

    const own = await sfn.send(new DescribeStateMachineForExecutionCommand({ executionArn }));
    const now = await sfn.send(new DescribeStateMachineCommand({ stateMachineArn }));
    expect(JSON.parse(own.definition ?? '')).toEqual(waiting(10));
    expect(JSON.parse(now.definition ?? '')).toEqual(waiting(20));
    expect(own.revisionId).not.toBe(now.revisionId);
    expect(own.updateDate).toEqual(new Date(START));
  });

  it('shows the history of an execution page by page, each event with its place and its time', async () => {
    const { aws, sfn, clock } = await prepare();
    const stateMachineArn = aws.createStateMachine('of-a-stage', waiting(10));
    const { executionArn } = await sfn.send(new StartExecutionCommand({ stateMachineArn }));
    await clock.runUntil();
    const page = (nextToken?: string) =>
      sfn.send(
        new GetExecutionHistoryCommand({
          executionArn,
          maxResults: 3,
          includeExecutionData: false,
          nextToken,
        }),
      );
    const first = await page();
    const second = await page(first.nextToken);
    expect([...(first.events ?? []), ...(second.events ?? [])]).toEqual([
      { id: 1, previousEventId: 0, timestamp: new Date(START), type: 'ExecutionStarted' },
      {
        ...{ id: 2, previousEventId: 1, timestamp: new Date(START), type: 'WaitStateEntered' },
        stateEnteredEventDetails: { name: 'Wait' },
      },
      {
        ...{ id: 3, previousEventId: 2, timestamp: new Date(START + 10 * SECOND), type: 'WaitStateExited' },
        stateExitedEventDetails: { name: 'Wait' },
      },
      {
        ...{ id: 4, previousEventId: 3, timestamp: new Date(START + 10 * SECOND) },
        type: 'ExecutionSucceeded',
      },
    ]);
    expect(second.nextToken).toBeUndefined();
  });

  it('is listed once, and its executions page by page, the newest first', async () => {
    const { aws, sfn, clock } = await prepare();
    const stateMachineArn = aws.createStateMachine('of-a-stage', waiting(60));
    const started: (string | undefined)[] = [];
    for (let n = 0; n < 5; n += 1) {
      started.unshift((await sfn.send(new StartExecutionCommand({ stateMachineArn }))).executionArn);
      await clock.runUntil(clock.now() + SECOND);
    }

    const { stateMachines } = await sfn.send(new ListStateMachinesCommand({}));
    expect(stateMachines).toMatchObject([{ stateMachineArn, name: 'of-a-stage' }]);
    const pages: (string | undefined)[][] = [];
    for await (const { executions = [] } of paginateListExecutions(
      { client: sfn, pageSize: 2 },
      { stateMachineArn },
    ))
      pages.push(executions.map(({ executionArn }) => executionArn));
    expect(pages).toEqual([started.slice(0, 2), started.slice(2, 4), started.slice(4)]);
  });
});

describe('ListExecutions', () => {
  const wait = { Hold: { Type: 'Wait', Seconds: 60, End: true } };

  const startMany = async ({ aws, sfn }: Prepared, count: number) => {
    const stateMachineArn = aws.createStateMachine('ladder', machine(wait));
    const arns: string[] = [];
    for (let number = 1; number <= count; number += 1) {
      const { executionArn = '' } = await sfn.send(
        new StartExecutionCommand({ stateMachineArn, name: `debt-${number}`, input: '{}' }),
      );
      arns.push(executionArn);
    }
    return { stateMachineArn, arns };
  };

  it('gives pages of the asked size, the latest execution first, and every running one once', async () => {
    const prepared = await prepare();
    const { stateMachineArn } = await startMany(prepared, 7);
    const pages: string[][] = [];
    let nextToken: string | undefined;
    do {
      const page = await prepared.sfn.send(
        new ListExecutionsCommand({ stateMachineArn, statusFilter: 'RUNNING', maxResults: 3, nextToken }),
      );
      pages.push((page.executions ?? []).map(({ name }) => String(name)));
      nextToken = page.nextToken;
    } while (nextToken);
    expect(pages).toEqual([['debt-7', 'debt-6', 'debt-5'], ['debt-4', 'debt-3', 'debt-2'], ['debt-1']]);
  });

  it('has 100 executions on a page when no size is asked, and leaves none out that runs while others end', async () => {
    const prepared = await prepare();
    const { stateMachineArn, arns } = await startMany(prepared, 103);
    const list = (nextToken?: string) =>
      prepared.sfn.send(new ListExecutionsCommand({ stateMachineArn, statusFilter: 'RUNNING', nextToken }));
    const first = await list();
    expect(first.executions).toHaveLength(100);
    for (const executionArn of arns.slice(1, 50))
      await prepared.sfn.send(new StopExecutionCommand({ executionArn }));
    const second = await list(first.nextToken);
    expect(second.executions?.map(({ name }) => name)).toEqual(['debt-1']);
    expect(second.nextToken).toBeUndefined();
  });

  it('refuses a token that it did not give', async () => {
    const prepared = await prepare();
    const { stateMachineArn } = await startMany(prepared, 1);
    const list = prepared.sfn.send(new ListExecutionsCommand({ stateMachineArn, nextToken: 'other' }));
    await expect(list).rejects.toMatchObject({ name: 'InvalidToken' });
  });
});

describe('a change of the status of an execution', () => {
  const pattern = {
    source: ['aws.states'],
    'detail-type': ['Step Functions Execution Status Change'],
    detail: {
      status: ['FAILED', 'TIMED_OUT', 'ABORTED'],
      stateMachineArn: [{ prefix: 'arn:aws:states:sa-east-1:123456789012:stateMachine:lad' }],
    },
  };
  const published = ({ aws }: Prepared) =>
    aws.messages('changes').map(({ body }) => JSON.parse(body) as { detail: Record<string, unknown> });

  it('is published on the default bus, with the reason of its failure', async () => {
    const prepared = await prepare();
    prepared.aws.createQueue({ name: 'changes', visibilityTimeoutSeconds: 30 });
    prepared.aws.createRule({ bus: 'default', pattern, queue: 'changes' });
    await run(prepared, { Off: { Type: 'Fail', Error: 'TableIsDown', Cause: 'try later' } }, { seconds: 5 });
    const executionArn = 'arn:aws:states:sa-east-1:123456789012:execution:ladder:debt-1';
    expect(published(prepared)).toMatchObject([
      {
        source: 'aws.states',
        'detail-type': 'Step Functions Execution Status Change',
        resources: [executionArn],
        detail: {
          executionArn,
          stateMachineArn: 'arn:aws:states:sa-east-1:123456789012:stateMachine:ladder',
          name: 'debt-1',
          status: 'FAILED',
          startDate: START,
          stopDate: START,
          input: '{}',
          error: 'TableIsDown',
          cause: 'try later',
        },
      },
    ]);
  });

  it('reaches no rule that wants another status or another machine', async () => {
    const prepared = await prepare();
    prepared.aws.createQueue({ name: 'changes', visibilityTimeoutSeconds: 30 });
    prepared.aws.createRule({ bus: 'default', pattern, queue: 'changes' });
    const other = { ...pattern, detail: { stateMachineArn: [{ prefix: 'arn:aws:states:x' }] } };
    prepared.aws.createRule({ bus: 'default', pattern: other, queue: 'changes' });
    await run(prepared, { Done: { Type: 'Succeed' } }, { seconds: 5 });
    expect(lastExecution(prepared.aws)).toMatchObject({ status: 'SUCCEEDED' });
    expect(published(prepared)).toEqual([]);
  });
});

describe('a task that waits for its token', () => {
  const states = {
    'Reminder D+3': callback('uphold', {
      TimeoutSeconds: '{% $states.input.seconds %}',
      Output: '{% $states.result.event %}',
      Catch: [{ ErrorEquals: ['States.Timeout'], Next: 'Missed' }],
      Next: 'Closed',
    }),
    Closed: { Type: 'Succeed' },
    Missed: { Type: 'Succeed', Output: 'missed' },
  };

  it('ends with what SendTaskSuccess brings', async () => {
    const prepared = await prepare();
    const [tokens, { clock }] = [keepTokens(prepared), prepared];
    await run(prepared, states, { input: { seconds: 86_400 }, seconds: 60 });
    await succeed(prepared, tokens[0], { event: 'paid' });
    await clock.runUntil();
    expect(lastExecution(prepared.aws)).toMatchObject({
      status: 'SUCCEEDED',
      output: 'paid',
      transitions: 2,
      states: [
        { name: 'Reminder D+3', at: START },
        { name: 'Closed', at: START + 60 * SECOND },
      ],
    });
    expect(clock.now()).toBe(START + 60 * SECOND);
  });

  it('times out at the second asked for', async () => {
    const prepared = await prepare();
    keepTokens(prepared);
    const { execution } = await run(prepared, states, {
      input: { seconds: 86_400 },
    });
    expect(execution).toMatchObject({ output: 'missed', endedAt: START + 86_400 * SECOND });
  });

  it.each([0, -5, 1.5, '60'])('fails when TimeoutSeconds gives %j', async (seconds) => {
    const prepared = await prepare();
    keepTokens(prepared);
    const { execution } = await run(prepared, states, { input: { seconds } });
    expect(execution).toMatchObject({ status: 'FAILED', error: 'States.QueryEvaluationError' });
  });

  it('may be settled from the Lambda itself, whose own outcome then counts for nothing', async () => {
    const prepared = await prepare();
    prepared.aws.registerFunction('uphold', async ({ taskToken }: { taskToken: string }) => {
      await succeed(prepared, taskToken, { event: 'closed' });
      throw new Error('too late');
    });
    const { execution } = await run(prepared, states, { input: { seconds: 60 } });
    expect(execution).toMatchObject({ status: 'SUCCEEDED', output: 'closed', endedAt: START });
  });

  it('answers a token by what became of its task', async () => {
    const prepared = await prepare();
    const [tokens, { clock }] = [keepTokens(prepared), prepared];
    const again = { ...states, Missed: callback('uphold', { End: true }) };
    await run(prepared, again, { input: { seconds: 60 }, seconds: 60 });
    const [timedOut, open] = tokens;
    expect(tokens).toHaveLength(2);
    await expect(succeed(prepared, timedOut)).rejects.toMatchObject({ name: 'TaskTimedOut' });
    await succeed(prepared, open);
    await expect(succeed(prepared, open)).rejects.toMatchObject({ name: 'TaskTimedOut' });
    await clock.runUntil();
    await expect(succeed(prepared, open)).rejects.toMatchObject({ name: 'TaskDoesNotExist' });
    await expect(succeed(prepared, timedOut?.replace(/.$/, '!'))).rejects.toMatchObject({
      name: 'TaskDoesNotExist',
    });
    await expect(succeed(prepared, 'nonsense')).rejects.toMatchObject({ name: 'InvalidToken' });
  });

  it('fails with what SendTaskFailure brings', async () => {
    const prepared = await prepare();
    const [tokens, { clock, sfn, aws }] = [keepTokens(prepared), prepared];
    await run(prepared, { Step: callback('uphold', { End: true }) }, { seconds: 1 });
    await sfn.send(new SendTaskFailureCommand({ taskToken: tokens[0], error: 'Rejected', cause: 'why' }));
    await clock.runUntil();
    expect(lastExecution(aws)).toMatchObject({ status: 'FAILED', error: 'Rejected', cause: 'why' });
  });

  it('refuses an output that is not JSON', async () => {
    const prepared = await prepare();
    const tokens = keepTokens(prepared);
    await run(prepared, { Step: callback('uphold', { End: true }) }, { seconds: 1 });
    const send = prepared.sfn.send(new SendTaskSuccessCommand({ taskToken: tokens[0], output: '{' }));
    await expect(send).rejects.toMatchObject({ name: 'InvalidOutput' });
  });
});

describe('Retry and Catch', () => {
  class StoreBusyError extends Error {
    override name = 'StoreBusyError';
  }

  it('retry with a new token, a billed transition and the time of the first entry', async () => {
    const prepared = await prepare();
    const { aws, clock, happenings } = prepared;
    const seen: { taskToken: string; enteredAt: string; at: number }[] = [];
    aws.registerFunction('uphold', async (event: { taskToken: string; enteredAt: string }) => {
      seen.push({ ...event, at: (clock.now() - START) / SECOND });
      if (seen.length < 3) throw new StoreBusyError('busy');
    });
    const Retry = [{ ErrorEquals: ['StoreBusyError'], IntervalSeconds: 2, BackoffRate: 3, MaxAttempts: 2 }];
    await run(prepared, { Step: callback('uphold', { Retry, End: true }) }, { seconds: 60 });
    expect(seen.map(({ at }) => at)).toEqual([0, 2, 8]);
    expect(new Set(seen.map(({ taskToken }) => taskToken)).size).toBe(3);
    expect(new Set(seen.map(({ enteredAt }) => enteredAt))).toEqual(new Set(['2026-03-02T12:00:00.000Z']));
    expect(aws.transitions).toBe(3);
    expect(happenings.filter(({ kind }) => kind === 'state-retried')).toMatchObject([
      { state: 'Step', error: 'StoreBusyError' },
      { state: 'Step', error: 'StoreBusyError' },
    ]);
    await expect(succeed(prepared, seen[0]?.taskToken)).rejects.toMatchObject({ name: 'TaskTimedOut' });
    await succeed(prepared, seen[2]?.taskToken);
    await clock.runUntil();
    expect(lastExecution(aws).status).toBe('SUCCEEDED');
  });

  it('spread retries with full jitter from at once to the backoff, the same in every run', async () => {
    const Retry = [{ ErrorEquals: ['StoreBusyError'], IntervalSeconds: 100, MaxAttempts: 5, BackoffRate: 1 }];
    const play = async (JitterStrategy: string) => {
      const prepared = await prepare();
      const { aws, clock } = prepared;
      const times: number[] = [];
      aws.registerFunction('uphold', () => {
        times.push(clock.now());
        throw new StoreBusyError('busy');
      });
      const step = callback('uphold', { Retry: Retry.map((one) => ({ ...one, JitterStrategy })), End: true });
      await run(prepared, { Step: step });
      return times.slice(1).map((time, index) => (time - (times[index] ?? 0)) / SECOND);
    };
    expect(await play('NONE')).toEqual([100, 100, 100, 100, 100]);
    const jittered = await play('FULL');
    expect(await play('FULL')).toEqual(jittered);
    expect(new Set(jittered).size).toBe(5);
    for (const delay of jittered) {
      expect(delay).toBeGreaterThanOrEqual(0);
      expect(delay).toBeLessThan(100);
    }
  });

  it('let no wildcard catch States.Runtime', async () => {
    const { execution } = await run(await prepare(), {
      Step: {
        Type: 'Task',
        Resource: 'arn:aws:states:::lambda:invoke.waitForTaskToken',
        Arguments: { FunctionName: 'uphold' },
        Catch: [{ ErrorEquals: ['States.ALL'], Next: 'Caught' }],
        Next: 'Caught',
      },
      Caught: { Type: 'Wait', Timestamp: '2999-01-01T00:00:00Z', End: true },
    });
    expect(execution).toMatchObject({ status: 'FAILED', error: 'States.Runtime' });
  });

  it('cap the delay, then catch with the error', async () => {
    const prepared = await prepare();
    prepared.aws.registerFunction('uphold', () => {
      throw new StoreBusyError('busy');
    });
    const { execution } = await run(prepared, {
      Step: callback('uphold', {
        Retry: [{ ErrorEquals: ['States.ALL'], IntervalSeconds: 10, MaxDelaySeconds: 15, MaxAttempts: 3 }],
        Catch: [
          {
            ErrorEquals: ['StoreBusyError'],
            Assign: { reason: '{% $parse($states.errorOutput.Cause).errorMessage %}' },
            Output: '{% $states.errorOutput.Error %}',
            Next: 'Caught',
          },
        ],
        End: true,
      }),
      Caught: { Type: 'Pass', Output: '{% $states.input & ": " & $reason %}', End: true },
    });
    expect(execution).toMatchObject({
      output: 'StoreBusyError: busy',
      endedAt: START + 40 * SECOND,
      transitions: 5,
    });
  });

  it.each([
    ['States.TaskFailed', 'a thrown error', true],
    ['States.TaskFailed', 'a timeout', false],
    ['States.Timeout', 'a timeout', true],
    ['States.Timeout', 'a thrown error', false],
    ['States.ALL', 'a timeout', true],
    ['OtherError', 'a thrown error', false],
  ])('%s against %s: %j', async (ErrorEquals, failure, caught) => {
    const prepared = await prepare();
    prepared.aws.registerFunction('uphold', () => {
      if (failure === 'a thrown error') throw new StoreBusyError('busy');
    });
    const { execution } = await run(prepared, {
      Step: callback('uphold', {
        TimeoutSeconds: 5,
        Catch: [{ ErrorEquals: [ErrorEquals], Next: 'Caught' }],
        End: true,
      }),
      Caught: { Type: 'Succeed' },
    });
    expect(execution.status).toBe(caught ? 'SUCCEEDED' : 'FAILED');
  });

  it('leave an uncaught error to the execution', async () => {
    const prepared = await prepare();
    prepared.aws.registerFunction('uphold', () => {
      throw new StoreBusyError('busy');
    });
    const { execution } = await run(prepared, { Step: callback('uphold', { End: true }) });
    expect(execution).toMatchObject({ status: 'FAILED', error: 'StoreBusyError' });
    expect(JSON.parse(execution.cause ?? '')).toEqual({ errorType: 'StoreBusyError', errorMessage: 'busy' });
  });
});

describe('a task that calls a function and takes its answer', () => {
  it.each(['charge', 'charge:live', 'arn:aws:lambda:sa-east-1:123456789012:function:charge:live'])(
    'finds the function as %s',
    async (FunctionName) => {
      const prepared = await prepare();
      prepared.aws.registerFunction('charge', async ({ amount }: { amount: number }) => ({
        total: amount + 1,
      }));
      const { execution } = await run(
        prepared,
        {
          Charge: {
            Type: 'Task',
            Resource: 'arn:aws:states:::lambda:invoke',
            Arguments: { FunctionName, Payload: '{% $states.input %}' },
            Output: '{% $states.result.Payload.total %}',
            End: true,
          },
        },
        { input: { amount: 41 } },
      );
      expect(execution.output).toBe(42);
    },
  );
});

describe('a function that takes longer', () => {
  const call = (more: Record<string, unknown>) => ({
    Step: {
      Type: 'Task',
      Resource: 'arn:aws:states:::lambda:invoke',
      Arguments: { FunctionName: 'slow' },
      Output: '{% $states.result.Payload %}',
      ...more,
      End: true,
    },
  });
  const withSlow = async (seconds: number) => {
    const prepared = await prepare();
    prepared.aws.registerFunction('slow', () => 'done', 30);
    prepared.aws.slowDown('slow', seconds);
    return prepared;
  };

  it('answers after that time', async () => {
    const { execution } = await run(await withSlow(20), call({}));
    expect(execution).toMatchObject({ output: 'done', endedAt: START + 20 * SECOND });
  });

  it('is too late for the timeout of its task', async () => {
    const { execution } = await run(await withSlow(20), call({ TimeoutSeconds: 10 }));
    expect(execution).toMatchObject({ error: 'States.Timeout', endedAt: START + 10 * SECOND });
    expect(execution.cause).toBeUndefined();
  });

  it('fails when it takes longer than Lambda lets it', async () => {
    const { execution } = await run(await withSlow(60), call({}));
    expect(execution).toMatchObject({ error: 'Sandbox.Timedout', endedAt: START + 30 * SECOND });
    expect(execution.cause).toContain('Task timed out after 30.00 seconds');
  });
});

describe('a task whose function does not exist', () => {
  it('fails as on AWS', async () => {
    const { execution } = await run(await prepare(), { Step: callback('missing', { End: true }) });
    expect(execution).toMatchObject({ status: 'FAILED', error: 'Lambda.ResourceNotFoundException' });
  });
});

describe('the await of a token in a table', () => {
  const states = {
    Await: {
      Type: 'Task',
      Resource: 'arn:aws:states:::aws-sdk:dynamodb:updateItem.waitForTaskToken',
      Arguments: {
        TableName: 'debts',
        Key: { pk: { S: '{% $states.input.debtId %}' } },
        UpdateExpression: 'SET wakeToken = :token',
        ConditionExpression: '#status = :open',
        ExpressionAttributeNames: { '#status': 'status' },
        ExpressionAttributeValues: {
          ':token': { S: '{% $states.context.Task.Token %}' },
          ':open': { S: 'open' },
        },
      },
      TimeoutSeconds: 3600,
      Catch: [
        { ErrorEquals: ['DynamoDb.ConditionalCheckFailedException'], Output: 'closed already', Next: 'End' },
      ],
      Output: '{% $states.result %}',
      Next: 'End',
    },
    End: { Type: 'Succeed' },
  };

  async function prepareDebt(status: string) {
    const prepared = await prepare();
    const { aws, dynamodb } = prepared;
    await aws.createTable({
      TableName: 'debts',
      BillingMode: 'PAY_PER_REQUEST',
      KeySchema: [{ AttributeName: 'pk', KeyType: 'HASH' }],
      AttributeDefinitions: [{ AttributeName: 'pk', AttributeType: 'S' }],
    });
    await dynamodb.send(
      new PutItemCommand({ TableName: 'debts', Item: { pk: { S: 'd-1' }, status: { S: status } } }),
    );
    const read = async () =>
      (await dynamodb.send(new GetItemCommand({ TableName: 'debts', Key: { pk: { S: 'd-1' } } }))).Item;
    return { ...prepared, read };
  }

  it('stores the token, and the execution goes on when it is answered', async () => {
    const prepared = await prepareDebt('open');
    await run(prepared, states, { input: { debtId: 'd-1' }, seconds: 60 });
    await succeed(prepared, (await prepared.read())?.wakeToken?.S, 'paid');
    await prepared.clock.runUntil();
    expect(lastExecution(prepared.aws)).toMatchObject({ output: 'paid', endedAt: START + 60 * SECOND });
  });

  it('fails by name when the condition does not hold', async () => {
    const prepared = await prepareDebt('paid');
    const { execution } = await run(prepared, states, { input: { debtId: 'd-1' } });
    expect(execution).toMatchObject({ output: 'closed already', endedAt: START });
    expect((await prepared.read())?.wakeToken).toBeUndefined();
  });
});
