import { debtIdOf } from '#adapters/table/keys.ts';
import { type Schedule, schedule } from '#application/ladder/schedule.ts';
import { dayOf } from '#domain/calendar/days.ts';
import { statedAt } from '#domain/calendar/stated-at.ts';
import { zoneOf } from '#domain/calendar/time-zone.ts';
import { creditorOf } from '#runtime/config.ts';
import { InvoiceIssuedV1 } from '#schemas/events/billing.ts';
import type { Profile } from '#schemas/primitives.ts';
import type { Debtor } from '#schemas/records/debtor.ts';
import { check } from './check.ts';
import { debtKindOf } from './debt-kind-of.ts';
import { normaliseDebtor } from './normalise-debtor.ts';
import { unknownDebtor, withUpdate } from './with-update.ts';

/**
 * What intake would plan for an invoice, without opening it. Throws `RejectedEventError` for what intake would refuse.
 * @param now when it comes (ISO-8601)
 * @param profile how its debtor has paid so far
 */
export function planInvoice(
  detail: unknown,
  now: string,
  profile: Profile,
): {
  readonly invoice: InvoiceIssuedV1;
  readonly debtId: string;
  readonly debtor: Debtor;
  readonly schedule: Schedule;
} {
  const invoice = check(InvoiceIssuedV1, detail);
  const creditor = creditorOf(invoice);
  const { identity, update } = normaliseDebtor(invoice.debtor, () => 'not-published');
  const debtor = withUpdate(unknownDebtor(creditor.id, identity, now), update, now);
  const debtId = debtIdOf(creditor.id, invoice.invoiceId);
  const { amount, dueDate, bill = {} } = invoice;
  return {
    invoice,
    debtId,
    debtor,
    schedule: schedule({
      ...{ debtId, version: 1, creditor, debtor, profile, amount, dueDate, bill, now },
      debtKind: debtKindOf(invoice, creditor),
      skipsNone: true,
      toldOn: dayOf(statedAt(invoice.issuedAt, now), zoneOf(debtor.uf)),
    }),
  };
}
