import { Worker } from 'node:worker_threads';
import { addDays, BANK_ZONE, instantOf } from '#domain/calendar/days.ts';
import type { Config } from '#schemas/config/config.ts';
import type { PartOrder, PartResult, Wanted } from './forecast-part.ts';
import type { SharedFile } from './lines.ts';
import type { PaymentModel } from './payments/model.ts';

/** How many threads forecast, whatever the machine: each has its part of the persons, so that the same files give the same forecast. */
const THREADS = 2;

/** The book of a forecast, and the days that it looks at. */
export interface BookOrder {
  readonly config: Config;
  readonly files: readonly SharedFile[];
  /** The first day. */
  readonly from: string;
  readonly days: number;
  readonly wants: readonly Wanted[];
  /** Imported batches that nobody released are released as they come in. */
  readonly released?: boolean | undefined;
  readonly model?: PaymentModel | undefined;
}

/** Forecasts a book on two threads. */
export async function forecastBook({
  config,
  files,
  from,
  days,
  wants,
  model,
  released,
}: BookOrder): Promise<PartResult[]> {
  const until = Date.parse(instantOf(addDays(from, days), 0, BANK_ZONE));
  const orders = Array.from(
    { length: THREADS },
    (_, index): PartOrder => ({
      part: { index, count: THREADS },
      ...{ files, from, until, wants, model, released },
    }),
  );
  return Promise.all(orders.map((order) => partIn(config, order)));
}

/** In the package, where Node strips no types, the thread's file is JavaScript beside this one. */
const THREAD = new URL(import.meta.url.endsWith('.ts') ? './worker.ts' : './worker.js', import.meta.url);

const partIn = (config: Config, order: PartOrder): Promise<PartResult> =>
  new Promise((resolve, reject) => {
    const worker = new Worker(THREAD, { workerData: { config, order } });
    worker.once('message', resolve);
    worker.once('error', reject);
  });
