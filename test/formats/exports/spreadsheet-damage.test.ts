import { describe, expect, it } from 'vitest';
import { explains, isDamaged, mayHaveBeen } from '#formats/exports/spreadsheet-damage.ts';

const DUE = '2026-03-25';

describe('a part of a number that a spreadsheet made of another one', () => {
  it.each([
    ['01/jan', '1/1'],
    ['2-Feb', '2/2'],
    ['02/mar/26', '2/3'],
    ['jan/13', '1/13'],
    ['01/01/2026', '1/1'],
    ['1,23E+11', undefined],
    ['4.58E+13', undefined],
  ])('%s is known as damaged', (text, maybe) => {
    expect(isDamaged({ text }, [DUE])).toBe(true);
    expect(mayHaveBeen({ text })).toBe(maybe);
  });

  it('is a cell with a day of a workbook', () => {
    expect(isDamaged({ text: '2026-01-02', number: 46024, day: '2026-01-02' }, [DUE])).toBe(true);
  });

  it.each([
    '1/1',
    '01/12',
    '000045801',
    'A-1',
    '12E',
    'mar/26',
    'ABR/2026',
    '25/mar',
    '25/03/2026',
    'NF-E12',
  ])('%s, of a title that is due on 25 March 2026, is as a person wrote it', (text) => {
    expect(isDamaged({ text }, [DUE, undefined])).toBe(false);
  });
});

describe('what a spreadsheet makes of a text', () => {
  it.each([
    ['000045801', '45801'],
    ['1/1', '01/jan'],
    ['1-1', '01/jan'],
    ['01/12', '01/dez'],
    ['01/12', '12-Jan'],
    ['1/1', '01/01/2026'],
    ['1/13', 'jan/13'],
    ['1/2/26', '01/02/2026'],
    ['123456789012', '1,23457E+11'],
    ['123456789012', '1,23E+11'],
    ['12E5', '1,20E+06'],
    ['12,50', '12,5'],
    ['A-1', 'A-1'],
  ])('%s becomes %s', (original, text) => {
    expect(explains(original, { text })).toBe(true);
  });

  it.each([
    ['000045801', '45802'],
    ['1/1', '02/jan'],
    ['1/1', '1/2'],
    ['1/13', 'jan/14'],
    ['123456789012', '1,24E+11'],
    ['123456789012', '1,23E+12'],
    ['A-1', '1'],
    ['', '1'],
  ])('%s does not become %s', (original, text) => {
    expect(explains(original, { text })).toBe(false);
  });
});
