import { describe, expect, it } from 'vitest';
import { type RecordSend, recordSend } from '#domain/debt/commands/record-send.ts';
import { aDebt, ISSUED_STATUSES } from '#test/builders/debt.ts';
import { aSend, aStep, ENTERED_AT } from '#test/builders/step.ts';

const KEY = '2/lembrete-d3/sms';
const sends = { [KEY]: aSend('claimed') };
const MESSAGE: RecordSend = {
  entered: aStep(),
  channel: 'sms',
  tone: 'light',
  owed: 102_100,
  cost: 300,
  pricesOf: '2026-01-02',
  covers: ['another'],
  isCourtesy: false,
  outcome: { status: 'sent', messageId: 'id-of-the-channel' },
};

describe('a message that its channel took', () => {
  it.each(ISSUED_STATUSES)('is recorded with its id and cost on a debt that is %s by then', (status) => {
    expect(recordSend({ ...aDebt(status), sends, spent: 200 }, MESSAGE)).toEqual({
      kind: 'change',
      set: { spent: 500 },
      remove: [],
      sends: { [KEY]: { status: 'sent', messageId: 'id-of-the-channel' } },
      events: [
        {
          type: 'MessageSent.v1',
          occasion: KEY,
          detail: {
            at: ENTERED_AT,
            step: 'lembrete-d3',
            channel: 'sms',
            tone: 'light',
            owed: 102_100,
            messageId: 'id-of-the-channel',
            cost: 300,
            pricesOf: '2026-01-02',
            covers: ['another'],
          },
        },
      ],
      effects: [],
      isNote: true,
    });
  });
});

it('a message without an answer is unknown, is paid for because it may have gone out, and is published', () => {
  const outcome = { status: 'unknown', answer: 'ETIMEDOUT' } as const;
  expect(recordSend(aDebt('open', { sends, spent: 200 }), { ...MESSAGE, outcome })).toMatchObject({
    set: { spent: 500 },
    sends: { [KEY]: { status: 'unknown' } },
    events: [
      {
        type: 'MessageOutcomeUnknown.v1',
        occasion: `2/lembrete-d3/${ENTERED_AT}/sms`,
        detail: { at: ENTERED_AT, step: 'lembrete-d3', channel: 'sms', answer: 'ETIMEDOUT' },
      },
    ],
    isNote: true,
  });
});

describe('a message whose address the channel refused', () => {
  const outcome = { status: 'refused' } as const;

  it('costs nothing, and is published', () => {
    expect(recordSend(aDebt('open', { sends, spent: 200 }), { ...MESSAGE, outcome })).toMatchObject({
      set: {},
      sends: { [KEY]: { status: 'refused' } },
      events: [
        {
          type: 'ChannelSkipped.v1',
          occasion: `2/lembrete-d3/${ENTERED_AT}/sms/refused-by-channel/not-again`,
          detail: { channel: 'sms', rule: 'refused-by-channel', citation: 'the channel refused the address' },
        },
      ],
    });
  });

  it('is not published of a courtesy', () => {
    const decision = recordSend(aDebt('settled', { sends }), { ...MESSAGE, isCourtesy: true, outcome });
    expect(decision).toMatchObject({ sends: { [KEY]: { status: 'refused' } }, events: [] });
  });
});

it.each(['sent', 'delivered', 'undelivered', 'unknown', undefined] as const)(
  'what is newer than the answer of the channel is kept: %s',
  (status) => {
    const known = status === undefined ? {} : { [KEY]: aSend(status) };
    expect(recordSend(aDebt('open', { sends: known }), MESSAGE)).toEqual({ kind: 'already' });
  },
);
