import { expect, it } from 'vitest';
import { shownDueDate } from '#domain/debt/shown-due-date.ts';

const CITY = [{ date: '2026-03-19', name: 'São José' }];

const cases: readonly {
  readonly case: string;
  readonly dueDate: string;
  readonly issuedAt: string;
  readonly rolledDueDate: string;
  readonly shown: string;
  readonly amended?: { readonly dueDate: string };
}[] = [
  {
    case: 'the day printed on an invoice that came long after it',
    ...{
      dueDate: '2025-01-21',
      issuedAt: '2026-03-02T12:00:00Z',
      rolledDueDate: '2026-03-02',
      shown: '2025-01-21',
    },
  },
  {
    case: 'the business day to which that one rolled, a Saturday',
    ...{
      dueDate: '2025-02-15',
      issuedAt: '2026-03-02T12:00:00Z',
      rolledDueDate: '2026-03-02',
      shown: '2025-02-17',
    },
  },
  {
    case: 'the rolled day of an invoice that came in time',
    ...{
      dueDate: '2026-03-07',
      issuedAt: '2026-02-20T12:00:00Z',
      rolledDueDate: '2026-03-09',
      shown: '2026-03-09',
    },
  },
  {
    case: 'the rolled day of one that came on a weekend after its due date, before it was late',
    ...{
      dueDate: '2026-03-07',
      issuedAt: '2026-03-08T12:00:00Z',
      rolledDueDate: '2026-03-09',
      shown: '2026-03-09',
    },
  },
  {
    case: 'the rolled day when a holiday of the city moves it',
    ...{
      dueDate: '2026-03-19',
      issuedAt: '2026-03-02T12:00:00Z',
      rolledDueDate: '2026-03-20',
      shown: '2026-03-20',
    },
  },
  {
    case: 'the day of a due date that was amended into the past',
    ...{
      dueDate: '2026-02-10',
      issuedAt: '2026-02-01T12:00:00Z',
      rolledDueDate: '2026-03-02',
      shown: '2026-02-10',
    },
    amended: { dueDate: '2026-03-02T12:00:00Z' },
  },
];

it.each(cases)('is $case', ({ dueDate, issuedAt, rolledDueDate, shown, amended = {} }) => {
  const issued = { amount: 100_000, dueDate, issuedAt };
  expect(shownDueDate({ zone: 'America/Fortaleza', issued, amended, dueDate, rolledDueDate }, CITY)).toBe(
    shown,
  );
});
