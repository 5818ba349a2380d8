import { expect, it } from 'vitest';
import { invoiceArrivals, paymentArrival } from '#bench/portfolio.ts';
import type { Entry } from '#sandbox/journal/journal.ts';
import { run } from '#sandbox/run.ts';
import { deployedConfig } from '#test/builders/config.ts';

const DAY = 86_400_000;

/** What a run of one invoice, of which some was paid, had received, and what of it before its first day; centavos. */
async function received(...paid: readonly (readonly [daysAfter: number, amount: number])[]) {
  const [invoice] = invoiceArrivals(1);
  const at = invoice?.at ?? 0;
  const payments = paid.map(([days, amount], index) =>
    paymentArrival('NF-0', new Date(at + days * DAY).toISOString(), { id: `p-${index}`, amount }),
  );
  const entries: Entry[] = [];
  const arrivals = [...(invoice ? [invoice] : []), ...payments];
  await run({
    config: await deployedConfig(),
    input: { arrivals, badRows: [] },
    until: at + 60 * DAY,
    record: (entry) => entries.push(entry),
  });
  const totals = entries.find((entry) => entry.type === 'totals');
  return { received: totals?.received, before: totals?.receivedBefore };
}

it('the first day of a run is that of its first invoice, so that a payment that comes earlier moves none of the others', async () => {
  expect(await received([1, 2_000])).toEqual({ received: 2_000, before: 0 });
  expect(await received([-40, 1_000], [-10, 500], [1, 2_000])).toEqual({ received: 3_500, before: 1_500 });
});
