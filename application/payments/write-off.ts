import { ContentionError, TRIES } from '#adapters/table/contention.ts';
import { countOtherOpen } from '#adapters/table/debt-summaries.ts';
import { findDebt } from '#adapters/table/debts.ts';
import { debtIdOf } from '#adapters/table/keys.ts';
import { followUp } from '#application/unit-of-work/follow-up.ts';
import { type Outgoing, outgoing } from '#application/unit-of-work/outbox.ts';
import { RejectedEventError, UnknownInvoiceError } from '#application/unit-of-work/rejected.ts';
import { settledEvents } from '#application/unit-of-work/settled-event.ts';
import { writeFields } from '#application/unit-of-work/write-fields.ts';
import { dayOf } from '#domain/calendar/days.ts';
import { balanceOn } from '#domain/debt/balance.ts';
import { latestDay } from '#domain/debt/latest-day.ts';
import { replacedBills } from '#domain/debt/replaced.ts';
import { settlementOn } from '#domain/debt/settlement.ts';
import { withWaived } from '#domain/debt/with-waived.ts';
import type { WriteOffApprovedV1 } from '#schemas/events/billing.ts';
import type { Debt, WriteOff } from '#schemas/records/debt.ts';

/**
 * Lets go of what is owed of a debt, or of a part of it, as a person said: an entry of the ledger, never more than is owed,
 * written once. A debt of which nothing is left is settled; one with a part left stays as it is, and asks for the rest.
 */
export async function writeOff(made: WriteOffApprovedV1, now: string): Promise<void> {
  const debtId = debtIdOf(made.creditorId, made.invoiceId);
  for (let attempt = 0; attempt < TRIES; attempt += 1) {
    const debt = await findDebt(debtId);
    if (!debt || debt.status === 'awaitingInvoice')
      throw new UnknownInvoiceError('invoiceId: no such invoice was issued');
    if (debt.writeOffs[keyOf(made)]) return followUp(debt);
    checkIsOwed(debt);
    const written = await write(debt, made, now);
    if (written) return followUp(written);
  }
  throw new ContentionError(debtId);
}

const keyOf = ({ writeOffId }: WriteOffApprovedV1): string => `billing/${writeOffId}`;

function checkIsOwed({ status }: Debt): void {
  if (status === 'settled' || status === 'cancelled')
    throw new RejectedEventError(
      `invoiceId: this invoice is ${status} already; nothing is left to write off`,
    );
  if (status === 'onPaymentPlan')
    throw new RejectedEventError(
      'invoiceId: instalments stand in the place of this invoice; write these off, each by its own invoiceId',
    );
}

async function write(debt: Debt, made: WriteOffApprovedV1, now: string): Promise<Debt | undefined> {
  const today = latestDay(debt, dayOf(now));
  // The bill in force asks for what was owed before.
  const unbilled = { ...debt, reissue: undefined };
  const { total } = balanceOn(unbilled, today);
  if (total === 0) throw new RejectedEventError('invoiceId: nothing is owed of this invoice today');
  const entry: WriteOff = {
    amount: Math.min(made.amount ?? total, total),
    on: today,
    at: now,
    by: 'person',
    reason: made.reason,
  };
  const writeOffs = { ...debt.writeOffs, [keyOf(made)]: entry };
  const { settles, waived, balance, daysLate } = settlementOn({ ...unbilled, writeOffs }, today);
  const closed = withWaived({ writeOffs }, keyOf(made), { waived, on: today, at: now });
  const events: Outgoing[] = [
    outgoing('DebtWrittenOff.v1', debt, made.writeOffId, {
      at: now,
      debtorId: debt.debtorId,
      ...(debt.sellerId === undefined ? {} : { sellerId: debt.sellerId }),
      writeOffId: made.writeOffId,
      amount: entry.amount,
      reason: made.reason,
      balance,
    }),
    ...(settles
      ? settledEvents(
          { ...debt, writeOffs: closed, settledAt: now },
          {
            occasion: keyOf(made),
            by: 'write-off',
            waived,
            daysLate,
            otherOpenDebts: await countOtherOpen(debt),
          },
        )
      : []),
  ];
  const written = await writeFields(debt, {
    fields: {
      oldBills: replacedBills(debt),
      writeOffs: closed,
      ...(settles ? { status: 'settled', settledAt: now } : {}),
    },
    removed: ['reissue'],
    events,
  });
  return written?.status === 'awaitingInvoice' ? undefined : written;
}
