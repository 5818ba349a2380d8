import { describe, expect, it } from 'vitest';
import { checkDefinition } from '#sandbox/asl/check.ts';
import { Regua } from '#schemas/config/regua.ts';
import { ReEvaluation } from '#schemas/machine.ts';
import { deployedConfig } from '#test/builders/config.ts';
import { compileRegua } from '#workflows/compile.ts';
import type { Definition } from '#workflows/state.ts';

const NAMES = {
  tableName: 'table',
  takeStepArn: 'arn:aws:lambda:sa-east-1:111111111111:function:take-step:live',
  listDebtArn: 'arn:aws:lambda:sa-east-1:111111111111:function:list-debt:live',
  handOverArn: 'arn:aws:lambda:sa-east-1:111111111111:function:hand-over:live',
  reEvaluateDebtArn: 'arn:aws:lambda:sa-east-1:111111111111:function:re-evaluate-debt:live',
};
const single = Regua.parse({
  id: 'single',
  description: 'One step only.',
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
  const steps = regua.steps.map((step, index) => ({ step, index, name: step.name.en }));

  it('has one state a step and one for its wait, in order, beside those of every machine', () => {
    expect(Object.keys(definition.States)).toEqual([
      'Wait for first step',
      ...regua.steps.flatMap(({ name: { en } }) => [en, `${en}: not yet`]),
      'Hand over to a person',
      'Wait for next allowed time',
      'Resume ladder',
      'Re-evaluate debt',
      'Wait for promised date',
      'Promise reminder',
      'Wait for case resolution',
      'Wait for payment plan',
      'Wait before restart',
    ]);
    expect(definition).toMatchObject({
      QueryLanguage: 'JSONata',
      StartAt: 'Wait for first step',
      Comment: regua.description.en,
    });
  });

  it('is a definition that the interpreter accepts', () => {
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
    expect([...new Set(targets)].sort()).toEqual(
      names.filter((name) => name !== 'Wait for first step').sort(),
    );
  });

  it.each(steps)(
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
        End: true,
      });
      expect(caught(state, 'States.Timeout')).toBe(
        regua.steps[index + 1]?.name.en ?? 'Hand over to a person',
      );
      expect(caught(state, 'NotAllowedYet')).toBe(`${name}: not yet`);
      // Its next channel, at once; and never again by the robot.
      expect(caught(state, 'Undelivered')).toBe(name);
      expect(caught(state, 'ContactForbidden')).toBe('Hand over to a person');
      expect(caught(state, 'Changed')).toBe('Re-evaluate debt');
    },
  );

  it.each(steps)('$name waits until one of the steps above it, never itself or below', ({ index, name }) => {
    const timeout = String(stateOf(definition, name).TimeoutSeconds);
    const named = [...timeout.matchAll(/at\.`([^`]+)`/g)].map(([, id]) => id);
    expect(named).toEqual([...regua.steps.slice(index + 1).map(({ id }) => id), 'hand-over']);
  });

  it.each(steps)('$name does not retry answers, and retries failures', ({ name }) => {
    const [answers, failed] = stateOf(definition, name).Retry ?? [];
    expect(answers).toEqual({
      ErrorEquals: ['NotAllowedYet', 'Undelivered', 'ContactForbidden', 'Changed'],
      MaxAttempts: 0,
    });
    expect(failed?.ErrorEquals).toEqual(['States.TaskFailed']);
    expect(failed?.MaxAttempts).toBeGreaterThan(0);
  });

  it.each(steps)('$name, once postponed, waits without a function and comes straight back', ({ name }) => {
    const state = stateOf(definition, `${name}: not yet`);
    expect(state).toMatchObject({
      Resource: 'arn:aws:states:::aws-sdk:dynamodb:updateItem.waitForTaskToken',
      Arguments: { ExpressionAttributeValues: { ':status': { S: 'open' } } },
      TimeoutSeconds: expect.any(String),
      End: true,
    });
    expect(caught(state, 'States.Timeout')).toBe(name);
    for (const error of ['Changed', 'DynamoDb.ConditionalCheckFailedException'])
      expect(caught(state, error)).toBe('Re-evaluate debt');
  });

  it.each(steps)('$name knows how long after it a person takes over', ({ step, name }) => {
    expect(stateOf(definition, name).Arguments?.Payload?.step).toMatchObject({
      handOverAfterDays: regua.handOver.offset - step.offset,
    });
  });

  it('waits for the first step, and for the next one after a negotiation, without a function', () => {
    for (const name of ['Wait for first step', 'Wait for next allowed time'])
      expect(stateOf(definition, name)).toMatchObject({
        Resource: 'arn:aws:states:::aws-sdk:dynamodb:updateItem.waitForTaskToken',
        Arguments: {
          TableName: 'table',
          ConditionExpression: expect.stringContaining('#status = :status AND #version = :version'),
          ExpressionAttributeValues: expect.objectContaining({ ':status': { S: 'open' } }),
        },
        TimeoutSeconds: expect.any(String),
      });
    expect(caught(stateOf(definition, 'Wait for first step'), 'States.Timeout')).toBe(
      regua.steps[0]?.name.en,
    );
    expect(caught(stateOf(definition, 'Wait for next allowed time'), 'States.Timeout')).toBe('Resume ladder');
    expect(
      caught(stateOf(definition, 'Wait for next allowed time'), 'DynamoDb.ConditionalCheckFailedException'),
    ).toBe('Re-evaluate debt');
  });

  it('joins at any step, and hands over once at the end', () => {
    expect(stateOf(definition, 'Resume ladder')).toMatchObject({
      Type: 'Choice',
      Choices: [
        ...steps.map(({ name }) => ({ Next: name })),
        { Next: 'Re-evaluate debt' },
        { Next: 'Wait before restart' },
      ],
      Default: 'Hand over to a person',
    });
    expect(stateOf(definition, 'Hand over to a person')).toMatchObject({
      Resource: 'arn:aws:states:::lambda:invoke',
      Arguments: { FunctionName: NAMES.handOverArn },
      End: true,
    });
    expect(caught(stateOf(definition, 'Hand over to a person'), 'Changed')).toBe('Re-evaluate debt');
  });

  it.each([
    ['Wait for promised date', 'promised', 'Promise reminder'],
    ['Wait for case resolution', 'caseOpen', 'Re-evaluate debt'],
    ['Wait for payment plan', 'onPaymentPlan', 'Re-evaluate debt'],
  ])('%s is a wait of its own, while the debt is %s, and leads to %s', (name, status, next) => {
    const state = stateOf(definition, name);
    expect(state).toMatchObject({
      Resource: 'arn:aws:states:::aws-sdk:dynamodb:updateItem.waitForTaskToken',
      Arguments: { ExpressionAttributeValues: { ':status': { S: status } } },
      End: true,
    });
    expect(caught(state, 'States.Timeout')).toBe(next);
    for (const error of ['Changed', 'DynamoDb.ConditionalCheckFailedException'])
      expect(caught(state, error)).toBe('Re-evaluate debt');
  });

  it('reminds of a promise once, and looks how it ended', () => {
    const state = stateOf(definition, 'Promise reminder');
    expect(state.Arguments?.Payload?.step).toMatchObject({
      message: 'lembrete-promessa',
      tone: 'light',
      during: 'promised',
    });
    expect(caught(state, 'States.Timeout')).toBe('Re-evaluate debt');
    expect(caught(state, 'NotAllowedYet')).toBe('Wait for promised date');
  });

  it('has a way for every event that its function may answer', () => {
    const { Catch = [], Retry, ...state } = stateOf(definition, 'Re-evaluate debt');
    expect(state).toMatchObject({
      Resource: 'arn:aws:states:::lambda:invoke.waitForTaskToken',
      TimeoutSeconds: expect.any(Number),
      End: true,
    });
    expect(Catch.map(({ Next }) => Next)).toEqual([
      'Wait for next allowed time',
      'Wait for promised date',
      'Wait for case resolution',
      'Wait for payment plan',
      'Hand over to a person',
    ]);
    // Each is an answer, and no failure to try again.
    expect(Retry?.[0]).toEqual({
      ErrorEquals: Catch.map(({ ErrorEquals }) => ErrorEquals[0]),
      MaxAttempts: 0,
    });
    const answers = ReEvaluation.options.map((option) => option.shape.event.value);
    expect([...Catch.flatMap(({ ErrorEquals }) => ErrorEquals), 'closed'].sort()).toEqual(
      [...answers].sort(),
    );
  });

  it('leads to no state that does nothing: it would be billed', () => {
    const idle = Object.entries(definition.States).filter(([, { Type }]) => Type !== 'Task');
    expect(idle.map(([name]) => name)).toEqual(['Resume ladder']);
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

  it('does no money arithmetic', () => {
    const states = JSON.stringify(definition.States, (key, value) =>
      key === 'costCeiling' ? undefined : value,
    );
    expect(states).not.toMatch(/amount|balance|\bowed|fine|interest/i);
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
    handOverAfterDays: 7,
    reissue: { dueInDays: 5 },
    during: 'open',
  });
});
