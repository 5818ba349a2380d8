import { ContentionError, TRIES } from '#adapters/table/contention.ts';
import { findDebt } from '#adapters/table/debts.ts';
import { carryOn } from '#application/ladder/carry-on.ts';
import { followUp } from '#application/unit-of-work/follow-up.ts';
import { type Outgoing, outgoing } from '#application/unit-of-work/outbox.ts';
import { type FieldChange, writeFields } from '#application/unit-of-work/write-fields.ts';
import { dayOf } from '#domain/calendar/days.ts';
import { isOwed } from '#domain/debt/is-owed.ts';
import { latestDay } from '#domain/debt/latest-day.ts';
import { settlementOn } from '#domain/debt/settlement.ts';
import { sumOf } from '#domain/debt/sum-of.ts';
import { withWaived } from '#domain/debt/with-waived.ts';
import type { Debt, Refund, StoredDebt } from '#schemas/records/debt.ts';
import { reopening } from './reopening.ts';

/** Money that goes back, and its id: the same id is written once. */
export type Reversal = Refund & { readonly refundId: string };

/**
 * Writes on a debt that money of its went back, never more than came, and tells the bus; a debt that was settled and is owed
 * again is opened. Gives how much of it this debt takes, centavos: the rest is another debt's of the same payment. Told
 * again, it is the same again.
 */
export async function reverse(debt: StoredDebt, refund: Reversal): Promise<number> {
  let stored: StoredDebt | undefined = debt;
  for (let attempt = 0; stored && attempt < TRIES; attempt += 1) {
    const known = stored.refunds[refund.refundId];
    if (known) {
      await follow(stored, stored);
      return known.amount;
    }
    const amount = Math.min(refund.amount, leftOf(stored, refund.paymentId));
    if (amount <= 0) return 0;
    const written = await write(stored, { ...refund, amount });
    if (written) {
      await follow(written, stored);
      return amount;
    }
    stored = await findDebt(debt.debtId);
  }
  if (!stored) return 0;
  throw new ContentionError(debt.debtId);
}

const follow = (debt: StoredDebt, before: StoredDebt): Promise<void> =>
  debt.status === 'awaitingInvoice' || before.status === 'awaitingInvoice'
    ? followUp(debt)
    : carryOn(debt, before);

/** What came and has not gone back yet, of one payment or of all. */
function leftOf({ payments, refunds }: StoredDebt, paymentId: string | undefined): number {
  const came = Object.entries(payments).filter(
    ([id, { of = id }]) => paymentId === undefined || of === paymentId,
  );
  const went = Object.entries(refunds).filter(
    ([, entry]) => paymentId === undefined || entry.paymentId === paymentId,
  );
  return sumOf(Object.fromEntries(came)) - sumOf(Object.fromEntries(went));
}

/** One conditional write: the whole map of refunds, for items of before there were any have none. */
async function write(debt: StoredDebt, reversal: Reversal): Promise<StoredDebt | undefined> {
  const { refundId, ...entry } = reversal;
  const refunds = { ...debt.refunds, [refundId]: entry };
  const { fields, removed, events } =
    debt.status === 'awaitingInvoice'
      ? { fields: {}, removed: [], events: [reversedEvent(debt, reversal, { balance: 0, waived: 0 })] }
      : await consequences({ ...debt, refunds }, reversal);
  return writeFields(debt, { fields: { ...fields, refunds }, removed, events });
}

/**
 * What the debt comes to. Of a settled one, what had been too much goes back without a word more, and so little may be
 * left that the creditor waives it; anything more is owed again. Any other keeps its status.
 * @param debt with the money gone
 */
async function consequences(debt: Debt, reversal: Reversal): Promise<FieldChange> {
  const { refundId, receivedAt, kind } = reversal;
  const day = latestDay(debt, dayOf(receivedAt));
  const isSettled = debt.status === 'settled';
  const { settles, balance, waived } = settlementOn(isSettled ? { ...debt, reissue: undefined } : debt, day);
  if (!isSettled) {
    const told = { balance: isOwed(debt.status) ? balance : 0, waived: 0 };
    return { fields: {}, removed: [], events: [reversedEvent(debt, reversal, told)] };
  }
  const events = [reversedEvent(debt, reversal, { balance, waived })];
  if (settles)
    return {
      fields: { writeOffs: withWaived(debt, refundId, { waived, on: day, at: receivedAt }) },
      removed: [],
      events,
    };
  const reopened = await reopening(debt, { because: kind, day, now: receivedAt });
  return { ...reopened, events: [...events, ...reopened.events] };
}

const reversedEvent = (
  debt: StoredDebt,
  { refundId, paymentId, kind, amount, at, receivedAt }: Reversal,
  { balance, waived }: { readonly balance: number; readonly waived: number },
): Outgoing =>
  outgoing('PaymentReversed.v1', debt, refundId, {
    at: receivedAt,
    refundId,
    ...(paymentId === undefined ? {} : { paymentId }),
    kind,
    amount,
    reversedAt: at,
    balance,
    waived,
  });
