import { describe, expect, test } from 'vitest';
import { instantOf, noonOf } from '#functions/webhook/providers/asaas/brasilia.ts';

describe('a time of Asaas', () => {
  test.each([
    ['2022-02-21 10:28:40', '2022-02-21T10:28:40-03:00'],
    ['2022-02-21', '2022-02-21T12:00:00-03:00'],
    ['2022-02-30 10:28:40', undefined],
    ['2022-02-21 24:00:00', undefined],
    ['21/02/2022', undefined],
    ['', undefined],
  ])('%s is %s', (text, instant) => {
    expect(instantOf(text)).toBe(instant);
  });

  test.each([[undefined], [null], ['2021-02-29'], ['1999-01-01']])('the noon of %s is none', (day) => {
    expect(noonOf(day)).toBeUndefined();
  });
});
