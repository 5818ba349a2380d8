import { describe, expect, it } from 'vitest';
import { type Claim, takeStep } from '#domain/debt/commands/take-step.ts';
import { aDebt, aPromise, aQuote } from '#test/builders/debt.ts';
import { ALLOWED, CONTENT } from '#test/builders/entry.ts';
import { aSend, aStep, ENTERED_AT } from '#test/builders/step.ts';

const INPUT = aStep();
const CLAIM: Claim = {
  channel: 'email',
  day: '2026-05-08',
  quotes: [],
  covers: [],
  gate: ALLOWED,
  content: CONTENT,
};
const CLAIMED = {
  type: 'MessageClaimed',
  detail: {
    at: ENTERED_AT,
    sendKey: '2/lembrete-d3/email',
    channel: 'email',
    gate: ALLOWED,
    content: CONTENT,
    covers: [],
    isCourtesy: false,
  },
};
const TOKEN = { wakeToken: 'token-of-the-step', wakeStepKey: '2/lembrete-d3', wakeAt: ENTERED_AT };
const ENTER = { input: INPUT, revision: 7, skipped: [] };
/** D+3 of R$ 1.000,00: 2% of fine, and interest of 3 days at 1% a month. */
const STEP_TAKEN = {
  type: 'StepTaken.v1',
  occasion: `2/lembrete-d3/${ENTERED_AT}`,
  detail: { at: ENTERED_AT, step: 'lembrete-d3', owed: 102_100, daysLate: 3 },
};
const STALE = { kind: 'refused', reason: 'stale' };

describe('a step of an open debt', () => {
  it('with a claim takes its channel, remembers the day of the message, and leaves its token', () => {
    expect(takeStep(aDebt('open'), { ...ENTER, claim: CLAIM })).toEqual({
      kind: 'change',
      set: { ...TOKEN, lastMessage: { day: '2026-05-08', stepKey: '2/lembrete-d3' } },
      remove: [],
      sends: { '2/lembrete-d3/email': { status: 'claimed', at: ENTERED_AT } },
      events: [STEP_TAKEN],
      entries: [CLAIMED],
      effects: [],
      isNote: false,
    });
  });

  it('without a claim leaves its token, and is remembered as taken', () => {
    expect(takeStep(aDebt('open'), ENTER)).toEqual({
      kind: 'change',
      set: { ...TOKEN, silentSteps: { '2/lembrete-d3': ENTERED_AT } },
      remove: [],
      sends: {},
      events: [STEP_TAKEN],
      effects: [],
      isNote: false,
    });
  });

  it('names the other debts that its message mentions', () => {
    const claim = { ...CLAIM, covers: ['another', 'a-third'] };
    expect(takeStep(aDebt('open'), { ...ENTER, claim })).toMatchObject({
      sends: { '2/lembrete-d3/email': { status: 'claimed', covers: ['another', 'a-third'] } },
    });
  });

  it('puts the bill of its message in force, and what is owed is what that bill asks for', () => {
    const quote = aQuote({ id: 'new', amount: 99_000, issuedOn: '2026-05-08' });
    const earlier = aQuote({ issuedOn: '2026-05-07' });
    const decision = takeStep(aDebt('open', { quotes: [earlier] }), {
      ...ENTER,
      claim: { ...CLAIM, quotes: [quote] },
    });
    expect(decision).toMatchObject({
      set: { quotes: [earlier, quote] },
      events: [{ type: 'StepTaken.v1', detail: { owed: 99_000 } }],
    });
  });

  it('a bill that comes again is not fixed twice', () => {
    const quote = aQuote({ issuedOn: '2026-05-08' });
    const debt = aDebt('open', { quotes: [quote, aQuote({ id: 'later' })] });
    const decision = takeStep(debt, { ...ENTER, claim: { ...CLAIM, quotes: [quote] } });
    expect(decision).toMatchObject({ set: { quotes: [{ id: quote.id }, { id: 'later' }] } });
  });

  it.each([
    {
      case: 'waits no longer once it is over',
      stepKey: '2/lembrete-d3',
      claim: undefined,
      remove: ['postponed'],
    },
    {
      case: 'remembers for what it waited while it claims',
      stepKey: '2/lembrete-d3',
      claim: CLAIM,
      remove: [],
    },
    {
      case: 'forgets for what another step waited',
      stepKey: '2/lembrete-d1',
      claim: CLAIM,
      remove: ['postponed'],
    },
  ] as const)('$case', ({ stepKey, claim, remove }) => {
    const debt = aDebt('open', { postponed: { stepKey, until: ENTERED_AT } });
    expect(takeStep(debt, { ...ENTER, ...(claim ? { claim } : {}) })).toMatchObject({ remove });
  });

  it('publishes every channel that it skipped, after that it was reached', () => {
    const notSent = { rule: 'no-address', citation: 'no e-mail is known' };
    const decision = takeStep(aDebt('open'), { ...ENTER, skipped: [{ channel: 'email', notSent }] });
    expect(decision).toMatchObject({
      events: [
        STEP_TAKEN,
        {
          type: 'ChannelSkipped.v1',
          occasion: `2/lembrete-d3/${ENTERED_AT}/email/no-address/not-again`,
          detail: { at: ENTERED_AT, step: 'lembrete-d3', channel: 'email', ...notSent },
        },
      ],
    });
  });

  it('publishes the message of another debt that spoke of this one', () => {
    const sends = { '2/lembrete-d3/sms': aSend('consolidated', { by: 'another/1/lembrete-d7' }) };
    const consolidation = { channel: 'sms', by: 'another' } as const;
    expect(takeStep(aDebt('open', { sends }), { ...ENTER, consolidation })).toMatchObject({
      sends: {},
      events: [
        STEP_TAKEN,
        {
          type: 'MessageConsolidated.v1',
          occasion: `2/lembrete-d3/${ENTERED_AT}`,
          detail: { at: ENTERED_AT, step: 'lembrete-d3', channel: 'sms', owed: 102_100, by: 'another' },
        },
      ],
    });
  });
});

