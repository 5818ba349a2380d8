import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import * as z from 'zod';
import { isStillThere, knownFiles } from '#cli/import/events-file.ts';
import { ImportFolder } from '#cli/import/kept-book.ts';
import { type Arrival, readInvoices } from '#sandbox/portfolio/input.ts';
import { creditorsOf, detailsIn, stateOf } from './batch-of-file.ts';
import type { ListedBatch } from './listed-batch.ts';

/** What of an event changes what is open of an invoice. */
const Changed = z.object({
  creditorId: z.string(),
  invoiceId: z.string(),
  amount: z.number().optional(),
});

/** Every batch that files speak of, creditor by creditor, in the order in which they come. */
export function batchesOfFiles(files: readonly string[]): ListedBatch[] {
  const arrivals = files.flatMap((file) => readInvoices(file).arrivals);
  const details = detailsIn(arrivals);
  const open = openOf(arrivals);
  return [...new Set(details.map(({ detail }) => detail.batch))].flatMap((batch) => {
    const all = details.filter(({ detail }) => detail.batch === batch);
    return creditorsOf(all).map((creditorId): ListedBatch => {
      const own = all.filter(({ detail }) => detail.creditorId === creditorId);
      const invoices = new Set(
        own.flatMap(({ type, detail }) =>
          type === 'InvoiceIssued.v1' ? [keyOf({ creditorId, invoiceId: detail.invoiceId })] : [],
        ),
      );
      const [first] = own.flatMap((one) => (one.type === 'CollectionPaused.v1' ? [one.detail.at] : []));
      return {
        batch,
        creditorId,
        state: stateOf(own),
        invoices: invoices.size,
        open: [...invoices].reduce((sum, key) => sum + Math.max(0, open.get(key) ?? 0), 0),
        ...(first === undefined ? {} : { at: first }),
      };
    });
  });
}

/** The files of events that imports of this folder wrote, and that are there. */
export const filesOfImports = (state: string): string[] =>
  existsSync(state)
    ? readdirSync(state, { withFileTypes: true }).flatMap((entry) => {
        if (!entry.isDirectory() || !existsSync(join(state, entry.name, 'book.json'))) return [];
        const folder = new ImportFolder(state, entry.name);
        return knownFiles(folder.book(), folder.path)
          .filter(isStillThere)
          .map(({ path }) => path);
      })
    : [];

const keyOf = ({
  creditorId,
  invoiceId,
}: {
  readonly creditorId: string;
  readonly invoiceId: string;
}): string => `${creditorId}\n${invoiceId}`;

/** What is open of each invoice by its events, without charges, centavos. */
function openOf(arrivals: readonly Arrival[]): ReadonlyMap<string, number> {
  const amounts = new Map<string, number>();
  const paid = new Map<string, number>();
  for (const arrival of arrivals) {
    if (arrival.kind !== 'event') continue;
    const read = Changed.safeParse(arrival.detail);
    if (!read.success) continue;
    const { amount } = read.data;
    const key = keyOf(read.data);
    if (arrival.detailType === 'InvoiceCancelled.v1') amounts.set(key, 0);
    if (amount === undefined) continue;
    if (arrival.detailType === 'InvoiceIssued.v1' || arrival.detailType === 'InvoiceAmended.v1')
      amounts.set(key, amount);
    if (arrival.detailType === 'PaymentReported.v1') paid.set(key, (paid.get(key) ?? 0) + amount);
  }
  return new Map([...amounts].map(([key, amount]) => [key, amount - (paid.get(key) ?? 0)]));
}
