import { loadRuntime } from '#cli/console/load-runtime.ts';
import { FirstContacts } from '#cli/planning/first-contacts.ts';
import type { Arrival } from '#sandbox/portfolio/input.ts';
import type { Config } from '#schemas/config/config.ts';
import { type BatchView, whomItReaches } from './batch-view.ts';
import { invoiceKey, openOfInvoices } from './open-of-invoices.ts';
import { type OfFile, stateOf } from './state-of-batch.ts';
import { withoutUndone } from './without-undone.ts';

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
  const ledger = openOfInvoices(state === 'withdrawn' ? arrivals : withoutUndone(arrivals).arrivals, config);
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
