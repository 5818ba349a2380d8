import { cpus } from 'node:os';
import { loadConfig } from '#config-loader/load.ts';
import { plansOf } from '#sandbox/server/fork/future-plan.ts';
import { startFuture } from '#sandbox/server/fork/start-future.ts';
import { bookArrivals } from './book.ts';

/** The most debts that a fork takes, and the days that it goes on. */
const DEBTS = 500;
const DAYS = 30;
const DAY = 86_400_000;
const MEBIBYTE = 1024 ** 2;

/** What a fork of the largest book takes: both futures at once, from the middle of the book, thirty days on. */
export async function forkOfBook(): Promise<string[]> {
  const arrivals = bookArrivals(DEBTS);
  const first = Math.min(...arrivals.flatMap(({ at }) => at ?? []));
  const at = first + DAYS * DAY;
  const beginning = { config: await loadConfig('config'), input: { arrivals, badRows: [] }, until: at };
  const plans = plansOf(
    { beginning, publicUrl: 'http://localhost', inputs: [] },
    { at, to: at + DAYS * DAY, changes: [], config: { ...beginning.config, offers: {} } },
  );
  const began = performance.now();
  const futures = [plans.one, plans.other].map((plan) => startFuture(plan, () => undefined).played);
  const played = await Promise.all(futures);
  const seconds = Math.round((performance.now() - began) / 1000);
  const peaks = played.map(({ peak }) => `${Math.round(peak / MEBIBYTE)} MiB`).join(' and ');
  const debts = played[0]?.future.debts.length;
  return [
    `${debts} debts, ${DAYS} days on: ${seconds} s, ${peaks}`,
    `on ${cpus().length} x ${cpus()[0]?.model}`,
  ];
}
