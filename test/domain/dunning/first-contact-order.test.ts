import fc from 'fast-check';
import { expect, it } from 'vitest';
import { firstContactOrder } from '#domain/dunning/first-contact-order.ts';

const days = fc.integer({ min: 30, max: 1_800 });
const order = (daysLate: number, isConfirmed: boolean) =>
  firstContactOrder({ daysLate, least: 30, isConfirmed });

it('is from 0 to 1, and has every confirmed address before every other', () => {
  fc.assert(
    fc.property(days, days, (one, other) => {
      expect(order(one, true)).toBeGreaterThanOrEqual(0);
      expect(order(one, true)).toBeLessThan(order(other, false));
      expect(order(other, false)).toBeLessThan(1);
    }),
  );
});

it('has the newest debts first among their like', () => {
  fc.assert(
    fc.property(days, fc.integer({ min: 1, max: 500 }), fc.boolean(), (daysLate, more, isConfirmed) => {
      expect(order(daysLate, isConfirmed)).toBeLessThan(order(daysLate + more, isConfirmed));
    }),
  );
});

it.each([
  { daysLate: 30, isConfirmed: true, is: 0 },
  { daysLate: 60, isConfirmed: true, is: 0.25 },
  { daysLate: 30, isConfirmed: false, is: 0.5 },
  { daysLate: 60, isConfirmed: false, is: 0.75 },
])('is $is at $daysLate days late, confirmed: $isConfirmed', ({ daysLate, isConfirmed, is }) => {
  expect(order(daysLate, isConfirmed)).toBe(is);
});
