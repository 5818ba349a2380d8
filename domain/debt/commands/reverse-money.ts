import { dayFor } from '#domain/debt/day-for.ts';
import { type Change, change, type Refused, refused } from '#domain/debt/decision.ts';
import { type DebtEvent, debtEvent } from '#domain/debt/event.ts';
import { isOwed } from '#domain/debt/is-owed.ts';
import { latestDay } from '#domain/debt/latest-day.ts';
import { hasPlanInForce } from '#domain/debt/plan-in-force.ts';
import { reopening, type WayBack } from '#domain/debt/reopening.ts';
import { ledgerIdOf } from '#domain/debt/reported-as.ts';
import { settlementOn } from '#domain/debt/settlement.ts';
import { sumOf } from '#domain/debt/sum-of.ts';
import type { DebtFor } from '#domain/debt/transitions.ts';
import { withWaived } from '#domain/debt/with-waived.ts';
import type { Refund, SettledDebt, StoredDebt } from '#schemas/records/debt.ts';

/** Money that goes back, and its id: the same id is written once. */
export interface ReverseMoney extends Refund {
  readonly refundId: string;
}

/**
 * Records on an unsettled debt that money went back, never more than came: the debt keeps its status, and that much
 * more is owed.
 */
export function reverseMoney(
  debt: Exclude<DebtFor<'reverseMoney'>, SettledDebt>,
  reported: ReverseMoney,
): Change | Refused {
  const reversal = takenFrom(debt, reported);
  if (!reversal) return refused('nothing-left');
  const refunds = withRefund(debt, reversal);
  if (debt.status === 'awaitingInvoice')
    return change({ set: { refunds }, events: [reversed(reversal, { balance: 0, waived: 0 })] });
  const { balance } = settlementOn({ ...debt, refunds }, dayOfReversal({ ...debt, refunds }, reversal));
  return change({
    set: { refunds },
    events: [reversed(reversal, { balance: isOwed(debt.status) ? balance : 0, waived: 0 })],
    effects: [{ kind: 'writeSummary' }, ...(hasPlanInForce(debt) ? [{ kind: 'allotMoney' } as const] : [])],
  });
}

/**
 * Records on a settled debt that money went back. An excess goes back without any other effect, and what is left may be
 * so little that the creditor waives it; anything more is owed again, and the debt is reopened.
 * @param wayBack whether it may go back on its ladder
 */
export function reverseSettled(
  settled: SettledDebt,
  reported: ReverseMoney,
  wayBack: WayBack,
): Change | Refused {
  const reversal = takenFrom(settled, reported);
  if (!reversal) return refused('nothing-left');
  const { refundId, receivedAt: at, kind } = reversal;
  const refunds = withRefund(settled, reversal);
  const debt = { ...settled, refunds };
  const day = dayOfReversal(debt, reversal);
  const { settles, balance, waived, waivers } = settlementOn(debt, day);
  const event = reversed(reversal, { balance, waived });
  if (settles)
    return change({
      set: { refunds, writeOffs: withWaived(debt, refundId, { waivers, at }) },
      events: [event],
      effects: [{ kind: 'writeSummary' }],
    });
  const reopened = reopening(debt, { because: kind, day, at, wayBack });
  return { ...reopened, set: { ...reopened.set, refunds }, events: [event, ...reopened.events] };
}

/** The part of it that concerns this debt; undefined for nothing. */
function takenFrom(
  debt: StoredDebt,
  { paymentId: named, ...reported }: ReverseMoney,
): ReverseMoney | undefined {
  const paymentId = named === undefined ? undefined : ledgerIdOf(debt, named);
  const amount = Math.min(reported.amount, leftOf(debt, paymentId));
  if (amount <= 0) return undefined;
  return { ...reported, ...(paymentId === undefined ? {} : { paymentId }), amount };
}

/**
 * What came and has not gone back yet, of one payment or of all; centavos.
 * @param paymentId as the ledger has it (`ledgerIdOf`)
 */
export function leftOf({ payments, refunds }: StoredDebt, paymentId: string | undefined): number {
  const came = Object.entries(payments).filter(
    ([id, { of = id }]) => paymentId === undefined || of === paymentId,
  );
  const went = Object.entries(refunds).filter(
    ([, entry]) => paymentId === undefined || entry.paymentId === paymentId,
  );
  return sumOf(Object.fromEntries(came)) - sumOf(Object.fromEntries(went));
}

function withRefund({ refunds }: StoredDebt, { refundId, ...entry }: ReverseMoney): StoredDebt['refunds'] {
  return { ...refunds, [refundId]: entry };
}

const dayOfReversal = (debt: Parameters<typeof latestDay>[0], { receivedAt }: ReverseMoney): string =>
  latestDay(debt, dayFor(debt, receivedAt));

const reversed = (
  { refundId, paymentId, kind, amount, at, receivedAt }: ReverseMoney,
  { balance, waived }: { readonly balance: number; readonly waived: number },
): DebtEvent =>
  debtEvent('PaymentReversed.v1', refundId, {
    at: receivedAt,
    refundId,
    ...(paymentId === undefined ? {} : { paymentId }),
    kind,
    amount,
    reversedAt: at,
    balance,
    waived,
  });
