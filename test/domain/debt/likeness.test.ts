import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import { endToEndIdOf, likenessOf, type ReportedPayment } from '#domain/debt/likeness.ts';
import { hasReport, ledgerIdOf, withReport } from '#domain/debt/reported-as.ts';

const E2E = 'E12345678202605041300abcdefghijk';
const OTHER_E2E = 'E12345678202605041300ABCDEFGHIJK';
const payment = (given: Partial<ReportedPayment> = {}): ReportedPayment => ({
  paymentId: `psp/${E2E}`,
  amount: 50_000,
  paidAt: '2026-05-04T13:17:03.000Z',
  method: 'pix',
  receivedAt: '2026-05-04T13:17:05.000Z',
  ...given,
});
const ledgerOf = (...entries: readonly ReportedPayment[]) =>
  Object.fromEntries(entries.map(({ paymentId, ...entry }) => [paymentId, entry]));

/** How each source reports a payment of one Pix: its id, and when it was paid. */
const SOURCES = {
  webhook: { paymentId: `psp/${E2E}`, paidAt: '2026-05-04T13:17:03.000Z' },
  'bank file': {
    paymentId: '341/111-12345/10912345678/2026-05-04/50000/1',
    paidAt: '2026-05-04T15:00:00.000Z',
    method: 'boleto' as const,
  },
  billing: { paymentId: 'billing/R-77', paidAt: '2026-05-04T03:00:00.000Z', method: 'other' as const },
};
type Source = keyof typeof SOURCES;
const pairs: readonly (readonly [Source, Source])[] = (['webhook', 'bank file', 'billing'] as const).flatMap(
  (one, _index, all) => all.filter((other) => other !== one).map((other) => [one, other] as const),
);

describe.each(pairs)('reported by %s first, and then by %s', (first, second) => {
  const reported = (source: Source, given: Partial<ReportedPayment> = {}) =>
    payment({ ...SOURCES[source], ...given });
  const read = (known: Partial<ReportedPayment>, then: Partial<ReportedPayment>) =>
    likenessOf(ledgerOf(reported(first, known)), reported(second, then)).is;

  test.each([
    ['amount and day alone', {}, {}, 'doubtful'],
    ['the same bill', { billId: 'bill1' }, { billId: 'bill1' }, 'same'],
    [
      'the same bill on another day',
      { billId: 'b' },
      { billId: 'b', paidAt: '2026-05-09T15:00:00.000Z' },
      'new',
    ],
    ['two bills', { billId: 'bill1' }, { billId: 'bill2' }, 'doubtful'],
    ['another amount', {}, { amount: 50_001 }, 'new'],
    ['another day', {}, { paidAt: '2026-05-06T18:20:11.000Z' }, 'new'],
    [
      'the same second',
      { paidAt: '2026-05-04T13:17:03.000Z' },
      { paidAt: '2026-05-04T13:17:03.000Z' },
      'same',
    ],
    [
      'a bare day, both at noon',
      { paidAt: '2026-05-04T15:00:00.000Z' },
      { paidAt: '2026-05-04T15:00:00.000Z' },
      'doubtful',
    ],
    [
      'another instalment',
      { instalment: { plan: 1, number: 1 } },
      { instalment: { plan: 1, number: 2 } },
      'new',
    ],
    ['another receiver', {}, { receivedBy: 'assignee' as const }, 'new'],
    ['money that came again', {}, { restores: 'psp/R1' }, 'new'],
  ])('with %s: %j, %j is %s', (_case, known, then, is) => {
    expect(read(known, then)).toBe(is);
  });
});

