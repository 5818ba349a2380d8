import * as z from 'zod';
import type { Arrival } from '#sandbox/portfolio/input.ts';
import { isInvoice } from '#sandbox/portfolio/is-invoice.ts';

/** How many invoices there are of something, and their amounts as issued, centavos. */
export interface InvoiceSum {
  readonly count: number;
  readonly amount: number;
}

export const NO_INVOICES: InvoiceSum = { count: 0, amount: 0 };

/** What comes of a file, without that of batches that were undone. */
export interface WithoutUndone<A extends Arrival = Arrival> {
  readonly arrivals: readonly A[];
  /** The invoices that came with no other batch. */
  readonly undone: InvoiceSum;
}

/**
 * Leaves out the batches that were undone, as if they had never come: their invoices, what was said of these, and of the batches. Of an
 * invoice that came again in another batch, what was said of it until the undo is left out.
 */
export function withoutUndone<A extends Arrival>(arrivals: readonly A[]): WithoutUndone<A> {
  const withdrawn = withdrawnIn(arrivals);
  if (withdrawn.size === 0) return { arrivals, undone: NO_INVOICES };
  const left = new Map<string, { readonly amount: number; readonly undoneAt: number }>();
  const live = new Set<string>();
  for (const arrival of arrivals) {
    if (!isInvoice(arrival)) continue;
    const { invoice, batch, amount } = ofDetail(arrival.detail);
    if (invoice === undefined) continue;
    const undoneAt = batch === undefined ? undefined : withdrawn.get(batch);
    if (undoneAt === undefined) live.add(invoice);
    else left.set(invoice, { amount, undoneAt: Math.max(undoneAt, left.get(invoice)?.undoneAt ?? undoneAt) });
  }
  const isLeftOut = (arrival: A): boolean => {
    if (arrival.kind !== 'event') return false;
    const { at, detail } = arrival;
    const { invoice, batch } = ofDetail(detail);
    if (batch !== undefined && withdrawn.has(batch)) return true;
    const undone = invoice === undefined ? undefined : left.get(invoice);
    if (invoice === undefined || undone === undefined || isInvoice(arrival)) return false;
    return !live.has(invoice) || (at !== undefined && at <= undone.undoneAt);
  };
  const gone = [...left].filter(([invoice]) => !live.has(invoice));
  return {
    arrivals: arrivals.filter((arrival) => !isLeftOut(arrival)),
    undone: { count: gone.length, amount: gone.reduce((sum, [, { amount }]) => sum + amount, 0) },
  };
}

/** When each batch was undone, epoch milliseconds, by creditor and batch. */
function withdrawnIn(arrivals: readonly Arrival[]): ReadonlyMap<string, number> {
  const withdrawn = new Map<string, number>();
  for (const arrival of arrivals) {
    if (arrival.kind !== 'event' || arrival.detailType !== 'BatchWithdrawn.v1') continue;
    const { batch } = ofDetail(arrival.detail);
    if (batch !== undefined) withdrawn.set(batch, arrival.at ?? Number.POSITIVE_INFINITY);
  }
  return withdrawn;
}

const Detail = z.object({
  creditorId: z.string(),
  invoiceId: z.string().optional().catch(undefined),
  batch: z.string().optional().catch(undefined),
  amount: z.number().catch(0),
});

/** The invoice and the batch that an event names, each with its creditor, and the amount that it states. */
function ofDetail(detail: unknown): {
  readonly invoice: string | undefined;
  readonly batch: string | undefined;
  readonly amount: number;
} {
  const { success, data } = Detail.safeParse(detail);
  if (!success) return { invoice: undefined, batch: undefined, amount: 0 };
  const named = (id: string | undefined): string | undefined =>
    id === undefined ? undefined : `${data.creditorId}\n${id}`;
  return { invoice: named(data.invoiceId), batch: named(data.batch), amount: data.amount };
}
