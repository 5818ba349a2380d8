import { SOURCE, withSource } from '#bin/openapi/example-inputs.ts';
import type { Arrival } from '#sandbox/portfolio/input.ts';
import type { Config } from '#schemas/config/config.ts';
import { CREDITOR, eventArrival, issued } from './more-arrivals.ts';

/** A world of its own, because what happens in it would change what happens in others. */
export interface MoreWorld {
  readonly config: Config;
  readonly arrivals: readonly Arrival[];
}

/** The config with a creditor that relies on the list of a register. */
const withRegister = (config: Config): Config => ({
  ...config,
  creditors: Object.fromEntries(
    Object.entries(config.creditors).map(([id, creditor]) => [id, { ...creditor, registers: ['SP'] }]),
  ),
});

const invoice = (name: string, index: number): Arrival =>
  eventArrival('InvoiceIssued.v1', '2026-02-02T09:00:00-03:00', issued(name, index), index);

const reported = (instant: string, reportedUntil: string, line: number): Arrival =>
  eventArrival(
    'PaymentSourceReported.v1',
    instant,
    { creditorId: CREDITOR, source: SOURCE, reportedUntil },
    line,
  );

/** Worlds in which something fails: a payment source and a register are silent. */
export const moreWorlds = (config: Config): readonly MoreWorld[] => [
  {
    config: withRegister(withSource(config)),
    arrivals: [
      invoice('SEM-EXTRATO', 30),
      reported('2026-02-03T08:00:00-03:00', '2026-02-02T23:59:59-03:00', 1),
      reported('2026-03-10T08:00:00-03:00', '2026-03-09T23:59:59-03:00', 2),
    ],
  },
];
