import { expect, it } from 'vitest';
import { isBeforeDayOfStep } from '#domain/dunning/is-before-day-of-step.ts';

const STEPS = [
  { id: 'notice', offset: -3 },
  { id: 'due', offset: 0 },
  { id: 'reminder', offset: 1 },
];
/** Due on a Tuesday, which became a holiday. */
const asked = { ladder: { steps: STEPS }, rolledDueDate: '2026-05-06', bankHolidays: [] };

it.each([
  ['reminder', '2026-05-06', true],
  ['reminder', '2026-05-07', false],
  ['due', '2026-05-05', true],
  ['due', '2026-05-06', false],
  ['notice', '2026-05-01', false],
  ['one that the régua no longer has', '2026-05-01', false],
] as const)('the step "%s" on %s is before its day: %s', (step, today, expected) => {
  expect(isBeforeDayOfStep({ ...asked, step, today })).toBe(expected);
});

it('counts business days where the régua does', () => {
  const ladder = { days: 'business', steps: STEPS } as const;
  const due = { ...asked, ladder, step: 'reminder', rolledDueDate: '2026-05-08', today: '2026-05-09' };
  expect(isBeforeDayOfStep(due)).toBe(true);
  expect(isBeforeDayOfStep({ ...due, today: '2026-05-11' })).toBe(false);
});
