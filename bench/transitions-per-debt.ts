import { loadConfig } from '#config-loader/load.ts';
import { addDays } from '#domain/calendar/days.ts';
import { run } from '#sandbox/run.ts';
import type { Config } from '#schemas/config/config.ts';
import { DUE_DATE, invoiceArrival, paymentArrival } from './portfolio.ts';

/** Counts the transitions of a debt paid in the afternoon of each step, and of one never paid. */
export async function transitionsPerDebt(): Promise<string[]> {
  const config = await loadConfig('config');
  // Those that a new debtor takes; the machine passes through the others, a transition each.
  const steps = (config.reguas.padrao as Config['reguas'][string]).steps.filter(({ when }) => !when);
  const rows: string[] = [];
  for (const [index, step] of steps.entries()) {
    const paidAt = `${addDays(DUE_DATE, step.offset)}T15:00:00-03:00`;
    const arrivals = [invoiceArrival('NF-1'), paymentArrival('NF-1', paidAt)];
    const { transitions } = await run({ config, input: { arrivals, badRows: [] }, record: () => {} });
    rows.push(inWords(`paid after step ${index + 1}`, transitions, index + 1));
  }
  const input = { arrivals: [invoiceArrival('NF-1')], badRows: [] };
  const { transitions } = await run({ config, input, record: () => {} });
  return [...rows, inWords('never paid', transitions, steps.length)];
}

const inWords = (what: string, transitions: number, steps: number): string =>
  `${what.padEnd(20)} ${transitions} for ${steps} steps: ${transitions - steps} more, ${(transitions / steps).toFixed(2)} a step`;
