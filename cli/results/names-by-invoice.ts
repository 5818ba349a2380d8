import * as z from 'zod';
import { maskTaxId } from '#domain/tax-id/mask-tax-id.ts';
import { parseTaxId } from '#domain/tax-id/tax-id.ts';
import type { Arrival } from '#sandbox/portfolio/input.ts';

/** An invoice that names its debtor; intake checks the rest of it. */
const Named = z.object({
  creditorId: z.string(),
  invoiceId: z.string(),
  description: z.string().optional().catch(undefined),
  debtor: z.object({ name: z.string(), taxId: z.string().optional().catch(undefined) }),
});

/** What the reader of a run is shown of an invoice: they gave the file. */
export interface InvoiceNames {
  readonly debtor: string;
  /** The CPF or CNPJ, masked as everywhere; empty if there is no sound one. */
  readonly taxId: string;
  readonly description: string;
}

/** What is shown of each invoice. */
export function namesByInvoice(arrivals: readonly Arrival[]): Map<string, InvoiceNames> {
  const names = new Map<string, InvoiceNames>();
  for (const arrival of arrivals) {
    if (arrival.kind !== 'event') continue;
    const named = Named.safeParse(arrival.detail);
    if (!named.success) continue;
    const { creditorId, invoiceId, debtor, description = '' } = named.data;
    // Another invoice of the same id is refused: the first names the debtor.
    const key = `${creditorId}/${invoiceId}`;
    if (names.has(key)) continue;
    const { taxId = '' } = debtor;
    const parsed = parseTaxId(taxId);
    names.set(key, {
      debtor: debtor.name.replace(/\s+/g, ' '),
      taxId: parsed.ok ? maskTaxId(parsed.taxId) : '',
      description: description.replace(/\s+/g, ' '),
    });
  }
  return names;
}
