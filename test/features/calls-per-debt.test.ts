import { expect, it } from 'vitest';
import { invoiceArrivals } from '#bench/portfolio.ts';
import { loadConfig } from '#config-loader/load.ts';
import { run } from '#sandbox/run.ts';

/** How many calls of AWS a run makes for each debt, of as many to a person each, all due on one day and never paid. */
async function callsPerDebt(count: number): Promise<number> {
  const config = await loadConfig('config');
  const input = { arrivals: invoiceArrivals(count), badRows: [] };
  const { calls } = await run({ config, input, record: () => {} });
  return [...calls.values()].reduce((sum, those) => sum + those, 0) / count;
}

it('a run makes as many calls for each debt of 80 as for each of 20', async () => {
  const few = await callsPerDebt(20);
  const many = await callsPerDebt(80);
  expect(many / few).toBeGreaterThan(0.5);
  expect(many / few).toBeLessThan(1.1);
}, 120_000);
