import { loadConfig } from '#config-loader/load.ts';
import { run } from '#sandbox/run.ts';
import type { Config } from '#schemas/config/config.ts';
import { invoiceArrivals } from './portfolio.ts';

const SMALL = 100;
const LARGE = 1_000;

/**
 * Runs portfolios of two sizes, never paid, and compares their speeds: near 1 means that it grows in a line. The small one
 * runs once more over HTTP.
 */
export async function sandboxSpeed(): Promise<string[]> {
  const config = await loadConfig('config');
  // The first run of a process loads and compiles the functions.
  await speedOf(config, { size: 1, overHttp: false });
  const small = await speedOf(config, { size: SMALL, overHttp: false });
  const large = await speedOf(config, { size: LARGE, overHttp: false });
  const wire = await speedOf(config, { size: SMALL, overHttp: true });
  return [
    row(SMALL, small),
    row(LARGE, large),
    `ratio ${(large / small).toFixed(2)} (1 is as fast at ten times the size)`,
    `calls in the process: ${(small / wire).toFixed(1)} times as fast as over HTTP at ${SMALL}`,
  ];
}

/** Debts a second. */
async function speedOf(
  config: Config,
  { size, overHttp }: { readonly size: number; readonly overHttp: boolean },
): Promise<number> {
  const start = performance.now();
  await run({ config, input: { arrivals: invoiceArrivals(size), badRows: [] }, record: () => {}, overHttp });
  return size / ((performance.now() - start) / 1000);
}

const row = (size: number, speed: number): string =>
  `${String(size).padStart(5)} debts: ${speed.toFixed(1)} a second`;
