import { expect, it } from 'vitest';
import { invoiceArrivals } from '#bench/portfolio.ts';
import { loadConfig } from '#config-loader/load.ts';
import { run } from '#sandbox/run.ts';

/** How many calls of AWS a run makes for each debt: one debt a person, all due on one day and never paid. */
async function callsPerDebt(count: number): Promise<number> {
  const config = await loadConfig('config');
  const input = { arrivals: invoiceArrivals(count), badRows: [] };
  const { calls } = await run({ config, input, record: () => {} });
  return [...calls.values()].reduce((sum, those) => sum + those, 0) / count;
}

it('a run makes as many calls for each debt of 40 as for each of 10', async () => {
  const few = await callsPerDebt(10);
  const many = await callsPerDebt(40);
  expect(many / few).toBeGreaterThan(0.5);
  expect(many / few).toBeLessThan(1.1);
}, 120_000);
