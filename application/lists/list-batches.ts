import { fromBatchItem } from '#adapters/table/batches.ts';
import { getItems } from '#adapters/table/get-items.ts';
import { batchKey, batchOfKey } from '#adapters/table/keys.ts';
import { pausesOf } from '#domain/debt/pauses.ts';
import type { BatchRow } from '#schemas/api/name-rows.ts';
import type { InvoiceBatch } from '#schemas/records/batch.ts';
import { pageOfNames } from './list-names.ts';
import { type Page, type PageAsked, pageOf } from './page.ts';

/** Lists the batches of invoices of creditors, with what was said of each. */
export async function listBatches(creditors: readonly string[], asked: PageAsked): Promise<Page<BatchRow>> {
  const { rows, next } = await pageOfNames(creditors, asked, batchOfKey);
  const items = await getItems(rows.map(({ creditorId, name }) => batchKey(creditorId, name)));
  const said = new Map(items.map((item) => [String(item.pk), fromBatchItem(item).batch]));
  return pageOf(
    rows.map(({ creditorId, name: batch }) => ({
      creditorId,
      batch,
      ...stateOf(said.get(batchKey(creditorId, batch).pk)),
    })),
    next,
  );
}

function stateOf(batch: InvoiceBatch | undefined): Pick<BatchRow, 'state' | 'paused' | 'withdrawnAt'> {
  if (batch?.withdrawnAt !== undefined) return { state: 'withdrawn', withdrawnAt: batch.withdrawnAt };
  const pause = batch && pausesOf(batch).at(-1);
  return pause
    ? { state: 'paused', paused: { reason: pause.reason, lastDay: pause.lastDay } }
    : { state: 'collected' };
}
