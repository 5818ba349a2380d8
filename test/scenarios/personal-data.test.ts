import { expect, test } from 'vitest';
import type { Happening } from '#sandbox/aws/happenings.ts';
import { logged } from '#sandbox/deployment/logs.ts';
import { readInvoices, readPayments } from '#sandbox/portfolio/input.ts';
import { run } from '#sandbox/run.ts';
import type { InvoiceIssuedV1 } from '#schemas/events/billing.ts';
import { REGUA_SOURCE } from '#schemas/events/regua.ts';
import { deployedConfig } from '#test/builders/config.ts';

const invoices = readInvoices('sample/portfolio.jsonl');
const payments = readPayments('sample/payments.jsonl');

/** Every personal datum of the sample portfolio, and each tax id and phone without its punctuation as well. */
function personalData(): string[] {
  const data = invoices.arrivals.flatMap((arrival) => {
    const debtor = arrival.kind === 'event' ? (arrival.detail as Partial<InvoiceIssuedV1>).debtor : undefined;
    if (!debtor) return [];
    const { name, taxId, email, phone } = debtor;
    return [name, taxId, email, phone, ...[taxId, phone].map((number) => number?.replace(/[^0-9A-Z]/gi, ''))];
  });
  return [...new Set(data.filter((datum): datum is string => datum !== undefined && datum.length > 3))];
}

test('a full run leaves no personal datum in logs, execution history or events', {
  timeout: 300_000,
}, async () => {
  const history: string[] = [];
  const events: string[] = [];
  const keep = (happening: Happening): void => {
    const line = JSON.stringify(happening);
    if (happening.kind === 'event' && happening.source === REGUA_SOURCE) events.push(line);
    if (['execution-started', 'state-entered', 'state-retried', 'execution-ended'].includes(happening.kind))
      history.push(line);
  };
  const result = await run({
    config: await deployedConfig(),
    input: { arrivals: [...invoices.arrivals, ...payments.arrivals], badRows: [] },
    record: () => {},
    observe: keep,
    keepsHistory: true,
  });

  const data = personalData();
  // The net is fit to catch something: it has data, and places to look in.
  expect(data.length).toBeGreaterThan(150);
  expect(result.rejected).toBe(0);
  expect(history.length).toBeGreaterThan(200);
  expect(events.length).toBeGreaterThan(200);
  expect(logged().length).toBeGreaterThan(0);
  // The logger drops such a key, and writes a line of its own about it.
  expect(logged().filter((line) => line.includes('is a reserved key'))).toEqual([]);
  for (const [where, lines] of Object.entries({ logs: logged(), history, events })) {
    const text = lines.join('\n').toLowerCase();
    const found = data.filter((datum) => text.includes(datum.toLowerCase()));
    expect(found, `found in the ${where}`).toEqual([]);
  }
});
