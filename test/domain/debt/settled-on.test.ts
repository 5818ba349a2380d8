import { expect, it } from 'vitest';
import { settledOn } from '#domain/debt/settled-on.ts';

const settledAt = '2026-05-12T11:00:00Z';
const paid = (paidAt: string, receivedAt: string) => ({ paidAt, receivedAt });
const IN_TIME = paid('2026-05-11T15:00:00Z', settledAt);

it.each([
  { what: 'an open debt', debt: { payments: { a: IN_TIME } }, day: undefined },
  {
    what: 'a payment that was reported a day later',
    debt: { settledAt, payments: { a: IN_TIME } },
    day: '2026-05-11',
  },
  {
    what: 'the later of two payments, whatever their order',
    debt: { settledAt, payments: { b: IN_TIME, a: paid('2026-05-02T15:00:00Z', '2026-05-02T15:00:00Z') } },
    day: '2026-05-11',
  },
  {
    what: 'no payment that was reported after it was settled',
    debt: { settledAt, payments: { a: IN_TIME, z: paid('2026-05-12T15:00:00Z', '2026-05-12T15:00:00Z') } },
    day: '2026-05-11',
  },
  {
    what: 'a write-off after the last payment',
    debt: { settledAt, payments: { a: IN_TIME }, writeOffs: { w: { on: '2026-05-12', at: settledAt } } },
    day: '2026-05-12',
  },
  {
    what: 'no write-off that was written after it was settled',
    debt: {
      settledAt,
      payments: { a: IN_TIME },
      writeOffs: { w: { on: '2026-05-20', at: '2026-05-20T15:00:00Z' } },
    },
    day: '2026-05-11',
  },
  {
    what: 'nothing: the day on which it was settled, in Brasília',
    debt: { settledAt: '2026-05-12T02:00:00Z', payments: {} },
    day: '2026-05-11',
  },
])('a debt is settled on the day of $what', ({ debt, day }) => {
  expect(settledOn(debt)).toBe(day);
});
