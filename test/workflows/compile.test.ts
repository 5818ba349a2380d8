import { describe, expect, it } from 'vitest';
import { checkDefinition } from '#sandbox/asl/check.ts';
import { Regua } from '#schemas/config/regua.ts';
import { Standing } from '#schemas/machine.ts';
import { deployedConfig } from '#test/builders/config.ts';
import { compileRegua } from '#workflows/compile.ts';
import type { Definition } from '#workflows/state.ts';

const NAMES = {
  tableName: 'table',
  takeStepArn: 'arn:aws:lambda:sa-east-1:111111111111:function:take-step:live',
  handOverArn: 'arn:aws:lambda:sa-east-1:111111111111:function:hand-over:live',
  takeStockArn: 'arn:aws:lambda:sa-east-1:111111111111:function:take-stock:live',
};
const single = Regua.parse({
  id: 'single',
  description: 'One rung only.',
  sendAt: '10:00',
  several: 'varias-faturas',
  steps: [{ id: 'only', name: 'Only D+1', offset: 1, channels: ['sms'], message: 'aviso', tone: 'light' }],
  handOver: { offset: 5 },
});
const REGUAS = [...Object.values((await deployedConfig()).reguas), single].map((regua) => ({
  id: regua.id,
  regua,
  definition: compileRegua(regua, NAMES),
}));

interface Task {
  readonly Type: string;
  readonly Resource?: string;
  readonly TimeoutSeconds?: unknown;
  readonly Arguments?: { readonly FunctionName?: string; readonly Payload?: Record<string, unknown> };
  readonly Next?: string;
  readonly Default?: string;
  readonly End?: boolean;
  readonly Choices?: readonly { readonly Condition: string; readonly Next: string }[];
  readonly Retry?: readonly { readonly ErrorEquals: readonly string[]; readonly MaxAttempts: number }[];
  readonly Catch?: readonly { readonly ErrorEquals: readonly string[]; readonly Next: string }[];
}
const stateOf = (definition: Definition, name: string): Task => {
  const state = definition.States[name];
  if (!state) throw new Error(`there is no state "${name}"`);
  return state as unknown as Task;
};
const caught = (state: Task, error: string): string | undefined =>
  state.Catch?.find(({ ErrorEquals }) => ErrorEquals.includes(error))?.Next;

