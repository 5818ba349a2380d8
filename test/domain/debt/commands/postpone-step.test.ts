import { expect, it } from 'vitest';
import { postponeStep } from '#domain/debt/commands/postpone-step.ts';
import { aDebt } from '#test/builders/debt.ts';
import { aStep, ENTERED_AT } from '#test/builders/step.ts';

const UNTIL = '2026-05-11T11:00:00Z';
const WHY = { rule: 'contact-hours', citation: 'a law', tableVersion: '2026-01-01' };
const PLANNED = '2026-05-08T12:00:00Z';
const GIVEN = {
  revision: 7,
  channel: 'email',
  notSent: { ...WHY, until: UNTIL },
  planned: PLANNED,
} as const;
/** A clock on which days are as long as in the calendar, and two hours ahead of it. */
const FACTS = {
  clockTime: (calendar: string) => new Date(Date.parse(calendar) + 7_200_000).toISOString(),
};

it.each([
  { debt: aDebt('open'), input: aStep() },
  { debt: aDebt('promised'), input: aStep({ step: { id: 'promise-1', during: 'promised' } }) },
])(
  'a step of a debt that is $debt.status waits for its lawful instant, says why, and answers its machine',
  ({ debt, input }) => {
    const { id } = input.step;
    expect(postponeStep(debt, { ...GIVEN, input }, FACTS)).toEqual({
      kind: 'change',
      set: { postponed: { stepKey: `2/${id}`, until: UNTIL, planned: PLANNED } },
      remove: [],
      sends: {},
      events: [
        {
          type: 'MessagePostponed.v1',
          occasion: `2/${id}/${ENTERED_AT}/email/contact-hours/${UNTIL}`,
          detail: { at: ENTERED_AT, step: id, channel: 'email', ...WHY, until: UNTIL },
        },
      ],
      effects: [
        {
          kind: 'postpone',
          stepKey: `2/${id}`,
          token: 'token-of-the-step',
          until: '2026-05-11T13:00:00.000Z',
        },
      ],
      isNote: false,
    });
  },
);

it.each([
  { case: 'the debt changed since the step looked at it', debt: aDebt('open', { revision: 8 }) },
  { case: 'another version is in force', debt: aDebt('open', { version: 3 }) },
  { case: 'the debtor promised to pay', debt: aDebt('promised') },
])('is stale when $case', ({ debt }) => {
  expect(postponeStep(debt, { ...GIVEN, input: aStep() }, FACTS)).toEqual({
    kind: 'refused',
    reason: 'stale',
  });
});

it('a step that waits for a channel remembers which one, and since when it takes no messages', () => {
  const downSince = '2026-05-08T12:10:00Z';
  expect(postponeStep(aDebt('open'), { ...GIVEN, input: aStep(), downSince }, FACTS)).toMatchObject({
    set: { postponed: { stepKey: '2/lembrete-d3', down: { channel: 'email', since: downSince } } },
  });
});

it('the plan of the ladder is the one after the wait, for the debt and for its machine', () => {
  const debt = aDebt('open');
  const at = { 'lembrete-d3': UNTIL, 'hand-over': '2026-05-28T12:30:00Z' };
  expect(postponeStep(debt, { ...GIVEN, input: aStep(), at }, FACTS)).toMatchObject({
    set: { execution: { ...debt.execution, at } },
    effects: [{ kind: 'postpone', at }],
  });
});

it('a step for which another debt is to speak stays in its state, with the token by which a payment ends it, and is looked at', () => {
  const at = { 'lembrete-d3': UNTIL, 'hand-over': '2026-05-28T12:30:00Z' };
  const lookAt = '2026-05-11T11:02:00Z';
  const debt = aDebt('open', { wakeToken: 'token-of-the-step-before', wakeStepKey: '2/lembrete-d1' });
  expect(postponeStep(debt, { ...GIVEN, input: aStep(), at, lookAt }, FACTS)).toMatchObject({
    set: {
      postponed: { stepKey: '2/lembrete-d3', until: UNTIL, planned: PLANNED, lookAt },
      execution: { ...debt.execution, at },
      wakeToken: 'token-of-the-step',
    },
    remove: ['wakeStepKey'],
    effects: [
      {
        kind: 'lookAtStep',
        stepKey: '2/lembrete-d3',
        token: 'token-of-the-step',
        notBefore: '2026-05-11T13:02:00.000Z',
      },
    ],
  });
});
