import { expect, it } from 'vitest';
import { isRecord } from '#domain/checks/is-record.ts';

it.each([{}, { a: 1 }, Object.create(null)])('%j is a record', (value) => {
  expect(isRecord(value)).toBe(true);
});

it.each([null, undefined, [], [1], 'text', 1, true])('%j is none', (value) => {
  expect(isRecord(value)).toBe(false);
});
