import { loadConfig } from '#config-loader/load.ts';
import { addDays } from '#domain/calendar/days.ts';
import { costByService } from '#sandbox/journal/cost.ts';
import type { Arrival } from '#sandbox/portfolio/input.ts';
import type { Config } from '#schemas/config/config.ts';
import { leastOf } from './least-use.ts';
import { DUE_DATE, invoiceArrival, invoicesOfOnePerson, paymentArrival, reportArrival } from './portfolio.ts';
import { type UseOfDebts, useOfDebts } from './use-of-debts.ts';

const SIZES = [1, 3, 10, 30, 100];
const onDay = (days: number, time = '15:00:00'): string => `${addDays(DUE_DATE, days)}T${time}-03:00`;

/** What one debt goes through, with what comes of it; each is measured beside the one that it goes on from. */
export const STORIES = {
  'never paid': [invoiceArrival('NF-1')],
  'paid on D-1, one step': [invoiceArrival('NF-1'), paymentArrival('NF-1', onDay(-1))],
  'paid on D+2, two steps': [invoiceArrival('NF-1'), paymentArrival('NF-1', onDay(2))],
  'promise on D+2, kept': [
    invoiceArrival('NF-1'),
    reportArrival('PromiseReported.v1', onDay(2), { day: addDays(DUE_DATE, 6), promisedAt: onDay(2) }),
    paymentArrival('NF-1', onDay(6)),
  ],
  'plan of three, kept': [
    invoiceArrival('NF-1'),
    reportArrival('PaymentPlanReported.v1', onDay(2), {
      agreedAt: onDay(2),
      instalments: [8, 38, 68].map((days, index) => ({
        amount: index === 0 ? 33_400 : 33_300,
        dueDate: addDays(DUE_DATE, days),
      })),
    }),
    ...[7, 37, 67].map((days, index) =>
      paymentArrival('NF-1', onDay(days), { id: `pix-${index}`, amount: index === 0 ? 33_400 : 33_300 }),
    ),
  ],
} as const satisfies Readonly<Record<string, readonly Arrival[]>>;

/**
 * Counts what AWS bills for each debt of a debtor with one debt or many, due on one day, a week apart and a day apart, and for one debt
 * that is paid, promised or divided: reads and writes of the table, units, transitions, calls, events, bytes, and US dollars
 * for 1,000 debts.
 */
export async function usePerDebt(): Promise<string[]> {
  const config = await loadConfig('config');
  const rows = [HEAD];
  for (const [apart, name] of [
    [0, 'same day'],
    [7, 'weekly'],
    [1, 'daily'],
  ] as const)
    for (const size of SIZES)
      rows.push(
        rowOf(`${size} ${name}`, await useOfDebts(config, invoicesOfOnePerson(size, apart)), size, config),
      );
  for (const [name, arrivals] of Object.entries(STORIES))
    rows.push(rowOf(name, await useOfDebts(config, [...arrivals]), 1, config));
  return rows;
}

const COLUMNS = [
  ['reads', 7],
  ['writes', 7],
  ['RCU', 7],
  ['WCU', 7],
  ['index', 6],
  ['transitions', 12],
  ['waits', 6],
  ['Lambda', 7],
  ['events', 7],
  ['KB', 6],
] as const;
const HEAD = `${'each debt, and /least'.padEnd(24)}${COLUMNS.map(([name, width]) => name.padStart(width)).join('')}  US$ for 1,000: `;

function rowOf(name: string, used: UseOfDebts, debts: number, { prices }: Config): string {
  const { reads, writes, readUnits, writeUnits, indexWrites, transitions, invocations, busEvents, busBytes } =
    used;
  const figures = [
    ...[reads, writes, readUnits, writeUnits, indexWrites, transitions, used.waits, invocations, busEvents],
    busBytes / 1024,
  ];
  const cells = figures.map((figure, index) =>
    (figure / debts).toFixed(1).padStart(COLUMNS[index]?.[1] ?? 0),
  );
  const costs = Object.entries(costByService(prices, used)).map(
    ([service, usd]) => `${service} ${((usd / debts) * 1000).toFixed(3)}`,
  );
  const least: Readonly<Record<string, number>> = leastOf(used.happened);
  const beside = COLUMNS.map(([column, width]) => {
    const one = least[column];
    return (one === undefined ? '' : `/${(one / debts).toFixed(1)}`).padStart(width);
  });
  return `${name.padEnd(24)}${cells.join('')}  ${costs.join(', ')}\n  ${' '.repeat(24)}${beside.join('')}`;
}
