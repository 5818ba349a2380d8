import { StartExecutionCommand } from '@aws-sdk/client-sfn';
import { describe, expect, it } from 'vitest';
import { DefinitionError } from '#sandbox/asl/errors.ts';
import { callback, machine, prepare, run, SECOND, START } from './prepare.ts';

describe('states', () => {
  it('choose by the first condition that holds, else by default', async () => {
    const states = {
      Route: {
        Type: 'Choice',
        Choices: [
          { Condition: '{% $states.input.event = "paid" %}', Assign: { why: 'money' }, Next: 'Close' },
          {
            Condition: '{% $states.input.event in ["promised", "onPaymentPlan"] %}',
            Output: 'later',
            Next: 'Hold',
          },
        ],
        Default: 'Climb',
        Assign: { why: 'nothing' },
      },
      Close: { Type: 'Pass', Output: '{% $why %}', End: true },
      Hold: { Type: 'Succeed' },
      Climb: { Type: 'Pass', Output: '{% $why %}', End: true },
    };
    const outputs: unknown[] = [];
    for (const event of ['paid', 'onPaymentPlan', 'other']) {
      const { execution } = await run(await prepare(), states, { input: { event } });
      outputs.push(execution.output);
    }
    expect(outputs).toEqual(['money', 'later', 'nothing']);
  });

  it('fail when no rule matches and there is no default', async () => {
    const { execution } = await run(await prepare(), {
      Route: { Type: 'Choice', Choices: [{ Condition: '{% false %}', Next: 'End' }] },
      End: { Type: 'Succeed' },
    });
    expect(execution).toMatchObject({ status: 'FAILED', error: 'States.NoChoiceMatched' });
  });

  it('wait for seconds and until timestamps', async () => {
    const { execution } = await run(await prepare(), {
      Short: { Type: 'Wait', Seconds: '{% 60 * 2 %}', Next: 'Long' },
      Long: { Type: 'Wait', Timestamp: '{% "2026-03-10T09:00:00Z" %}', Next: 'Past' },
      Past: { Type: 'Wait', Timestamp: '2020-01-01T00:00:00Z', End: true },
    });
    const monday = Date.parse('2026-03-10T09:00:00Z');
    expect(execution.states.map(({ at }) => at)).toEqual([START, START + 120 * SECOND, monday]);
    expect(execution).toMatchObject({ status: 'SUCCEEDED', endedAt: monday, transitions: 3 });
  });

  it('fail with an error and a cause', async () => {
    const { execution } = await run(await prepare(), {
      Stop: { Type: 'Fail', Error: 'Broken', Cause: '{% "at " & $states.context.State.Name %}' },
    });
    expect(execution).toMatchObject({ status: 'FAILED', error: 'Broken', cause: 'at Stop' });
  });

  it('time out as a whole', async () => {
    const { aws, clock, sfn } = await prepare();
    const definition = {
      ...(machine({ Hold: { Type: 'Wait', Seconds: 600, End: true } }) as object),
      TimeoutSeconds: 60,
    };
    const stateMachineArn = aws.createStateMachine('ladder', definition);
    await sfn.send(new StartExecutionCommand({ stateMachineArn }));
    await clock.runUntil();
    expect(aws.executions()).toMatchObject([{ status: 'TIMED_OUT', endedAt: START + 60 * SECOND }]);
    expect(clock.now()).toBe(START + 60 * SECOND);
  });
});

describe('expressions', () => {
  it('see the context, and variables as they were before the state assigned', async () => {
    const { execution } = await run(
      await prepare(),
      {
        First: { Type: 'Pass', Assign: { count: 1 }, Next: 'Second' },
        Second: {
          Type: 'Pass',
          Assign: { count: '{% $count + 1 %}', before: '{% $count %}' },
          Next: 'Third',
        },
        Third: {
          Type: 'Pass',
          Output: {
            count: '{% $count %}',
            before: '{% $before %}',
            all: ['{% $states.input.ids[0] %}', 'kept {% as is'],
            context: '{% $states.context %}',
          },
          End: true,
        },
      },
      { input: { ids: ['d-1', 'd-2'] } },
    );
    expect(execution.output).toEqual({
      count: 2,
      before: 1,
      all: ['d-1', 'kept {% as is'],
      context: {
        Execution: {
          Id: 'arn:aws:states:sa-east-1:123456789012:execution:ladder:debt-1',
          Input: { ids: ['d-1', 'd-2'] },
          Name: 'debt-1',
          RedriveCount: 0,
          RoleArn: 'arn:aws:iam::123456789012:role/ladder',
          StartTime: '2026-03-02T12:00:00.000Z',
        },
        State: { EnteredTime: '2026-03-02T12:00:00.000Z', Name: 'Third' },
        StateMachine: { Id: 'arn:aws:states:sa-east-1:123456789012:stateMachine:ladder', Name: 'ladder' },
      },
    });
  });

  it.each([
    ['that give nothing', '{% $states.input.missing %}'],
    ['that break', '{% 1 + "a" %}'],
    ['that use a token no task has', '{% $states.context.Task.Token %}'],
  ])('fail the state when they are ones %s', async (_name, Output) => {
    const { execution } = await run(await prepare(), { Only: { Type: 'Pass', Output, End: true } });
    expect(execution).toMatchObject({ status: 'FAILED', error: 'States.QueryEvaluationError' });
  });
});