describe('a step that is tried again, because the process of its first attempt died', () => {
  const FIRST = '2026-05-08T12:29:00Z';
  const notSent = { rule: 'no-address', citation: 'no phone is known' };
  const skipped = [{ channel: 'sms', notSent }] as const;
  const tried = { wakeStepKey: '2/lembrete-d3', wakeAt: FIRST } as const;

  it('publishes what both attempts found under the id of the first', () => {
    expect(takeStep(aDebt('open', tried), { ...ENTER, skipped })).toMatchObject({
      set: { wakeAt: ENTERED_AT },
      events: [{ occasion: `2/lembrete-d3/${FIRST}/sms/no-address/not-again`, detail: { at: FIRST } }],
    });
  });

  it('does not publish again that the message of another debt covers it', () => {
    const consolidation = { channel: 'sms', by: 'another' } as const;
    const entered = (at: string) =>
      takeStep(
        aDebt('open', {
          ...tried,
          sends: { '2/lembrete-d3/sms': aSend('consolidated', { at, by: 'another/1/lembrete-d7' }) },
        }),
        { ...ENTER, consolidation },
      );
    expect(entered('2026-05-08T12:28:00Z')).toMatchObject({ events: [] });
    // It speaks of this debt since the step was entered.
    expect(entered('2026-05-08T12:29:30Z')).toMatchObject({ events: [{ type: 'MessageConsolidated.v1' }] });
  });

  it('is another attempt when its message did not arrive', () => {
    const sends = { '2/lembrete-d3/email': aSend('undelivered') };
    expect(takeStep(aDebt('open', { ...tried, sends }), { ...ENTER, skipped })).toMatchObject({
      events: [{ occasion: `2/lembrete-d3/${ENTERED_AT}/sms/no-address/not-again` }],
    });
  });
});

