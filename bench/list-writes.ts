import { loadConfig } from '#config-loader/load.ts';
import { addDays } from '#domain/calendar/days.ts';
import { deploy } from '#sandbox/deployment/deployment.ts';
import type { Arrival } from '#sandbox/portfolio/input.ts';
import { clockFor, letArrive } from '#sandbox/run.ts';
import { LIST_INDEX, NEXT_ACTION_INDEX } from '#schemas/records/list-indexes.ts';
import { DUE_DATE, invoiceArrivals, paymentArrival } from './portfolio.ts';

const TABLE = 'regua-sandbox';

/** Writes to the indexes of lists, by index. */
export type ListWrites = Readonly<Record<string, number>>;

/**
 * Counts the writes to the indexes of lists that some debts take, from their invoices to their ends, as DynamoDB bills them: one for an
 * entry that comes, one for one that goes, none for one that is written again as it is
 * (https://docs.aws.amazon.com/amazondynamodb/latest/developerguide/GSI.html, read 2026-11-30). Each entry is less than 1 KB.
 */
export async function listWrites(arrivals: Arrival[]): Promise<ListWrites> {
  const input = { arrivals, badRows: [] };
  const clock = clockFor(input);
  const { aws, close } = await deploy({ config: await loadConfig('config'), clock, keepsHistory: false });
  const writes: Record<string, number> = {};
  for (const { name } of [LIST_INDEX, NEXT_ACTION_INDEX]) {
    const entries = new Map<string, string>();
    writes[name] = 0;
    aws.watchIndex(TABLE, name, (key, content) => {
      const entry = content === undefined ? undefined : JSON.stringify(content);
      if (entries.get(key) === entry) return;
      writes[name] = (writes[name] ?? 0) + 1;
      if (entry === undefined) entries.delete(key);
      else entries.set(key, entry);
    });
  }
  try {
    letArrive(input, { aws, clock, rows: new Map() });
    await clock.runUntil();
    return writes;
  } finally {
    await close();
  }
}

const COUNT = 10;

/** The same for one debt and its debtor, never paid and paid on D+2. */
export async function listWritesPerDebt(): Promise<string[]> {
  const paid = Array.from({ length: COUNT }, (_, index) =>
    paymentArrival(`NF-${index}`, `${addDays(DUE_DATE, 2)}T15:00:00-03:00`),
  );
  const row = async (what: string, arrivals: Arrival[]): Promise<string> => {
    const writes = Object.entries(await listWrites(arrivals));
    return `${what.padEnd(14)} ${writes.map(([name, count]) => `${name} ${count / COUNT}`).join(', ')}`;
  };
  return [
    await row('never paid', invoiceArrivals(COUNT)),
    await row('paid on D+2', [...invoiceArrivals(COUNT), ...paid]),
  ];
}
