import { describe, expect, it } from 'vitest';
import { at, dayAt, numberAt } from '#formats/cnab/place.ts';

describe('a field', () => {
  it('is counted from 1, with both ends, as in the manuals of the banks', () => {
    expect(at('abcdef', [1, 1])).toBe('a');
    expect(at('abcdef', [2, 4])).toBe('bcd');
  });
});

describe('a number', () => {
  it.each([
    ['0012', 12],
    ['0000', 0],
  ])('%s is read as it is', (text, value) => {
    expect(numberAt(`x${text}x`, [2, 5], 'fee')).toEqual({ ok: true, value });
  });

  it.each(['12 3', '+123', '1,23', 'O123', '    '])(
    '"%s" is none, and is named by its field and place',
    (text) => {
      expect(numberAt(`x${text}x`, [2, 5], 'fee')).toEqual({
        ok: false,
        field: 'fee (2-5)',
        reason: 'must be digits only',
      });
    },
  );
});

describe('a day', () => {
  const read = (text: string) => dayAt(text, [1, text.length], 'day');

  it.each([
    ['010126', '2026-01-01'],
    ['311226', '2026-12-31'],
    ['300426', '2026-04-30'],
    ['290224', '2024-02-29'],
    ['290200', '2000-02-29'],
    ['05052026', '2026-05-05'],
    ['29022000', '2000-02-29'],
    ['28022100', '2100-02-28'],
    ['29022400', '2400-02-29'],
  ])('%s is %s', (text, value) => {
    expect(read(text)).toEqual({ ok: true, value });
  });

  it.each(['000000', '      ', '00000000', '  0000'])('"%s" is not there', (text) => {
    expect(read(text)).toEqual({ ok: true, value: undefined });
  });

  it.each([
    ['a day of letters', '1A0526', 'ddmmyy'],
    ['day 0', '000526', 'ddmmyy'],
    ['month 0', '050026', 'ddmmyy'],
    ['month 13', '051326', 'ddmmyy'],
    ['31 April', '310426', 'ddmmyy'],
    ['31 June', '310626', 'ddmmyy'],
    ['31 September', '310926', 'ddmmyy'],
    ['31 November', '311126', 'ddmmyy'],
    ['32 January', '320126', 'ddmmyy'],
    ['30 February of a leap year', '300224', 'ddmmyy'],
    ['29 February of a common year', '29022026', 'ddmmyyyy'],
    ['29 February of a century that is no leap year', '29022100', 'ddmmyyyy'],
    ['a year before this century', '31121999', 'ddmmyyyy'],
  ])('%s is an error that gives the form', (_case, text, form) => {
    expect(read(text)).toEqual({
      ok: false,
      field: `day (1-${text.length})`,
      reason: `must be a day as ${form}`,
    });
  });
});
