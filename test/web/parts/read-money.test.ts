import { describe, expect, it } from 'vitest';
import { readMoney } from '#web/parts/read-money.ts';

describe('an amount that a person typed', () => {
  it.each([
    ['1.234,56', 123_456],
    ['1234,56', 123_456],
    ['R$ 1.234,56', 123_456],
    ['1.234', 123_400],
    ['12', 1200],
    ['0,01', 1],
    [' 1.000.000,00 ', 100_000_000],
  ])('%s is %d centavos', (typed, centavos) => {
    expect(readMoney(typed)).toBe(centavos);
  });

  it.each([
    '1,234.56',
    '1234.56',
    '12,5',
    '1.23',
    '12.3456',
    '1,234',
    '-5,00',
    '0',
    '0,00',
    '',
    'dez',
    '1e5',
    '1 234',
  ])('%s could be read in two ways, or is no amount, and is not read', (typed) => {
    expect(readMoney(typed)).toBeUndefined();
  });
});
