import { expect, it } from 'vitest';
import { consolidate } from '#domain/debt/commands/consolidate.ts';
import { aDebt, aQuote } from '#test/builders/debt.ts';
import { CONTENT } from '#test/builders/entry.ts';
import { ENTERED_AT } from '#test/builders/step.ts';

const GIVEN = {
  revision: 7,
  step: 'lembrete-d3',
  channel: 'email',
  by: 'another/1/lembrete-d7',
  at: ENTERED_AT,
  day: '2026-05-08',
  quotes: [],
  content: CONTENT,
} as const;

it('takes the message of another debt for that of its own step', () => {
  expect(consolidate(aDebt('open'), GIVEN)).toEqual({
    kind: 'change',
    set: { lastMessage: { day: '2026-05-08', stepKey: '2/lembrete-d3' } },
    remove: [],
    sends: {
      '2/lembrete-d3/email': { status: 'consolidated', at: ENTERED_AT, by: 'another/1/lembrete-d7' },
    },
    events: [],
    entries: [
      {
        type: 'MessageShared',
        detail: { at: ENTERED_AT, channel: 'email', by: 'another/1/lembrete-d7', content: CONTENT },
      },
    ],
    effects: [],
    isNote: false,
  });
});

it('fixes what the message states for it, beside what was fixed before', () => {
  const earlier = aQuote({ id: 'earlier' });
  const quote = aQuote({ id: 'joint' });
  expect(consolidate(aDebt('open', { quotes: [earlier] }), { ...GIVEN, quotes: [quote] })).toMatchObject({
    set: { quotes: [earlier, quote] },
  });
});

it('leaves the steps of a debt alone that has none due: the message only states what settles it', () => {
  const quote = aQuote({ id: 'joint' });
  expect(consolidate(aDebt('open'), { ...GIVEN, step: undefined, quotes: [quote] })).toMatchObject({
    set: { quotes: [quote], listedBy: { by: GIVEN.by, channel: GIVEN.channel, at: GIVEN.at } },
    sends: {},
  });
});

it('is stale when the debt changed since it was read', () => {
  expect(consolidate(aDebt('open', { revision: 8 }), GIVEN)).toEqual({ kind: 'refused', reason: 'stale' });
});
