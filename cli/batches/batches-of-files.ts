import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { isStillThere, knownFiles } from '#cli/import/events-file.ts';
import { ImportFolder } from '#cli/import/kept-book.ts';
import { type Arrival, readInvoices } from '#sandbox/portfolio/input.ts';
import type { Config } from '#schemas/config/config.ts';
import type { BatchDetail } from './batch-details.ts';
import type { ListedBatch } from './listed-batch.ts';
import { invoiceKey, openOfInvoices } from './open-of-invoices.ts';
import { creditorsOf, detailsIn, stateOf } from './state-of-batch.ts';
import { withoutUndone } from './without-undone.ts';

/** Every batch that files speak of, creditor by creditor, in the order in which they come. */
export const batchesOfFiles = (files: readonly string[], config: Config): ListedBatch[] =>
  batchesIn(
    files.flatMap((file) => readInvoices(file).arrivals),
    config,
  );

/** Every batch that events speak of, creditor by creditor, in the order in which they come. */
export function batchesIn(arrivals: readonly Arrival[], config: Config): ListedBatch[] {
  const details = detailsIn(arrivals);
  const open = openOfInvoices(withoutUndone(arrivals).arrivals, config);
  return [...new Set(details.map(({ detail }) => detail.batch))].flatMap((batch) => {
    const all = details.filter(({ detail }) => detail.batch === batch);
    return creditorsOf(all).map((creditorId): ListedBatch => {
      const own = all.filter(({ detail }) => detail.creditorId === creditorId);
      const invoices = new Set(
        own.flatMap(({ type, detail }) =>
          type === 'InvoiceIssued.v1' ? [invoiceKey({ creditorId, invoiceId: detail.invoiceId })] : [],
        ),
      );
      const state = stateOf(own);
      const [first] = own.flatMap((one) => (one.type === 'CollectionPaused.v1' ? [one.detail.at] : []));
      return {
        batch,
        creditorId,
        state,
        invoices: invoices.size,
        open:
          state === 'withdrawn' ? 0 : [...invoices].reduce((sum, key) => sum + (open.get(key)?.open ?? 0), 0),
        ...(first === undefined ? {} : { at: first }),
        ...(state === 'paused' ? { lastDay: lastDayOf(own) } : {}),
      };
    });
  });
}

/** The last day of the pauses of a batch. */
const lastDayOf = (details: readonly BatchDetail[]): string | undefined =>
  details
    .flatMap((one) => (one.type === 'CollectionPaused.v1' ? (one.detail.lastDay ?? []) : []))
    .sort()
    .at(-1);

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
