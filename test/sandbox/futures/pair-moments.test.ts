import { describe, expect, it } from 'vitest';
import { pairMoments } from '#sandbox/futures/pair-moments.ts';
import type { Moment } from '#schemas/sandbox/future.ts';

const message = (over: Partial<Extract<Moment, { kind: 'message' }>> = {}): Moment => ({
  kind: 'message',
  at: '2026-03-10T12:40:00.000Z',
  step: 'reminder-1-after',
  channel: 'email',
  owed: 100_00,
  cost: 540,
  subject: 'Fatura vencida',
  text: 'Sua fatura de R$ 100,00 venceu: https://regua.example/d/abcdefghijklmnopqrstu',
  ...over,
});
const held = (over: Partial<Extract<Moment, { kind: 'gate' }>> = {}): Moment => ({
  kind: 'gate',
  at: '2026-03-10T12:40:00.000Z',
  decision: 'postponed',
  step: 'reminder-1-after',
  channel: 'email',
  rule: 'contact-hours',
  citation: 'CDC art. 42',
  ...over,
});

describe('a message of the same step', () => {
  it.each<[string, Parameters<typeof message>[0], readonly string[]]>([
    ['another day', { at: '2026-03-12T12:40:00.000Z' }, ['time']],
    ['another minute', { at: '2026-03-10T12:41:00.000Z' }, ['time']],
    ['another channel, whose text is its own', { channel: 'sms', text: 'Oi' }, ['channel']],
    [
      'another amount, which the text states',
      { owed: 102_00, text: 'Sua fatura de R$ 102,00 venceu:' },
      ['amount'],
    ],
    ['other words', { text: 'Olá! Sua fatura de R$ 100,00 venceu:' }, ['text']],
    ['other words and another amount', { owed: 1, text: 'Olá!' }, ['amount', 'text']],
    ['another figure that nothing explains', { text: 'Sua fatura de R$ 99,00 venceu:' }, ['text']],
    ['consolidation into another', { consolidatedInto: 'F-2' }, ['text']],
  ])('differs by %s', (_case, over, differs) => {
    expect(pairMoments([message()], [message(over)])).toEqual([
      { how: 'changed', one: message(), other: message(over), differs },
    ]);
  });

  it.each<[string, Parameters<typeof message>[0]]>([
    ['seconds', { at: '2026-03-10T12:40:59.000Z' }],
    [
      'the id in a link',
      { text: 'Sua fatura de R$ 100,00 venceu: https://regua.example/d/zzzzzzzzzzzzzzzzzzzzz' },
    ],
    ['its price', { cost: 1 }],
  ])('is the same whatever %s', (_case, over) => {
    expect(pairMoments([message()], [message(over)])).toMatchObject([{ how: 'same' }]);
  });

  it('is paired in its order when it comes more than once', () => {
    const second = message({ at: '2026-03-20T12:40:00.000Z' });
    expect(pairMoments([message(), second], [message()])).toEqual([
      { how: 'same', one: message(), other: message() },
      { how: 'only-one', one: second },
    ]);
  });
});

it('a message of a step that the other future lacks goes with the one of the same day and channel', () => {
  const renamed = message({ step: 'first-reminder' });
  expect(pairMoments([message()], [renamed])).toMatchObject([{ how: 'changed', differs: ['step'] }]);
  const sms = message({ step: 'first-reminder', channel: 'sms' });
  expect(pairMoments([message()], [sms]).map(({ how }) => how)).toEqual(['only-one', 'only-other']);
});

it('decisions of the gate are paired by rule, channel and step, and payments by their id', () => {
  const paid: Moment = {
    kind: 'payment',
    at: '2026-03-11T12:00:00.000Z',
    paymentId: 'p',
    amount: 5,
    balance: 0,
  };
  const settled: Moment = { kind: 'turn', at: '2026-03-11T12:00:00.000Z', turn: 'DebtSettled.v1' };
  const later = held({ at: '2026-03-11T12:40:00.000Z' });
  const other = held({ rule: 'contact-budget' });
  expect(pairMoments([held(), paid, settled], [later, { ...paid, amount: 6 }, other])).toEqual([
    { how: 'changed', one: held(), other: later, differs: ['time'] },
    { how: 'only-other', other },
    { how: 'changed', one: paid, other: { ...paid, amount: 6 }, differs: ['amount'] },
    { how: 'only-one', one: settled },
  ]);
});
