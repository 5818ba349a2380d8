import { dayOf } from '#domain/calendar/days.ts';
import type { Input } from '#sandbox/portfolio/input.ts';
import { joined, readInvoiceFiles, readPaymentFiles } from '#sandbox/portfolio/input-files.ts';
import { run } from '#sandbox/run.ts';
import type { Config } from '#schemas/config/config.ts';

/**
 * Runs files as `regua run` does, to the end of the day or of the run, and reads something from what is then in the table.
 * @param read is given the day: `at`, or the last one of the run
 */
export async function inRun<T>(
  config: Config,
  given: {
    readonly invoices: readonly string[];
    readonly payments?: readonly string[] | undefined;
    readonly bankFiles?: Input | undefined;
    readonly at?: string | undefined;
    /** The end of `at`, epoch milliseconds. */
    readonly until: number | undefined;
  },
  read: (day: string) => Promise<T>,
): Promise<T | undefined> {
  const { invoices, payments, bankFiles, at, until } = given;
  const input = joined([
    readInvoiceFiles(invoices),
    readPaymentFiles(payments ?? [], config),
    ...(bankFiles === undefined ? [] : [bankFiles]),
  ]);
  let found: T | undefined;
  await run({
    config,
    input,
    until,
    record: () => {},
    atEnd: async (now) => {
      found = await read(at ?? dayOf(new Date(now).toISOString()));
    },
  });
  return found;
}
