import { expect, test } from 'vitest';
import { readInvoices, readPayments } from '#sandbox/portfolio/input.ts';
import { run } from '#sandbox/run.ts';
import { deployedConfig } from '#test/builders/config.ts';

// A few invoices of the sample with their payments; all of it with `npm run test:wire`.
const ROWS = process.env.WIRE_ROWS === 'all' ? Number.POSITIVE_INFINITY : Number(process.env.WIRE_ROWS ?? 4);

/** The first invoices of the sample, and what is paid on them. */
function portfolio() {
  const invoices = readInvoices('sample/portfolio.jsonl').arrivals.slice(0, ROWS);
  const ids = new Set(
    invoices.flatMap((arrival) =>
      arrival.kind === 'event' ? [(arrival.detail as { invoiceId?: string }).invoiceId] : [],
    ),
  );
  const payments = readPayments('sample/payments.jsonl').arrivals.filter(
    (arrival) => arrival.kind === 'payment' && ids.has((arrival.body as { invoiceId?: string }).invoiceId),
  );
  return { arrivals: [...invoices, ...payments], badRows: [] };
}

test('a run over HTTP prints the same journal as one in the process, byte for byte', {
  timeout: 600_000,
}, async () => {
  const config = await deployedConfig();
  const play = async (overHttp: boolean) => {
    const lines: string[] = [];
    const result = await run({
      config,
      input: portfolio(),
      record: (entry) => lines.push(JSON.stringify(entry)),
      overHttp,
    });
    return { journal: lines.join('\n'), ...result };
  };
  const overHttp = await play(true);
  expect(overHttp.journal.split('\n').length).toBeGreaterThan(100);
  expect(await play(false)).toEqual(overHttp);
});
