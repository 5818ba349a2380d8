import * as z from 'zod';
import { rollForward } from '#domain/calendar/calendar.ts';
import { BANK_ZONE, dayOf, latest } from '#domain/calendar/days.ts';
import { zoneOf } from '#domain/calendar/time-zone.ts';
import { principalOn } from '#domain/debt/principal-on.ts';
import { termsOf } from '#domain/debt/terms-of.ts';
import { toldOn } from '#domain/debt/told-on.ts';
import type { Arrival } from '#sandbox/portfolio/input.ts';
import { Relation } from '#schemas/config/charge-terms.ts';
import type { Config } from '#schemas/config/config.ts';

const Of = { creditorId: z.string(), invoiceId: z.string() };

/** What of an event changes what is open of an invoice; intake judges the whole. */
const Changes = z.discriminatedUnion('type', [
  z.object({
    type: z.literal('InvoiceIssued.v1'),
    detail: z.object({
      ...Of,
      amount: z.number(),
      dueDate: z.string(),
      issuedAt: z.string().optional(),
      relation: Relation.optional().catch(undefined),
      debtor: z.object({ uf: z.string().optional() }).optional(),
    }),
  }),
  z.object({
    type: z.literal('InvoiceAmended.v1'),
    detail: z.object({
      ...Of,
      amount: z.number().optional(),
      dueDate: z.string().optional(),
      amendedAt: z.string(),
    }),
  }),
  z.object({ type: z.literal('InvoiceCancelled.v1'), detail: z.object(Of) }),
  z.object({
    type: z.literal('PaymentReported.v1'),
    detail: z.object({ ...Of, paymentId: z.string().optional(), amount: z.number(), paidAt: z.string() }),
  }),
]);

type Issued = Extract<z.infer<typeof Changes>, { type: 'InvoiceIssued.v1' }>['detail'];
type Amended = Extract<z.infer<typeof Changes>, { type: 'InvoiceAmended.v1' }>['detail'];
type Paid = Extract<z.infer<typeof Changes>, { type: 'PaymentReported.v1' }>['detail'];

interface Known {
  issued?: Issued;
  readonly amended: Amended[];
  readonly payments: Record<string, Paid>;
  isCancelled: boolean;
}

/** What is open of an invoice by a file. */
export interface OpenOfInvoice {
  /** What its payments left of the principal, without charges, centavos; 0 of one that is cancelled. */
  readonly open: number;
  readonly isCancelled: boolean;
}

/** Names an invoice of a creditor. */
export const invoiceKey = ({
  creditorId,
  invoiceId,
}: {
  readonly creditorId: string;
  readonly invoiceId: string;
}): string => `${creditorId}\n${invoiceId}`;

/** What is open of each invoice by all its events, as the ledger of its debt has it after the last payment, by `invoiceKey`. */
export function openOfInvoices(
  arrivals: readonly Arrival[],
  config: Config,
): ReadonlyMap<string, OpenOfInvoice> {
  const known = new Map<string, Known>();
  for (const arrival of arrivals) {
    if (arrival.kind !== 'event') continue;
    const { success, data } = Changes.safeParse({ type: arrival.detailType, detail: arrival.detail });
    if (!success) continue;
    const key = invoiceKey(data.detail);
    const one = known.get(key) ?? { amended: [], payments: {}, isCancelled: false };
    known.set(key, one);
    if (data.type === 'InvoiceIssued.v1') one.issued ??= data.detail;
    if (data.type === 'InvoiceAmended.v1') one.amended.push(data.detail);
    if (data.type === 'InvoiceCancelled.v1') one.isCancelled = true;
    if (data.type === 'PaymentReported.v1') {
      const { paymentId, amount, paidAt } = data.detail;
      one.payments[paymentId ?? `${paidAt} ${amount}`] = data.detail;
    }
  }
  return new Map(
    [...known].flatMap(([key, { issued, ...one }]) =>
      issued
        ? [[key, { open: openOf({ ...one, issued }, config), isCancelled: one.isCancelled }] as const]
        : [],
    ),
  );
}

function openOf(
  { issued, amended, payments, isCancelled }: Known & { readonly issued: Issued },
  { creditors, legalRate }: Config,
): number {
  if (isCancelled) return 0;
  const inOrder = amended.toSorted((one, other) => Date.parse(one.amendedAt) - Date.parse(other.amendedAt));
  const amount = inOrder.findLast((one) => one.amount !== undefined)?.amount ?? issued.amount;
  const paid = Object.values(payments);
  if (paid.length === 0) return amount;
  const creditor = creditors[issued.creditorId];
  // Nobody charges for a creditor who is not in the configuration: its events are refused.
  if (!creditor) return Math.max(0, amount - paid.reduce((sum, one) => sum + one.amount, 0));
  const moved = inOrder.findLast((one) => one.dueDate !== undefined);
  const zone = zoneOf(issued.debtor?.uf);
  const dueDate = moved?.dueDate ?? issued.dueDate;
  const knownOn = toldOn({
    zone,
    issued: { ...issued, issuedAt: issued.issuedAt ?? paid[0]?.paidAt ?? '' },
    amended: moved ? { dueDate: moved.amendedAt } : {},
  });
  const view = {
    ...{ zone, amount, payments, terms: termsOf(creditor.charges, issued.relation, legalRate.months) },
    rolledDueDate: rollForward(latest(dueDate, knownOn), creditor.holidays),
  };
  return principalOn(view, latest(dueDate, ...paid.map(({ paidAt }) => dayOf(paidAt, BANK_ZONE))));
}
