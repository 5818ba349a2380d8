import { expect, it } from 'vitest';
import { isLittleLeft } from '#domain/debt/is-little-left.ts';
import { aDebt, aPayment } from '#test/builders/debt.ts';

const owing = (upTo: number, action: 'wait' | 'waive') =>
  aDebt('open', {
    payments: { 'psp/1': aPayment(99_900, '2026-05-05') },
    terms: { ...aDebt('open').terms, whenLittleIsLeft: { upTo, action } },
  });

it.each([
  { upTo: 100, action: 'wait', expected: true },
  { upTo: 99, action: 'wait', expected: false },
  { upTo: 100, action: 'waive', expected: false },
] as const)(
  'R$ 1,00 is little when the creditor has up to $upTo $action: $expected',
  ({ upTo, action, expected }) => {
    expect(isLittleLeft(owing(upTo, action))).toBe(expected);
  },
);
