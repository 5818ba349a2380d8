import { describe, expect, it } from 'vitest';
import { releaseClaim } from '#domain/debt/commands/release-claim.ts';
import { aDebt, ISSUED_STATUSES } from '#test/builders/debt.ts';
import { aSend } from '#test/builders/step.ts';

const KEY = '2/lembrete-d3/email';

it.each(ISSUED_STATUSES)('a claim is released on a debt that is %s by then', (status) => {
  const debt = { ...aDebt(status), sends: { [KEY]: aSend('claimed') } };
  expect(releaseClaim(debt, { sendKey: KEY, lastMessage: undefined })).toEqual({
    kind: 'change',
    set: {},
    remove: [],
    sends: { [KEY]: 'removed' },
    events: [],
    entries: [{ type: 'MessageNotTaken', detail: { at: '2026-05-08T12:00:00Z', sendKey: KEY } }],
    effects: [],
    isNote: true,
  });
});

it.each(['sent', 'unknown', 'delivered', undefined] as const)(
  'a message that is not claimed any more stays: %s',
  (status) => {
    const sends = status === undefined ? {} : { [KEY]: aSend(status) };
    expect(releaseClaim(aDebt('open', { sends }), { sendKey: KEY, lastMessage: undefined })).toEqual({
      kind: 'already',
    });
  },
);

it('gives the place in the contact budget back, and has the debts that it was to cover speak for themselves', () => {
  const debt = aDebt('open', { sends: { [KEY]: aSend('claimed', { covers: ['one', 'another'] }) } });
  const contact = `${debt.debtId}/2/lembrete-d3/2026-05-08` as const;
  expect(releaseClaim(debt, { sendKey: KEY, lastMessage: undefined, contact })).toMatchObject({
    effects: [
      { kind: 'givePlaceBack', contact, at: '2026-05-08T12:00:00Z' },
      {
        kind: 'speakForThemselves',
        by: `${debt.debtId}/2/lembrete-d3`,
        channel: 'email',
        debtIds: ['one', 'another'],
      },
    ],
  });
});

describe('the last message of the debt', () => {
  const before = { day: '2026-05-06', stepKey: '2/lembrete-d1' } as const;
  const lastMessage = { day: '2026-05-08', stepKey: '2/lembrete-d3' } as const;

  it.each([
    {
      case: 'is again the one before the claim',
      debt: aDebt('open', { lastMessage, sends: { [KEY]: aSend('claimed') } }),
      before,
      expected: { set: { lastMessage: before }, remove: [] },
    },
    {
      case: 'is none again, when the claim was the first',
      debt: aDebt('open', { lastMessage, sends: { [KEY]: aSend('claimed') } }),
      before: undefined,
      expected: { set: {}, remove: ['lastMessage'] },
    },
    {
      case: 'stays that of the step, when another of its channels sent',
      debt: aDebt('open', {
        lastMessage,
        sends: { [KEY]: aSend('claimed'), '2/lembrete-d3/sms': aSend('sent') },
      }),
      before,
      expected: { set: {}, remove: [] },
    },
    {
      case: 'stays that of another step, which sent meanwhile',
      debt: aDebt('open', {
        lastMessage: { day: '2026-05-12', stepKey: '2/lembrete-d7' },
        sends: { [KEY]: aSend('claimed') },
      }),
      before,
      expected: { set: {}, remove: [] },
    },
  ])('$case', ({ debt, before: lastBefore, expected }) => {
    expect(releaseClaim(debt, { sendKey: KEY, lastMessage: lastBefore })).toMatchObject({
      kind: 'change',
      sends: { [KEY]: 'removed' },
      ...expected,
    });
  });
});
