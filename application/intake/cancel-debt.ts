import { changeDebt } from '#adapters/table/change.ts';
import { ContentionError, TRIES } from '#adapters/table/contention.ts';
import { findDebt } from '#adapters/table/debts.ts';
import { debtIdOf } from '#adapters/table/keys.ts';
import { followUp } from '#application/unit-of-work/follow-up.ts';
import { intoOutbox, type Outgoing, outgoing } from '#application/unit-of-work/outbox.ts';
import { RejectedEventError, UnknownInvoiceError } from '#application/unit-of-work/rejected.ts';
import { listingsToClear } from '#application/unit-of-work/settled-event.ts';
import { dayOf } from '#domain/calendar/days.ts';
import { sumOf } from '#domain/debt/sum-of.ts';
import type { InvoiceCancelledV1 } from '#schemas/events/billing.ts';
import type { Debt } from '#schemas/records/debt.ts';

/** Closes the debt of a cancelled invoice and ends its ladder. Cancelled again, it does nothing more. */
export async function cancelDebt(invoice: InvoiceCancelledV1, now: string): Promise<void> {
  const debtId = debtIdOf(invoice.creditorId, invoice.invoiceId);
  for (let attempt = 0; attempt < TRIES; attempt += 1) {
    const debt = await findDebt(debtId);
    if (!debt || debt.status === 'awaitingInvoice')
      throw new UnknownInvoiceError('invoiceId: no such invoice was issued');
    if (debt.status === 'settled')
      throw new RejectedEventError('invoiceId: this invoice is paid; giving the money back is for a person');
    if (debt.status === 'cancelled') return followUp(debt);
    const events = closing(debt, dayOf(now), now);
    const before = await changeDebt(debtId, {
      set: [
        [['status'], 'cancelled'],
        [['cancelledAt'], now],
        [['revision'], debt.revision + 1],
        ...intoOutbox(events),
      ],
      when: { equal: [[['revision'], debt.revision]] },
      returns: 'old',
    });
    if (before && before.status !== 'awaitingInvoice')
      return followUp({
        ...before,
        status: 'cancelled',
        cancelledAt: now,
        revision: debt.revision + 1,
        outbox: { ...before.outbox, ...Object.fromEntries(events) },
      });
  }
  throw new ContentionError(debtId);
}

/** What a debt that is cancelled has to tell: what came of it all the same, and the registers to clear it from. */
export function closing(debt: Debt, endedOn: string, now: string): Outgoing[] {
  return [
    outgoing('DebtClosed.v1', debt, 'cancelled', {
      at: now,
      reason: 'cancelled',
      received: sumOf(debt.payments),
    }),
    ...listingsToClear(debt, endedOn, now),
  ];
}