describe('a function of Step Functions in JSONata', () => {
  // The digest of "abc" in FIPS 180-4, https://csrc.nist.gov/csrc/media/projects/cryptographic-standards-and-guidelines/documents/examples/sha256.pdf
  it('hashes a text', async () => {
    const Output = "{% $hash('abc', 'SHA-256') %}";
    const { execution } = await run(await prepare(), { Only: { Type: 'Pass', Output, End: true } });
    expect(execution.output).toBe('ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad');
  });
});

describe('a definition is refused', () => {
  const end = { Type: 'Succeed' };
  const lambda = (more: Record<string, unknown>) => callback('f', { End: true, ...more });

  it.each([
    ['a state type', { Split: { Type: 'Parallel', End: true } }, /state "Split", field "Type".*"Parallel"/],
    ['a field', { A: { ...end, ResultPath: '$' } }, /state "A", field "ResultPath": not supported/],
    [
      'a resource',
      { A: lambda({ Resource: 'arn:aws:states:::sqs:sendMessage' }) },
      /state "A", field "Resource"/,
    ],
    [
      'an argument',
      { A: lambda({ Arguments: { FunctionName: 'f', Qualifier: '1' } }) },
      /state "A", field "Arguments.Qualifier"/,
    ],
    [
      'a field of a retrier',
      { A: lambda({ Retry: [{ ErrorEquals: ['x'], Delay: 1 }] }) },
      /state "A", field "Retry.0.Delay": not supported/,
    ],
    [
      'a constant timeout below one second',
      { A: lambda({ TimeoutSeconds: 0 }) },
      /state "A", field "TimeoutSeconds"/,
    ],
    [
      'a next state that is missing',
      { A: { Type: 'Pass', Next: 'B' } },
      /state "A", field "Next": there is no state "B"/,
    ],
    ['a state that nothing leads to', { A: end, B: end }, /state "B": no other state leads to it/],
    [
      'a circle',
      { A: { Type: 'Pass', Next: 'B' }, B: { Type: 'Pass', Next: 'A' } },
      /no state ends the execution/,
    ],
    ['neither Next nor End', { A: { Type: 'Pass' } }, /state "A", field "Next": give either Next or End/],
    [
      'both Seconds and Timestamp',
      { A: { Type: 'Wait', Seconds: 1, Timestamp: 'x', End: true } },
      /"Seconds"/,
    ],
    ['a task without arguments', { A: { ...lambda({}), Arguments: undefined } }, /"Arguments": is missing/],
    [
      'a text as arguments',
      { A: lambda({ Arguments: 'f' }) },
      /"Arguments": must be an object or an expression/,
    ],
    [
      'States.ALL before other handlers',
      { A: lambda({ Retry: [{ ErrorEquals: ['States.ALL'] }, { ErrorEquals: ['x'] }] }) },
      /field "Retry.0.ErrorEquals": States.ALL must be alone and last/,
    ],
    ['a broken expression', { A: { ...end, Output: { a: '{% 1 + %}' } } }, /state "A", field "Output.a"/],
    [
      '$uuid',
      { A: { ...end, Output: '{% $uuid() %}' } },
      /field "Output": the sandbox does not implement \$uuid/,
    ],
    [
      'a second clock in JSONata',
      { A: { ...end, Output: '{% $millis() %}' } },
      /does not implement \$millis/,
    ],
  ])('for %s', async (_name, states, message) => {
    const { aws } = await prepare();
    const create = () => aws.createStateMachine('ladder', machine(states));
    expect(create).toThrow(DefinitionError);
    expect(create).toThrow(message);
  });

  it('when it is not in JSONata, or starts nowhere', async () => {
    const { aws } = await prepare();
    const create = (definition: unknown) => () => aws.createStateMachine('ladder', definition);
    expect(create({ StartAt: 'A', States: { A: end } })).toThrow(/field "QueryLanguage": must be JSONata/);
    expect(create({ StartAt: 'B', QueryLanguage: 'JSONata', States: { A: end } })).toThrow(
      /there is no state "B"/,
    );
  });
});
