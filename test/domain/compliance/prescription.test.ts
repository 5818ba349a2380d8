import { expect, test } from 'vitest';
import { isPrescribed } from '#domain/compliance/prescription.ts';

test.each([
  ['2021-03-10', '2026-03-09', false],
  ['2021-03-10', '2026-03-10', true],
  ['2021-03-10', '2030-01-01', true],
  ['2024-02-29', '2029-02-27', false],
  ['2024-02-29', '2029-02-28', true],
])('a debt due on %s is prescribed on %s: %s (CC art. 206 §5 I)', (dueDate, day, expected) => {
  expect(isPrescribed(dueDate, day)).toBe(expected);
});
