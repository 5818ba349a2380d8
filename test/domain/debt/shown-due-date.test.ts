import { expect, it } from 'vitest';
import { dueDateToShow, type ShownDueDate, shownDueDate } from '#domain/debt/shown-due-date.ts';

const CITY = [{ date: '2026-03-19', name: 'São José' }];

const cases: readonly {
  readonly case: string;
  readonly dueDate: string;
  readonly issuedAt: string;
  readonly rolledDueDate: string;
  readonly shown: ShownDueDate;
  readonly amended?: { readonly dueDate: string };
}[] = [
  {
    case: 'the day printed on an invoice that came long after it',
    ...{
      dueDate: '2025-01-21',
      issuedAt: '2026-03-02T12:00:00Z',
      rolledDueDate: '2026-03-02',
      shown: { day: '2025-01-21' },
    },
  },
  {
    case: 'the day printed on that one, a Saturday, with the business day to which it rolled',
    ...{
      dueDate: '2025-02-15',
      issuedAt: '2026-03-02T12:00:00Z',
      rolledDueDate: '2026-03-02',
      shown: { day: '2025-02-15', onTimeUntil: '2025-02-17', closed: { kind: 'saturday' } },
    },
  },
  {
    case: 'both days of an invoice that came in time',
    ...{
      dueDate: '2026-03-07',
      issuedAt: '2026-02-20T12:00:00Z',
      rolledDueDate: '2026-03-09',
      shown: { day: '2026-03-07', onTimeUntil: '2026-03-09', closed: { kind: 'saturday' } },
    },
  },
  {
    case: 'both days of one that came on a weekend after its due date, before it was late',
    ...{
      dueDate: '2026-03-07',
      issuedAt: '2026-03-08T12:00:00Z',
      rolledDueDate: '2026-03-09',
      shown: { day: '2026-03-07', onTimeUntil: '2026-03-09', closed: { kind: 'saturday' } },
    },
  },
  {
    case: 'both days when a holiday of the city moves it',
    ...{
      dueDate: '2026-03-19',
      issuedAt: '2026-03-02T12:00:00Z',
      rolledDueDate: '2026-03-20',
      shown: {
        day: '2026-03-19',
        onTimeUntil: '2026-03-20',
        closed: { kind: 'holiday', name: 'São José' },
      },
    },
  },
  {
    case: 'the day of a due date that was amended into the past',
    ...{
      dueDate: '2026-02-10',
      issuedAt: '2026-02-01T12:00:00Z',
      rolledDueDate: '2026-03-02',
      shown: { day: '2026-02-10' },
    },
    amended: { dueDate: '2026-03-02T12:00:00Z' },
  },
];

it.each(cases)('is $case', ({ dueDate, issuedAt, rolledDueDate, shown, amended = {} }) => {
  const issued = { amount: 100_000, dueDate, issuedAt };
  expect(shownDueDate({ zone: 'America/Fortaleza', issued, amended, dueDate, rolledDueDate }, CITY)).toEqual(
    shown,
  );
});

it('has both days without a reason where the calendar has changed, and one day where it is a business day', () => {
  const issued = { amount: 100_000, dueDate: '2026-03-19', issuedAt: '2026-03-02T12:00:00Z' };
  const debt = { zone: 'America/Fortaleza', issued, amended: {}, dueDate: '2026-03-19' };
  expect(shownDueDate({ ...debt, rolledDueDate: '2026-03-20' }, [])).toEqual({
    day: '2026-03-19',
    onTimeUntil: '2026-03-20',
  });
  expect(dueDateToShow('2026-03-18', CITY)).toEqual({ day: '2026-03-18' });
});
