import { describe, expect, it } from 'vitest';
import { type RecordDelivery, recordDelivery } from '#domain/debt/commands/record-delivery.ts';
import type { OpenDebt, Send } from '#schemas/records/debt.ts';
import { aDebt, ISSUED_STATUSES } from '#test/builders/debt.ts';
import { aSend } from '#test/builders/step.ts';

const KEY = '2/lembrete-d3/email';
const AT = '2026-05-08T12:31:00Z';
const DELIVERED: RecordDelivery = {
  sendKey: KEY,
  report: { kind: 'delivered', final: true, channel: 'email', messageId: 'id-of-the-channel', at: AT },
  invalidContact: undefined,
  isLastTry: false,
};
const reporting = (given: Partial<RecordDelivery['report']>): RecordDelivery => ({
  ...DELIVERED,
  report: { ...DELIVERED.report, ...given },
});
const withSend = (status: Send['status'], given: Partial<Send> = {}) =>
  aDebt('open', { sends: { [KEY]: aSend(status, given) } });
const SENT = { messageId: 'id-of-the-channel' };

describe('a report of a channel', () => {
  it.each(ISSUED_STATUSES)('is recorded on a debt that is %s, and published', (status) => {
    const debt = { ...aDebt(status), sends: { [KEY]: aSend('sent', SENT) } };
    expect(recordDelivery(debt, DELIVERED)).toEqual({
      kind: 'change',
      set: {},
      remove: [],
      sends: { [KEY]: { status: 'delivered' } },
      events: [
        {
          type: 'MessageFeedbackReceived.v1',
          occasion: `${KEY}/delivered`,
          detail: { at: AT, step: 'lembrete-d3', channel: 'email', kind: 'delivered' },
        },
      ],
      effects: [],
      isNote: false,
    });
  });

  it('brings the id of a message whose sender died before it wrote it down', () => {
    expect(recordDelivery(withSend('unknown'), DELIVERED)).toMatchObject({
      sends: { [KEY]: { status: 'delivered', messageId: 'id-of-the-channel' } },
      isNote: false,
    });
  });

  it('that changes no status invalidates nobody’s decision', () => {
    expect(recordDelivery(withSend('delivered', SENT), reporting({ kind: 'opened' }))).toMatchObject({
      sends: {},
      events: [{ type: 'MessageFeedbackReceived.v1', occasion: `${KEY}/opened` }],
      isNote: true,
    });
  });

  it.each([
    { case: 'a bounce for now', given: { kind: 'bounced', final: false }, occasion: 'bounced-for-now' },
    { case: 'a bounce for good', given: { kind: 'bounced', final: true }, occasion: 'bounced' },
    { case: 'a failure', given: { kind: 'failed', final: false }, occasion: 'failed' },
  ] as const)('is published by its kind: $case', ({ given, occasion }) => {
    expect(
      recordDelivery(withSend('sent', SENT), reporting({ ...given, reason: 'in its words' })),
    ).toMatchObject({
      events: [{ occasion: `${KEY}/${occasion}`, detail: { kind: given.kind, reason: 'in its words' } }],
    });
  });
});

describe('that a message was sent', () => {
  it('is published by its step, and not again', () => {
    expect(recordDelivery(withSend('unknown'), reporting({ kind: 'sent', final: false }))).toMatchObject({
      sends: { [KEY]: { status: 'sent', messageId: 'id-of-the-channel' } },
      events: [],
      isNote: false,
    });
  });

  it('changes nothing once it is recorded', () => {
    expect(recordDelivery(withSend('sent', SENT), reporting({ kind: 'sent', final: false }))).toEqual({
      kind: 'already',
    });
  });

  it('brings the id alone when the rest is known', () => {
    expect(recordDelivery(withSend('delivered'), reporting({ kind: 'sent', final: false }))).toMatchObject({
      sends: { [KEY]: { messageId: 'id-of-the-channel' } },
      events: [],
      isNote: true,
    });
  });
});

