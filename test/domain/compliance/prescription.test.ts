import { describe, expect, it, test } from 'vitest';
import {
  countsFromFor,
  isPrescribed,
  prescribesFrom,
  prescribesOn,
  prescriptionOf,
} from '#domain/compliance/prescription.ts';

test.each([
  ['2021-03-10', '2026-03-09', false],
  ['2021-03-10', '2026-03-10', true],
  ['2021-03-10', '2030-01-01', true],
  ['2024-02-29', '2029-02-27', false],
  ['2024-02-29', '2029-02-28', true],
])('a debt due on %s is prescribed on %s: %s (CC art. 206 §5 I)', (dueDate, day, expected) => {
  expect(isPrescribed(dueDate, day, 5)).toBe(expected);
});

test.each(['2021-03-10', '2024-02-29', '2024-02-28', '2023-12-31'])(
  'a debt that counts from %s is among those that are looked for on its day, and not the day before',
  (from) => {
    const on = prescribesOn(from, 5);
    expect(countsFromFor(on, 5) >= from).toBe(true);
    const before = new Date(Date.parse(on) - 86_400_000).toISOString().slice(0, 10);
    expect(countsFromFor(before, 5) >= from).toBe(isPrescribed(from, before, 5));
  },
);

test('prescription counts from the earlier of the due date first issued and the one in force', () => {
  const issued = { dueDate: '2026-05-05' };
  expect(prescribesFrom({ issued, dueDate: '2026-07-05' })).toBe('2026-05-05');
  expect(prescribesFrom({ issued, dueDate: '2026-04-05' })).toBe('2026-04-05');
});

test('a payment plan that holds counts from its last instalment, and one that is over from the debt again', () => {
  const debt = {
    issued: { dueDate: '2021-05-05' },
    dueDate: '2021-05-05',
    paymentPlans: [{ instalments: [{ dueDate: '2026-06-15' }, { dueDate: '2026-07-15' }] }],
  };
  expect(prescribesFrom({ ...debt, status: 'onPaymentPlan' })).toBe('2026-07-15');
  expect(prescribesFrom({ ...debt, status: 'open' })).toBe('2021-05-05');
});

describe('the rule for a kind of debt', () => {
  const kinds = {
    document: { years: 5, citation: 'CC art. 206 §5 I' },
    rent: { years: 3, citation: 'CC art. 206 §3 I' },
    lodging: { years: 1, citation: 'CC art. 206 §1 I' },
  };

  it.each([
    [undefined, 5],
    ['document', 5],
    ['rent', 3],
    ['lodging', 1],
  ])('is of its own years for %s: %s', (kind, years) => {
    expect(prescriptionOf({ kinds }, kind).years).toBe(years);
  });

  it('is the shortest one for a kind that the table has no more', () => {
    expect(prescriptionOf({ kinds }, 'insurance')).toBe(kinds.lodging);
  });
});
