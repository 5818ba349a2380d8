import { expect, it } from 'vitest';
import { toldOn } from '#domain/debt/told-on.ts';
import { aDebt } from '#test/builders/debt.ts';

const issued = { ...aDebt('open').issued, issuedAt: '2026-04-25T12:00:00Z' };

it.each([
  { case: 'the day of issue', amended: {}, day: '2026-04-25' },
  {
    case: 'that of the amendment of the due date',
    amended: { dueDate: '2026-05-08T15:00:00Z' },
    day: '2026-05-08',
  },
  {
    case: 'the day of issue, when only the amount was amended',
    amended: { amount: '2026-05-08T15:00:00Z' },
    day: '2026-04-25',
  },
  {
    case: 'the day of issue, when the amendment is older',
    amended: { dueDate: '2026-04-20T15:00:00Z' },
    day: '2026-04-25',
  },
])('the debtor was told the due date on $case', ({ amended, day }) => {
  expect(toldOn({ issued, amended })).toBe(day);
});
