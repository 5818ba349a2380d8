import { expect, it } from 'vitest';
import { present } from '#domain/checks/present.ts';

it.each([['text'], [''], [0], [false], [null]])('returns %j, which is a value', (value) => {
  expect(present(value, 'value')).toBe(value);
});

it('throws an error that names what is missing', () => {
  expect(() => present(undefined, 'first instalment')).toThrow('there is no first instalment');
});
