import { expect, it } from 'vitest';
import { isFromReport } from '#domain/debt/is-from-report.ts';

const AT = '2026-05-08T15:00:00.000Z';

it.each([
  { what: 'of the same report', recorded: { reportedAt: AT }, reportedAt: AT, same: true },
  {
    what: 'of a report of another time',
    recorded: { reportedAt: AT },
    reportedAt: '2026-05-09T15:00:00.000Z',
    same: false,
  },
  { what: 'of the page, and a report', recorded: {}, reportedAt: AT, same: false },
  { what: 'of a report, and the page', recorded: { reportedAt: AT }, reportedAt: undefined, same: false },
  { what: 'of the page, both times', recorded: {}, reportedAt: undefined, same: false },
])('what was recorded is $what: $same', ({ recorded, reportedAt, same }) => {
  expect(isFromReport(recorded, reportedAt)).toBe(same);
});
