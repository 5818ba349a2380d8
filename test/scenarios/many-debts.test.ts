import { beforeAll, expect, test } from 'vitest';
import { DUE_DATE, invoicesOfOnePerson, paymentArrival } from '#bench/portfolio.ts';
import { tableReads } from '#bench/table-reads.ts';
import { addDays } from '#domain/calendar/days.ts';
import { deployedConfig } from '#test/builders/config.ts';

/** The reads that each debt takes, from its invoice to its hand-over, when its debtor has several. */
const readsPerDebt = async (debts: number, daysApart = 0): Promise<number> =>
  (await tableReads(await deployedConfig(), invoicesOfOnePerson(debts, daysApart))).reads / debts;

let ofOne: number;
beforeAll(async () => {
  ofOne = await readsPerDebt(1);
});

test('a debt takes no more reads of the table when its debtor has twenty that are due together', async () => {
  expect(await readsPerDebt(20)).toBeLessThanOrEqual(ofOne);
});

test.each([10, 30])('a debt takes no more reads when its debtor has %i, one due each day', async (debts) => {
  expect(await readsPerDebt(debts, 1)).toBeLessThanOrEqual(ofOne);
});

test('a debt takes no more reads when its debtor has twenty that are due together, and all are paid at once', async () => {
  const paidAt = `${addDays(DUE_DATE, 15)}T15:00:00-03:00`;
  const payments = Array.from({ length: 20 }, (_, index) => paymentArrival(`NF-${index}`, paidAt));
  const { reads } = await tableReads(await deployedConfig(), [...invoicesOfOnePerson(20), ...payments]);
  expect(reads / 20).toBeLessThanOrEqual(ofOne);
});