it('a contact that does not reach the debtor is published with it', () => {
  const invalidContact = {
    kind: 'email',
    fingerprint: '0123456789abcdef',
    reason: 'Permanent/General',
  } as const;
  const report = { ...reporting({ kind: 'bounced', reason: 'Permanent/General' }), invalidContact };
  expect(recordDelivery(withSend('sent', SENT), report)).toMatchObject({
    events: [
      { type: 'MessageFeedbackReceived.v1' },
      {
        type: 'ContactInvalidated.v1',
        occasion: '0123456789abcdef',
        detail: { at: AT, debtorId: 'debtor-of-NF-1', ...invalidContact },
      },
    ],
  });
});

describe('a message that did not arrive', () => {
  const BOUNCED = reporting({ kind: 'bounced' });
  const waiting = (given: Partial<Pick<OpenDebt, 'sends' | 'wakeStepKey'>> = {}) => ({
    wakeToken: 'a-token',
    wakeStepKey: '2/lembrete-d3' as const,
    sends: { [KEY]: aSend('sent', SENT) },
    ...given,
  });

  it.each([
    { case: 'the ladder', debt: aDebt('open', waiting()) },
    { case: 'a promise', debt: { ...aDebt('promised'), ...waiting() } },
    {
      case: 'a step whose earlier channel did not arrive either',
      debt: aDebt(
        'open',
        waiting({
          sends: {
            '2/lembrete-d3/sms': aSend('undelivered', { at: '2026-05-08T11:00:00Z' }),
            [KEY]: aSend('sent', SENT),
          },
        }),
      ),
    },
  ])('has the step go on that waits behind it: $case', ({ debt }) => {
    expect(recordDelivery(debt, BOUNCED)).toMatchObject({ effects: [{ kind: 'undelivered' }] });
  });

  it.each([
    { case: 'another step waits', given: { wakeStepKey: '2/lembrete-d7' as const } },
    {
      case: 'a later channel has sent',
      given: {
        sends: {
          [KEY]: aSend('sent', SENT),
          '2/lembrete-d3/sms': aSend('sent', { at: '2026-05-08T12:20:00Z' }),
        },
      },
    },
    {
      case: 'the step is just sending on another channel',
      given: { sends: { [KEY]: aSend('sent', SENT), '2/lembrete-d3/sms': aSend('claimed') } },
    },
    { case: 'that was known', given: { sends: { [KEY]: aSend('undelivered', SENT) } } },
  ])('leaves the machine alone when $case', ({ given }) => {
    expect(recordDelivery(aDebt('open', waiting(given)), BOUNCED)).toMatchObject({ effects: [] });
  });

  it.each(ISSUED_STATUSES.filter((status) => status !== 'open' && status !== 'promised'))(
    'leaves the machine of a debt alone that is %s',
    (status) => {
      expect(recordDelivery({ ...aDebt(status), ...waiting() }, BOUNCED)).toMatchObject({ effects: [] });
    },
  );
});

describe('a report is refused', () => {
  it('of a message that the debt does not have', () => {
    expect(recordDelivery(aDebt('open'), DELIVERED)).toEqual({ kind: 'refused', reason: 'no-such-message' });
  });

  it('of a message that is still being sent, until its last try: its sender is dead by then', () => {
    expect(recordDelivery(withSend('claimed'), DELIVERED)).toEqual({
      kind: 'refused',
      reason: 'still-sending',
    });
    expect(recordDelivery(withSend('claimed'), { ...DELIVERED, isLastTry: true })).toMatchObject({
      sends: { [KEY]: { status: 'delivered' } },
    });
  });

  it('no more on its last try, and what its sender did not record is published', () => {
    const decision = recordDelivery(withSend('claimed'), { ...DELIVERED, isLastTry: true });
    expect(decision.kind === 'change' ? decision.events.map(({ type }) => type) : decision).toEqual([
      'MessageOutcomeUnknown.v1',
      'MessageFeedbackReceived.v1',
    ]);
  });
});
