import jsonata from 'jsonata';
import { describe, expect, it, test } from 'vitest';
import { evaluate } from '#sandbox/asl/expressions.ts';
import * as expressions from '#workflows/expressions.ts';

const INPUT = {
  debtId: 'debt-1',
  version: 2,
  from: 'reminder-1-after',
  at: {
    'reminder-3-after': '2026-03-12T12:30:00Z',
    'reissue-15-after': '2026-03-24T12:30:00Z',
    'hand-over': '2026-03-31T12:30:00Z',
  },
};
const POSTPONEMENT = {
  until: '2026-03-13T11:00:00Z',
  at: { 'reissue-15-after': '2026-03-13T11:00:00Z', 'hand-over': '2026-04-06T12:30:00Z' },
};
const states = (enteredAt: string) => ({
  context: {
    Execution: { Input: INPUT, StartTime: '2026-03-01T12:00:00Z' },
    State: { EnteredTime: enteredAt },
    Task: { Token: 'token-1' },
  },
  errorOutput: { Error: 'NotAllowedYet', Cause: JSON.stringify(POSTPONEMENT) },
  input: {
    event: 'on-ladder',
    step: 'reissue-15-after',
    until: '2026-03-24T12:30:00Z',
    over: '2026-03-27T13:00:00Z',
    reminder: 'promise-1',
    at: { 'reissue-15-after': '2026-03-24T12:30:00Z' },
  },
  result: { Payload: { event: 'closed' } },
});

const ARGUMENTS: Readonly<Record<string, unknown>> = {
  secondsUntilNext: ['reminder-3-after'],
  secondsUntilFirst: ['reminder-3-after'],
  answered: 'until',
};

/** By the reference implementation itself, as Step Functions binds it. */
const value = (
  expression: string,
  enteredAt = '2026-03-10T12:00:00Z',
  variables: object = {},
): Promise<unknown> =>
  jsonata(expression.slice(2, -2)).evaluate(undefined, {
    states: states(enteredAt),
    now: () => enteredAt,
    parse: (json: string) => JSON.parse(json),
    at: INPUT.at,
    ...variables,
  });

describe('ids and context', () => {
  it.each([
    { name: 'debtId', expression: expressions.debtId, expected: 'debt-1' },
    { name: 'debtKey', expression: expressions.debtKey, expected: 'DEBT#debt-1' },
    { name: 'version', expression: expressions.version, expected: 2 },
    { name: 'versionAsText', expression: expressions.versionAsText, expected: '2' },
    { name: 'attemptAt', expression: expressions.attemptAt, expected: '2026-03-10T12:00:00Z' },
    { name: 'taskToken', expression: expressions.taskToken, expected: 'token-1' },
    { name: 'entryStep', expression: expressions.entryStep, expected: 'reminder-1-after' },
    { name: 'postponedUntil', expression: expressions.postponedUntil, expected: POSTPONEMENT.until },
    { name: 'postponedPlan', expression: expressions.postponedPlan, expected: POSTPONEMENT.at },
    { name: 'planned', expression: expressions.planned, expected: INPUT.at },
    { name: 'startedAt', expression: expressions.startedAt, expected: '2026-03-01T12:00:00Z' },
    { name: 'answered', expression: expressions.answered('until'), expected: POSTPONEMENT.until },
  ])('$name', async ({ expression, expected }) => {
    expect(await value(expression)).toEqual(expected);
  });
});

describe('which step', () => {
  it.each([
    { step: 'reminder-1-after', missed: true },
    { step: 'reminder-3-after', missed: false },
    { step: 'hand-over', missed: false },
  ])('$step is missed: $missed', async ({ step, missed }) => {
    expect(await value(expressions.isMissed(step))).toBe(missed);
  });

  it.each([
    { step: 'reminder-3-after', goes: true },
    { step: 'reissue-15-after', goes: false },
  ])('goes on at $step: $goes', async ({ step, goes }) => {
    expect(await value(expressions.resumesAt(step), undefined, { step: 'reminder-3-after' })).toBe(goes);
  });
});

