import { expect, it } from 'vitest';
import { cellDay } from '#formats/exports/days.ts';

it.each([
  ['12/03/2026 00:00', '2026-03-12'],
  ['20260312', '2026-03-12'],
  ['12.03.26', '2026-03-12'],
  ['2026-03-12T10:00:00Z', '2026-03-12'],
  ['46093', '2026-03-12'],
  ['  /  /    ', 'empty'],
  ['00/00/0000', 'empty'],
  ['31/02/2026', 'unreadable'],
  ['12/03/1926', 'unreadable'],
  ['amanhã', 'unreadable'],
])('the day %j is %s', (text, day) => {
  const read = cellDay({ text }, 'dmy');
  expect(typeof read === 'object' ? read.day : read).toBe(day);
});
