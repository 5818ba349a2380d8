import { StartExecutionCommand } from '@aws-sdk/client-sfn';
import { describe, expect, it } from 'vitest';
import { runningDefinitions } from '#cli/in-use/running-definitions.ts';
import { type Prepared, prepare, SECOND } from '#test/sandbox/prepare.ts';

const NAME = 'regua-prod-padrao';
const order = (message: string) => ({
  id: 'reminder',
  channels: ['email'],
  send: 'first',
  message,
  several: 'varias-faturas',
  tone: 'light',
  softenFor: [],
  offset: 1,
});
const definition = (message: string) => ({
  QueryLanguage: 'JSONata',
  StartAt: 'Reminder',
  States: {
    Reminder: {
      Type: 'Task',
      Resource: 'arn:aws:states:::lambda:invoke.waitForTaskToken',
      Arguments: { FunctionName: 'take-step', Payload: { step: order(message) } },
      End: true,
    },
  },
});

/** Deploys each definition, and starts as many executions on it, one second after the other. */
async function deployed(prepared: Prepared, stretches: readonly (readonly [string, number])[]) {
  const { aws, sfn, clock } = prepared;
  aws.registerFunction('take-step', async () => undefined);
  let arn = '';
  for (const [message, executions] of stretches) {
    arn = aws.createStateMachine(NAME, definition(message));
    for (let n = 0; n < executions; n += 1) {
      await sfn.send(new StartExecutionCommand({ stateMachineArn: arn, input: '{}' }));
      await clock.runUntil(clock.now() + SECOND);
    }
  }
  return { arn, regua: 'padrao' };
}

describe('runningDefinitions', () => {
  it.each([
    ['no execution', [['a', 0]], {}],
    ['one definition', [['a', 3]], { a: 3 }],
    [
      'a definition that nothing runs',
      [
        ['a', 0],
        ['b', 2],
      ],
      { b: 2 },
    ],
    [
      'one of each',
      [
        ['a', 1],
        ['b', 1],
      ],
      { a: 1, b: 1 },
    ],
    [
      'several, of which one has few',
      [
        ['a', 9],
        ['b', 1],
        ['c', 6],
        ['d', 2],
      ],
      { a: 9, b: 1, c: 6, d: 2 },
    ],
  ] satisfies [string, [string, number][], Record<string, number>][])(
    'counts the executions of %s',
    async (_case, stretches, expected) => {
      const prepared = await prepare();
      const machine = await deployed(prepared, stretches);
      const found = await runningDefinitions(prepared.sfn, machine);
      expect(
        Object.fromEntries(found.map(({ steps, executions }) => [steps[0]?.message, executions])),
      ).toEqual(expected);
    },
  );

  it('asks a few times for each definition, not for each execution', async () => {
    const prepared = await prepare();
    const machine = await deployed(prepared, [
      ['a', 60],
      ['b', 60],
    ]);
    let asked = 0;
    prepared.sfn.middlewareStack.add(
      (next, { commandName }) =>
        (args) => {
          if (commandName === 'DescribeStateMachineForExecutionCommand') asked += 1;
          return next(args);
        },
      { step: 'initialize' },
    );
    await runningDefinitions(prepared.sfn, machine);
    expect(asked).toBeLessThan(20);
  });
});