describe('that a step was reached', () => {
  it.each([
    { case: 'is published after it waited for a lawful hour', down: undefined, published: true },
    {
      case: 'is published once: not after it waited for a channel that it tried before',
      down: { channel: 'email', since: ENTERED_AT },
      published: false,
    },
  ] as const)('$case', ({ down, published }) => {
    const postponed = { stepKey: '2/lembrete-d3', until: ENTERED_AT, ...(down ? { down } : {}) } as const;
    const decision = takeStep(aDebt('open', { postponed }), { ...ENTER, claim: CLAIM });
    expect(decision).toMatchObject({ events: published ? [STEP_TAKEN] : [] });
  });

  it('is published once: not when it is tried again after it sent nothing', () => {
    const entered = aDebt('open', { wakeStepKey: '2/lembrete-d3' });
    expect(takeStep(entered, ENTER)).toMatchObject({ events: [] });
  });

  it.each([
    { case: 'is published when it is entered first', sends: {}, missed: false, published: true },
    {
      case: 'is published though the message of another debt spoke of it',
      sends: { '2/lembrete-d3/sms': aSend('consolidated') },
      missed: false,
      published: true,
    },
    {
      case: 'is published once: not with its next channel',
      sends: { '2/lembrete-d3/email': aSend('refused') },
      missed: false,
      published: false,
    },
    {
      case: 'is published though an earlier version sent the same step',
      sends: { '1/lembrete-d3/email': aSend('sent') },
      missed: false,
      published: true,
    },
    { case: 'is not published of a step that was missed', sends: {}, missed: true, published: false },
  ])('$case', ({ sends, missed, published }) => {
    const decision = takeStep(aDebt('open', { sends }), { ...ENTER, input: aStep({ missed }) });
    expect(decision).toMatchObject({ events: published ? [STEP_TAKEN] : [] });
  });
});

it('a claim of the step that a crash left behind becomes unknown and is published, and no other is', () => {
  const sends = {
    '1/lembrete-d3/email': aSend('claimed'),
    '2/lembrete-d3/email': aSend('claimed'),
    '2/lembrete-d3/whatsapp': aSend('undelivered'),
    '2/lembrete-d33/email': aSend('claimed'),
  };
  expect(takeStep(aDebt('open', { sends }), { ...ENTER, claim: { ...CLAIM, channel: 'sms' } })).toMatchObject(
    {
      sends: {
        '2/lembrete-d3/email': { status: 'unknown' },
        '2/lembrete-d3/sms': { status: 'claimed', at: ENTERED_AT },
      },
      events: [
        {
          type: 'MessageOutcomeUnknown.v1',
          occasion: `2/lembrete-d3/${ENTERED_AT}/email`,
          detail: { at: ENTERED_AT, step: 'lembrete-d3', channel: 'email', answer: 'no-record' },
        },
      ],
    },
  );
  const { sends: changed } = takeStep(aDebt('open', { sends }), ENTER) as { readonly sends: object };
  expect(Object.keys(changed)).toEqual(['2/lembrete-d3/email']);
});

describe('the reminder of a promise', () => {
  const input = aStep({ step: { id: 'promise-2', during: 'promised' } });

  it('is taken while that very promise holds', () => {
    const debt = aDebt('promised', { promises: [aPromise({ ended: 'broken' }), aPromise({ number: 2 })] });
    expect(takeStep(debt, { ...ENTER, input })).toMatchObject({
      kind: 'change',
      set: { ...TOKEN, wakeStepKey: '2/promise-2' },
    });
  });

  it.each([
    { case: 'once another promise holds', debt: aDebt('promised', { promises: [aPromise({ number: 3 })] }) },
    { case: 'once the debt is on its ladder again', debt: aDebt('open') },
  ])('is stale $case', ({ debt }) => {
    expect(takeStep(debt, { ...ENTER, input })).toEqual(STALE);
  });
});

it.each([
  {
    case: 'the debt changed since the step looked at it',
    debt: aDebt('open', { revision: 8 }),
    input: INPUT,
  },
  { case: 'another version is in force', debt: aDebt('open', { version: 3 }), input: INPUT },
  { case: 'the debtor promised to pay', debt: aDebt('promised'), input: INPUT },
])('a step is stale when $case', ({ debt, input }) => {
  expect(takeStep(debt, { ...ENTER, input, claim: CLAIM })).toEqual(STALE);
});

it.each(['claimed', 'sent', 'unknown', 'undelivered', 'consolidated'] as const)(
  'a channel of the step whose message is %s is never claimed again',
  (status) => {
    const sends = { '2/lembrete-d3/email': aSend(status) };
    expect(takeStep(aDebt('open', { sends }), { ...ENTER, claim: CLAIM })).toEqual(STALE);
  },
);
