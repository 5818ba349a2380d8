import * as z from 'zod';
import type { Arrival } from '#sandbox/portfolio/input.ts';

/** An invoice that names its debtor; intake checks the rest of it. */
const Named = z.object({
  creditorId: z.string(),
  invoiceId: z.string(),
  debtor: z.object({ name: z.string() }),
});

/** The debtor's name by invoice: the reader of the journal is the one who gave the file. */
export function namesByInvoice(arrivals: readonly Arrival[]): Map<string, string> {
  const names = new Map<string, string>();
  for (const arrival of arrivals) {
    if (arrival.kind !== 'event') continue;
    const named = Named.safeParse(arrival.detail);
    if (!named.success) continue;
    const { creditorId, invoiceId, debtor } = named.data;
    // Another invoice of the same id is refused: the first names the debtor.
    const key = `${creditorId}/${invoiceId}`;
    if (!names.has(key)) names.set(key, debtor.name.replace(/\s+/g, ' '));
  }
  return names;
}
