import { expect, it } from 'vitest';
import { cellAmount } from '#formats/exports/amounts.ts';

it.each([
  ['(1.234,56)', -123_456],
  ['1.234,56-', -123_456],
  ['R$ -5,00', -500],
  ['1.234,56 D', -123_456],
  ['1.234,56 C', 123_456],
  ['1234,5600', 123_456],
  ['0,125', 'unreadable'],
  ['1.23,45', 'unreadable'],
  ['-', 'empty'],
  ['#REF!', 'unreadable'],
])('the amount %j is %s', (text, centavos) => {
  const read = cellAmount({ text }, { numbers: 'brazilian', unit: 'reais' });
  expect(typeof read === 'object' ? read.centavos : read).toBe(centavos);
});

it('a sum of floats is the amount that it was meant to be', () => {
  expect(cellAmount({ text: '', number: 0.1 + 0.2 }, { numbers: 'program', unit: 'reais' })).toEqual({
    centavos: 30,
  });
});
