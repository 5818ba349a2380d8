import { loadRuntime } from '#cli/console/load-runtime.ts';
import { FirstContacts } from '#cli/planning/first-contacts.ts';
import { isBefore } from '#domain/calendar/days.ts';
import type { Arrival } from '#sandbox/portfolio/input.ts';
import type { Config } from '#schemas/config/config.ts';
import { type BatchDetail, BatchDetails } from './batch-details.ts';
import { type BatchState, type BatchView, whomItReaches } from './batch-view.ts';
import { invoiceKey, openOfInvoices } from './open-of-invoices.ts';

/** A batch as a file of events has it: those of each creditor apart. */
type OfFile = readonly BatchDetail[];

/** The creditors of whose batch of that name a file speaks. */
export function creditorsOf(details: OfFile): string[] {
  return [...new Set(details.map(({ detail }) => detail.creditorId))].sort();
}

/** What events say of batches. */
export const detailsIn = (arrivals: readonly Arrival[]): BatchDetail[] =>
  arrivals.flatMap((arrival) => {
    if (arrival.kind !== 'event') return [];
    const read = BatchDetails.safeParse({ type: arrival.detailType, detail: arrival.detail });
    return read.success ? [{ ...read.data, raw: arrival.detail }] : [];
  });

/**
 * What an act at an instant would do to a batch of a file.
 * @param given.at ISO-8601
 * @param given.arrivals all of the files that speak of it: they say what was paid
 */
export async function viewOfFile(
  details: OfFile,
  creditorId: string,
  {
    at,
    config,
    arrivals,
  }: { readonly at: string; readonly config: Config; readonly arrivals: readonly Arrival[] },
): Promise<BatchView> {
  await loadRuntime(config);
  const { planInvoice } = await import('#application/intake/plan-invoice.ts');
  const own = details.filter(({ detail }) => detail.creditorId === creditorId);
  const state = stateOf(own);
  const ledger = openOfInvoices(arrivals, config);
  const debtors = new Set<string>();
  const invoices = new Set<string>();
  const contacts = new FirstContacts(config);
  const counts = { open: 0, unplanned: 0, paid: 0 };
  for (const { type, detail, raw } of own) {
    if (type !== 'InvoiceIssued.v1' || invoices.has(detail.invoiceId)) continue;
    const { invoiceId } = detail;
    invoices.add(invoiceId);
    debtors.add(detail.debtor.debtorId);
    const { open = 0, isCancelled = false } = ledger.get(invoiceKey({ creditorId, invoiceId })) ?? {};
    if (open === 0 && !isCancelled) counts.paid += 1;
    if (open === 0 || state === 'withdrawn') continue;
    counts.open += open;
    try {
      contacts.add({ invoiceId, ...planInvoice(raw, at, 'new') });
    } catch (error) {
      if (!(error instanceof Error)) throw error;
      // `regua plan` says why; here it only counts that nobody would be written to about it.
      counts.unplanned += 1;
    }
  }
  return {
    ...{ creditorId, state, ...counts },
    invoices: invoices.size,
    debtors: debtors.size,
    ...whomItReaches(contacts, counts.unplanned),
  };
}

/** The latest instant at which a batch of a file was paused; undefined when it never was. */
export const pausedAtOf = (details: OfFile): string | undefined => latest(details, 'CollectionPaused.v1');

/** What was last said of a batch. */
export function stateOf(details: OfFile): BatchState {
  if (latest(details, 'BatchWithdrawn.v1') !== undefined) return 'withdrawn';
  const paused = pausedAtOf(details);
  if (paused === undefined) return 'open';
  const resumed = latest(details, 'CollectionResumed.v1');
  return resumed !== undefined && !isBefore(resumed, paused) ? 'released' : 'paused';
}

function latest(details: OfFile, type: BatchDetail['type']): string | undefined {
  return details
    .flatMap((one) => (one.type === type && one.type !== 'InvoiceIssued.v1' ? [one.detail.at] : []))
    .sort((one, other) => Date.parse(one) - Date.parse(other))
    .at(-1);
}