describe('seconds until the next step', () => {
  const ladder = ['reminder-1-after', 'reminder-3-after', 'reissue-15-after'];
  const toThird = Date.parse('2026-03-12T12:30:00Z') / 1000;

  it.each([
    {
      case: 'passes over a step that is missed',
      steps: ladder,
      enteredAt: '2026-03-10T12:30:00Z',
      seconds: 172_800,
    },
    {
      case: 'uses the first that has a time',
      steps: ladder.slice(2),
      enteredAt: '2026-03-24T12:29:00Z',
      seconds: 60,
    },
    {
      case: 'uses the hand-over after the last step',
      steps: [],
      enteredAt: '2026-03-31T12:29:59Z',
      seconds: 1,
    },
    {
      case: 'uses the hand-over if every step is missed',
      steps: ladder.slice(0, 1),
      enteredAt: '2026-03-31T12:00:00Z',
      seconds: 1800,
    },
    {
      case: 'is whole, rounded up: never a moment early',
      steps: ladder,
      enteredAt: '2026-03-12T12:29:57.001Z',
      seconds: 3,
    },
    {
      case: 'is at least one, at the very instant',
      steps: ladder,
      enteredAt: '2026-03-12T12:30:00.000Z',
      seconds: 1,
    },
    { case: 'is at least one, after it', steps: ladder, enteredAt: '2026-03-20T12:30:00Z', seconds: 1 },
  ])('$case', async ({ steps, enteredAt, seconds }) => {
    expect(await value(expressions.secondsUntilNext(steps), enteredAt)).toBe(seconds);
  });

  it('lead to the instant of the step, or up to a second after it', async () => {
    for (let millisecond = 0; millisecond < 1000; millisecond += 111) {
      const entered = Date.parse('2026-03-11T00:00:00Z') + millisecond;
      const seconds = Number(
        await value(expressions.secondsUntilNext(ladder), new Date(entered).toISOString()),
      );
      const late = entered / 1000 + seconds - toThird;
      expect(late).toBeGreaterThanOrEqual(0);
      expect(late).toBeLessThan(1);
    }
  });
});

it.each([
  { restartAt: '2026-03-10T12:15:00Z', seconds: 900 },
  { restartAt: '2026-03-10T11:00:00Z', seconds: 1 },
])(
  'an execution that replaces another waits $seconds seconds until $restartAt',
  async ({ restartAt, seconds }) => {
    const { context } = states('2026-03-10T12:00:00Z');
    const Execution = { ...context.Execution, Input: { ...INPUT, from: 'restart', restartAt } };
    expect(
      await jsonata(expressions.secondsUntilRestart.slice(2, -2)).evaluate(undefined, {
        states: { context: { ...context, Execution } },
        now: () => context.State.EnteredTime,
      }),
    ).toBe(seconds);
  },
);

it.each([
  { until: '2026-03-10T12:00:30Z', seconds: 30 },
  { until: '2026-03-10T12:00:00Z', seconds: 1 },
  { until: '2026-03-09T12:00:00Z', seconds: 1 },
])('a denied step waits $seconds seconds until $until', async ({ until, seconds }) => {
  expect(await value(expressions.secondsUntilThen, undefined, { until })).toBe(seconds);
});

test.each([
  { over: '2026-03-14T00:00:00Z', until: '2026-03-13T11:00:00Z' },
  { over: '2026-03-12T00:00:00Z', until: '2026-03-12T00:00:00Z' },
])(
  'a reminder that is denied waits until $until when its promise is over at $over',
  async ({ over, until }) => {
    expect(await value(expressions.postponedUntilOrOver, undefined, { over })).toBe(until);
  },
);

test('an execution uses the new plan of its debt', async () => {
  const at = { 'reissue-15-after': '2026-03-20T12:00:10Z', 'hand-over': '2026-03-31T12:30:00Z' };
  const entered = '2026-03-20T12:00:00Z';
  expect(await value(expressions.isMissed('reminder-3-after'), entered, { at })).toBe(true);
  expect(await value(expressions.secondsUntilNext(['reissue-15-after']), entered, { at })).toBe(10);
  expect(
    await value(expressions.secondsUntilFirst(['reminder-3-after']), '2026-03-12T12:29:50Z', { at }),
  ).toBe(10);
});

describe('the sandbox', () => {
  const all = Object.entries(expressions).map(([name, given]) => ({
    name,
    expression:
      typeof given === 'string'
        ? given
        : (given as (steps: never) => string)((ARGUMENTS[name] ?? 'reminder-3-after') as never),
  }));
  const variables = {
    step: 'reminder-3-after',
    until: '2026-03-13T11:00:00Z',
    over: '2026-03-27T13:00:00Z',
    reminder: 'promise-1',
    at: INPUT.at,
  };

  it.each(all)('evaluates $name like jsonata itself', async ({ name, expression }) => {
    const enteredAt = '2026-03-10T12:00:00Z';
    const scope = { now: enteredAt, where: 'in a test', states: states(enteredAt), variables };
    expect(await evaluate(expression, scope, name)).toEqual(await value(expression, enteredAt, variables));
  });
});
