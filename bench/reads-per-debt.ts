import { loadConfig } from '#config-loader/load.ts';
import { addDays } from '#domain/calendar/days.ts';
import type { Arrival } from '#sandbox/portfolio/input.ts';
import { DUE_DATE, invoicesOfOnePerson, paymentArrival } from './portfolio.ts';
import { tableReads } from './table-reads.ts';

const SIZES = [1, 10, 30, 100];
/** The afternoon of the last reminder. */
const PAID_AT = `${addDays(DUE_DATE, 15)}T15:00:00-03:00`;

/**
 * Counts the reads of the table that each debt takes from its invoice to its end, when its debtor has one debt or many:
 * never paid, paid late, and never paid with a due date on each day after the other. In brackets, the items that they ask for.
 */
export async function readsPerDebt(): Promise<string[]> {
  const config = await loadConfig('config');
  const row = async (what: string, arrivals: (size: number) => Arrival[]): Promise<string> => {
    const figures: string[] = [];
    for (const size of SIZES) {
      const { reads, items } = await tableReads(config, arrivals(size));
      figures.push(`${(reads / size).toFixed(1)} (${(items / size).toFixed(1)}) of ${size}`);
    }
    return `${what.padEnd(20)} ${figures.join(', ')}`;
  };
  return [
    await row('never paid', invoicesOfOnePerson),
    await row('paid on D+15', (size) => [...invoicesOfOnePerson(size), ...paymentsOf(size)]),
    await row('one due each day', (size) => invoicesOfOnePerson(size, 1)),
  ];
}

const paymentsOf = (size: number): Arrival[] =>
  Array.from({ length: size }, (_, index) => paymentArrival(`NF-${index}`, PAID_AT));
