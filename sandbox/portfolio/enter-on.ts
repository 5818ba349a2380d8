import * as z from 'zod';
import { BANK_ZONE, instantOf } from '#domain/calendar/days.ts';
import type { Arrival, Input } from './input.ts';
import { isInvoice } from './is-invoice.ts';

/** Minutes after midnight in Brasília: before any message may go out. */
const BOOK = 6 * 60;
/** Later, so that each invoice is there when something is said of it. */
const HISTORY = BOOK + 15;

/** A portfolio that enters on a day, and how many of its invoices were over by then. */
export interface Entered extends Input {
  readonly over: number;
}

/**
 * Has a portfolio enter the product on a day, as it does in production: invoices that were issued before it come at 6:00 in Brasília,
 * with the day on which they were issued, and what else happened before it comes a quarter of an hour later, in its order.
 * Nothing is sent before that day, because nobody sent anything. Invoices that were paid or cancelled by then are no part of the book
 * and are left out, with what was said of them. What comes on the day or later comes at its own time.
 */
export function enterOn<I extends Input>(input: I, day: string): I & Entered {
  const enters = Date.parse(instantOf(day, BOOK, BANK_ZONE));
  const isBefore = ({ at }: Arrival): boolean => at !== undefined && at < enters;
  const earlier = input.arrivals.filter(isBefore);
  const over = overBy(earlier);
  const book = earlier.filter((arrival) => isInvoice(arrival) && !isOf(over, arrival));
  const history = inOrder(earlier.filter((arrival) => !isInvoice(arrival) && !isOf(over, arrival)));
  const since = Date.parse(instantOf(day, HISTORY, BANK_ZONE));
  const arrivals = [
    ...book.map((arrival) => ({ ...arrival, at: enters })),
    ...history.map((arrival, index) => ({ ...arrival, at: since + index })),
    ...input.arrivals.filter((arrival) => !isBefore(arrival)),
  ];
  return { ...input, arrivals, over: over.size };
}

const Named = z.object({ creditorId: z.string(), invoiceId: z.string(), amount: z.number().optional() });

/** The invoice that an arrival names, as `creditor/invoice`, and the amount that it states; undefined when it names none. */
function namedBy(
  arrival: Arrival,
): { readonly invoice: string; readonly amount: number | undefined } | undefined {
  if (arrival.kind !== 'event' && arrival.kind !== 'payment') return undefined;
  const named = Named.safeParse(arrival.kind === 'event' ? arrival.detail : arrival.body).data;
  return named && { invoice: `${named.creditorId}/${named.invoiceId}`, amount: named.amount };
}

const isOf = (invoices: ReadonlySet<string>, arrival: Arrival): boolean => {
  if (invoices.size === 0) return false;
  const named = namedBy(arrival);
  return named !== undefined && invoices.has(named.invoice);
};

/** The invoices that were cancelled, or whose payments came to their amount. */
function overBy(earlier: readonly Arrival[]): ReadonlySet<string> {
  const asked = new Map<string, number>();
  const paid = new Map<string, number>();
  const cancelled = new Set<string>();
  for (const arrival of inOrder(earlier)) {
    const { invoice, amount } = namedBy(arrival) ?? {};
    if (invoice === undefined) continue;
    const type = arrival.kind === 'event' ? arrival.detailType : 'PaymentReported.v1';
    if (type === 'InvoiceCancelled.v1') cancelled.add(invoice);
    if (amount === undefined) continue;
    if (type === 'InvoiceIssued.v1' || type === 'InvoiceAmended.v1') asked.set(invoice, amount);
    if (type === 'PaymentReported.v1') paid.set(invoice, (paid.get(invoice) ?? 0) + amount);
  }
  const isOver = ([invoice, amount]: readonly [string, number]): boolean =>
    cancelled.has(invoice) || (paid.get(invoice) ?? 0) >= amount;
  return new Set([...asked].filter(isOver).map(([invoice]) => invoice));
}

const inOrder = (arrivals: readonly Arrival[]): Arrival[] =>
  arrivals.toSorted((one, other) => (one.at ?? 0) - (other.at ?? 0));
