import { ContentionError, TRIES } from '#adapters/table/contention.ts';
import { findDebt } from '#adapters/table/debts.ts';
import { debtIdOf } from '#adapters/table/keys.ts';
import { carryOn } from '#application/ladder/carry-on.ts';
import { RejectedEventError, UnknownInvoiceError } from '#application/unit-of-work/rejected.ts';
import { writeFields } from '#application/unit-of-work/write-fields.ts';
import { dayOf } from '#domain/calendar/days.ts';
import { latestDay } from '#domain/debt/latest-day.ts';
import type { ChargesUpheldV1 } from '#schemas/events/billing.ts';
import type { Debt } from '#schemas/records/debt.ts';
import { reopening } from './reopening.ts';

/**
 * Puts a debt of which only charges are left back on its ladder, for a person said that they stay owed; nobody is asked of
 * this debt again. Said again, it does nothing more.
 */
export async function upholdCharges(kept: ChargesUpheldV1, now: string): Promise<void> {
  const debtId = debtIdOf(kept.creditorId, kept.invoiceId);
  for (let attempt = 0; attempt < TRIES; attempt += 1) {
    const debt = await findDebt(debtId);
    if (!debt || debt.status === 'awaitingInvoice')
      throw new UnknownInvoiceError('invoiceId: no such invoice was issued');
    if (debt.terms.whenOnlyChargesAreLeft.above === 'uphold') return carryOn(debt, debt);
    if (debt.status !== 'handedOver' || debt.handedOver?.reason !== 'only-charges-left')
      throw new RejectedEventError('invoiceId: nobody asked what becomes of the charges of this invoice');
    const written = await write(debt, now);
    if (written) return carryOn(written, debt);
  }
  throw new ContentionError(debtId);
}

async function write(debt: Debt, now: string): Promise<Debt | undefined> {
  const { waiveUpTo } = debt.terms.whenOnlyChargesAreLeft;
  const terms: Debt['terms'] = { ...debt.terms, whenOnlyChargesAreLeft: { waiveUpTo, above: 'uphold' } };
  const day = latestDay(debt, dayOf(now));
  const reopened = await reopening({ ...debt, terms }, { because: 'charges-upheld', day, now });
  const written = await writeFields(debt, { ...reopened, fields: { ...reopened.fields, terms } });
  return written?.status === 'awaitingInvoice' ? undefined : written;
}