describe.each(REGUAS)('the machine of régua $id', ({ regua, definition }) => {
  const rungs = regua.steps.map((step, index) => ({ step, index, name: step.name }));

  it('has one state a rung, in order, beside those of every machine', () => {
    expect(Object.keys(definition.States)).toEqual([
      'Await first rung',
      ...regua.steps.map(({ name }) => name),
      'Hand over',
      'Await its time',
      'Join the ladder',
      'Which way',
      'Take stock',
      'Await promised day',
      'Promise reminder',
      'Await a solved case',
      'Await agreement',
      'Closed',
    ]);
    expect(definition).toMatchObject({
      QueryLanguage: 'JSONata',
      StartAt: 'Await first rung',
      Comment: regua.description,
    });
  });

  it('is a definition that the interpreter takes whole', () => {
    expect(() => checkDefinition(regua.id, definition)).not.toThrow();
    expect(JSON.parse(JSON.stringify(definition))).toEqual(definition);
  });

  it('leads to states that exist, and all of them are led to', () => {
    const targets = Object.values(definition.States).flatMap((given) => {
      const state = given as unknown as Task;
      const nexts = [...(state.Choices ?? []), ...(state.Catch ?? [])].map(({ Next }) => Next);
      return [state.Next, state.Default, ...nexts].filter((next) => next !== undefined);
    });
    const names = Object.keys(definition.States);
    expect([...new Set(targets)].sort()).toEqual(names.filter((name) => name !== 'Await first rung').sort());
  });

  it.each(rungs)(
    '$name calls the step function, waits for its token, and goes up in time',
    ({ step, index, name }) => {
      const state = stateOf(definition, name);
      expect(state).toMatchObject({
        Type: 'Task',
        Resource: 'arn:aws:states:::lambda:invoke.waitForTaskToken',
        Arguments: {
          FunctionName: NAMES.takeStepArn,
          Payload: { step: { id: step.id, message: step.message } },
        },
        TimeoutSeconds: expect.stringMatching(/^\{% .* %\}$/s),
        Next: 'Closed',
      });
      expect(caught(state, 'States.Timeout')).toBe(regua.steps[index + 1]?.name ?? 'Hand over');
      expect(caught(state, 'Denied')).toBe('Await its time');
      // Its next channel, at once; and never again by the robot.
      expect(caught(state, 'Undelivered')).toBe(name);
      expect(caught(state, 'OffLadder')).toBe('Hand over');
      expect(caught(state, 'Changed')).toBe('Take stock');
    },
  );

  it.each(rungs)('$name waits until one of the rungs above it, never itself or below', ({ index, name }) => {
    const timeout = String(stateOf(definition, name).TimeoutSeconds);
    const named = [...timeout.matchAll(/at\.`([^`]+)`/g)].map(([, id]) => id);
    expect(named).toEqual([...regua.steps.slice(index + 1).map(({ id }) => id), 'hand-over']);
  });

  it.each(rungs)('$name takes answers without a retry, and retries failures', ({ name }) => {
    const [answers, failed] = stateOf(definition, name).Retry ?? [];
    expect(answers).toEqual({
      ErrorEquals: ['Denied', 'Undelivered', 'OffLadder', 'Changed'],
      MaxAttempts: 0,
    });
    expect(failed?.ErrorEquals).toEqual(['States.TaskFailed']);
    expect(failed?.MaxAttempts).toBeGreaterThan(0);
  });

  it('waits for the first rung and for lawful hours without a function', () => {
    for (const name of ['Await first rung', 'Await its time'])
      expect(stateOf(definition, name)).toMatchObject({
        Resource: 'arn:aws:states:::aws-sdk:dynamodb:updateItem.waitForTaskToken',
        Arguments: {
          TableName: 'table',
          ConditionExpression: expect.stringContaining('#status = :status AND #version = :version'),
          ExpressionAttributeValues: expect.objectContaining({ ':status': { S: 'open' } }),
        },
        TimeoutSeconds: expect.any(String),
      });
    expect(caught(stateOf(definition, 'Await first rung'), 'States.Timeout')).toBe(regua.steps[0]?.name);
    expect(caught(stateOf(definition, 'Await its time'), 'States.Timeout')).toBe('Join the ladder');
    expect(caught(stateOf(definition, 'Await its time'), 'DynamoDb.ConditionalCheckFailedException')).toBe(
      'Take stock',
    );
  });

  it('joins at any rung, and hands over once at the end', () => {
    expect(stateOf(definition, 'Join the ladder')).toMatchObject({
      Type: 'Choice',
      Choices: [...regua.steps.map(({ name }) => ({ Next: name })), { Next: 'Take stock' }],
      Default: 'Hand over',
    });
    expect(stateOf(definition, 'Hand over')).toMatchObject({
      Resource: 'arn:aws:states:::lambda:invoke',
      Arguments: { FunctionName: NAMES.handOverArn },
      End: true,
    });
    expect(caught(stateOf(definition, 'Hand over'), 'Changed')).toBe('Take stock');
  });

  it.each([
    ['Await promised day', 'promised', 'Promise reminder'],
    ['Await a solved case', 'contested', 'Take stock'],
    ['Await agreement', 'agreed', 'Take stock'],
  ])('%s is a wait of its own, while the debt is %s, and leads to %s', (name, status, next) => {
    const state = stateOf(definition, name);
    expect(state).toMatchObject({
      Resource: 'arn:aws:states:::aws-sdk:dynamodb:updateItem.waitForTaskToken',
      Arguments: { ExpressionAttributeValues: { ':status': { S: status } } },
      Next: 'Closed',
    });
    expect(caught(state, 'States.Timeout')).toBe(next);
    for (const error of ['Changed', 'DynamoDb.ConditionalCheckFailedException'])
      expect(caught(state, error)).toBe('Take stock');
  });

  it('reminds of a promise once, and looks how it ended', () => {
    const state = stateOf(definition, 'Promise reminder');
    expect(state.Arguments?.Payload?.step).toMatchObject({
      message: 'lembrete-promessa',
      tone: 'light',
      during: 'promised',
    });
    expect(caught(state, 'States.Timeout')).toBe('Take stock');
    expect(caught(state, 'Denied')).toBe('Await promised day');
  });

  it('has a way for every standing that its function may tell', () => {
    const { Choices, Default } = stateOf(definition, 'Which way');
    expect(Default).toBe('Closed');
    expect(Choices?.map(({ Next }) => Next)).toEqual([
      'Await its time',
      'Await promised day',
      'Await a solved case',
      'Await agreement',
      'Hand over',
    ]);
    const told = Standing.options.map((option) => option.shape.event.value);
    const routed = Choices?.map(({ Condition }) => /'(.+)'/.exec(Condition)?.[1]);
    expect([...(routed ?? []), 'closed'].sort()).toEqual([...told].sort());
  });

  it('hands out ids and timestamps only: history outlives the execution by 90 days', () => {
    const payloads = Object.values(definition.States).map(
      (state) => (state as unknown as Task).Arguments?.Payload ?? {},
    );
    const keys = new Set(payloads.flatMap((payload) => Object.keys(payload)));
    expect([...keys].sort()).toEqual([
      'debtId',
      'enteredAt',
      'missed',
      'startedAt',
      'step',
      'taskToken',
      'version',
    ]);
    expect(JSON.stringify(definition)).not.toMatch(/"(name|taxId|email|phone|cpf|cnpj|address|debtor)"\s*:/i);
  });

  it('counts no money', () => {
    const states = JSON.stringify(definition.States, (key, value) =>
      key === 'costCeiling' ? undefined : value,
    );
    expect(states).not.toMatch(/amount|balance|owed|fine|interest/i);
  });
});

it('a step carries what it does, so that a running ladder keeps the régua that it started with', () => {
  const { definition } = REGUAS.find(({ id }) => id === 'padrao') as (typeof REGUAS)[number];
  expect(stateOf(definition, 'Reissue D+15').Arguments?.Payload?.step).toEqual({
    id: 'reissue-15-after',
    channels: ['email', 'sms'],
    send: 'first',
    message: 'segunda-via',
    several: 'varias-faturas',
    tone: 'firm',
    softenFor: ['good'],
    offset: 15,
    reissue: { dueInDays: 5 },
    during: 'open',
  });
});
