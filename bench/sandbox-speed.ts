import { loadConfig } from '#config-loader/load.ts';
import { run } from '#sandbox/run.ts';
import { invoiceArrival } from './portfolio.ts';

const SIZES = [100, 1_000] as const;

/** Runs portfolios of two sizes, never paid, and compares their speeds: near 1 means that it grows in a line. */
export async function sandboxSpeed(): Promise<string[]> {
  const config = await loadConfig('config');
  const speeds: number[] = [];
  for (const size of SIZES) {
    const arrivals = Array.from({ length: size }, (_, index) => invoiceArrival(`NF-${index}`));
    const start = performance.now();
    await run({ config, input: { arrivals, badRows: [] }, tell: () => {} });
    speeds.push(size / ((performance.now() - start) / 1000));
  }
  const [small, large] = speeds as [number, number];
  return [
    ...SIZES.map(
      (size, index) => `${String(size).padStart(5)} debts: ${(speeds[index] as number).toFixed(1)} a second`,
    ),
    `ratio ${(large / small).toFixed(2)} (1 is as fast at ten times the size)`,
  ];
}