describe('by the id that two sources have', () => {
  const known = payment({ paymentId: `psp/${E2E}` });
  test.each([
    [
      'the endToEndId, whatever the day',
      { paymentId: `billing/${E2E}`, paidAt: '2026-05-08T03:00:00.000Z' },
      'same',
    ],
    ['the endToEndId, another amount', { paymentId: `billing/${E2E}`, amount: 1 }, 'doubtful'],
    ['another endToEndId', { paymentId: `billing/${OTHER_E2E}` }, 'new'],
    [
      'the endToEndId of the payment that it is a part of',
      { paymentId: 'billing/reassigned/M-1', of: `billing/${E2E}` },
      'same',
    ],
  ])('%s: %j is %s', (_case, given, is) => {
    expect(likenessOf(ledgerOf(known), payment(given)).is).toBe(is);
  });

  test.each([
    ['the same id, amount and day', { paymentId: 'psp/17' }, 'same'],
    ['the same id on another day', { paymentId: 'psp/17', paidAt: '2026-05-20T13:00:00.000Z' }, 'doubtful'],
    ['the same id, another amount', { paymentId: 'psp/17', amount: 1 }, 'doubtful'],
  ])('a short one: %s is %s', (_case, given, is) => {
    expect(likenessOf(ledgerOf(payment({ paymentId: 'billing/17' })), payment(given)).is).toBe(is);
  });

  test('within one source two ids are two payments', () => {
    expect(likenessOf(ledgerOf(known), payment({ paymentId: 'psp/another' })).is).toBe('new');
  });
});

test('a midnight in UTC is the day that it says, and the one that it is in Brasília', () => {
  const known = ledgerOf(payment({ paymentId: 'psp/1', paidAt: '2026-05-04T13:17:03.000Z' }));
  const on = (paidAt: string) => likenessOf(known, payment({ paymentId: 'billing/1x', paidAt })).is;
  expect(on('2026-05-04T00:00:00.000Z')).toBe('doubtful');
  expect(on('2026-05-05T00:00:00.000Z')).toBe('doubtful');
  expect(on('2026-05-06T00:00:00.000Z')).toBe('new');
});

test('what may be several is shown with all of them', () => {
  const ledger = ledgerOf(payment({ paymentId: 'psp/1' }), payment({ paymentId: 'psp/2' }));
  expect(likenessOf(ledger, payment(SOURCES['bank file']))).toEqual({
    is: 'doubtful',
    paymentIds: ['psp/1', 'psp/2'],
  });
});

it('does not depend on which source was first', () => {
  const one = fc.record({
    paymentId: fc.constantFrom('psp/1', `psp/${E2E}`, 'billing/1', `billing/${E2E}`, '341/a/b/c/d/1'),
    amount: fc.constantFrom(1, 2),
    paidAt: fc.constantFrom(
      '2026-05-04T13:17:03.000Z',
      '2026-05-04T15:00:00.000Z',
      '2026-05-05T00:00:00.000Z',
    ),
    billId: fc.constantFrom('b1', 'b2', undefined),
  });
  fc.assert(
    fc.property(one, one, (a, b) => {
      const [first, second] = [payment(a), payment(b)];
      expect(likenessOf(ledgerOf(first), second).is).toBe(likenessOf(ledgerOf(second), first).is);
    }),
  );
});

test('an endToEndId is one as BACEN has it', () => {
  expect(endToEndIdOf({ paymentId: `psp/${E2E}` })).toBe(E2E);
  for (const id of ['psp/1', E2E, `psp/${E2E}x`, `psp/D${E2E.slice(1)}`])
    expect(endToEndIdOf({ paymentId: id })).toBeUndefined();
});

test('a payment is found under each id that it was reported under', () => {
  const ledger = ledgerOf(payment({ paymentId: 'psp/1' }));
  const payments = withReport(withReport(ledger, 'psp/1', 'billing/R-77'), 'psp/1', '341/bill/2');
  for (const id of ['psp/1', 'billing/R-77', '341/bill/2', '341/bill']) {
    expect(hasReport({ payments }, id)).toBe(true);
    expect(ledgerIdOf({ payments }, id)).toBe('psp/1');
  }
  expect(hasReport({ payments }, 'billing/R-7')).toBe(false);
  expect(withReport(ledger, 'psp/none', 'billing/R-77')).toBe(ledger);
});
