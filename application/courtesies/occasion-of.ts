import { isBefore } from '#domain/calendar/days.ts';
import { sendsOfStep } from '#domain/debt/send-key.ts';
import { settlingPayment, standingPayments } from '#domain/debt/standing-payments.ts';
import type { ReguaEventDetail } from '#schemas/events/regua.ts';
import type { CourtesyFor, Send } from '#schemas/records/debt.ts';
import type { SendKey } from '#schemas/records/send-key.ts';
import { type ClosedDebt, type PaidBy, paidBy } from './paid-by.ts';

/** What a courtesy is asked for. */
export type Asked = Pick<ReguaEventDetail<'DebtSettled.v1'>, 'debtId'> & {
  readonly by: CourtesyFor;
  /** The settlement that it is for; absent from what waited before this was kept. */
  readonly settledAt?: string | undefined;
  /** The payment that it is for, which came when nothing was owed any more. */
  readonly paymentId?: string | undefined;
};

/** A payment that a courtesy is for. */
export interface Occasion extends PaidBy {
  /** The debt that sends. */
  readonly debt: ClosedDebt;
  readonly paymentId: string;
  /** When it became known (ISO-8601). */
  readonly since: string;
  /** Whether it came when nothing was owed any more. */
  readonly isLate: boolean;
}

/**
 * Finds the payment that a courtesy is for: the one that settled the debt, or one that came too late. Undefined when there is
 * none (any more): nothing was paid (an amendment, a write-off, money that came again after a dispute), it went back, or the
 * debtor was thanked for the last instalment at that moment.
 */
export async function occasionOf(debt: ClosedDebt, asked: Asked): Promise<Occasion | undefined> {
  const payment = asked.paymentId === undefined ? settling(debt, asked) : late(debt, asked.paymentId);
  // The assignee thanks for what the assignee received.
  if (!payment || debt.payments[payment.id]?.receivedBy === 'assignee') return undefined;
  const { id: paymentId, receivedAt: since } = payment;
  const isLate = asked.paymentId !== undefined;
  return { debt, paymentId, since, isLate, ...(await paidBy(debt, paymentId)) };
}

function settling(debt: ClosedDebt, { by, settledAt }: Asked) {
  if (debt.status !== 'settled' || by !== 'payment') return undefined;
  // It was owed again, and settled otherwise: that settlement has a courtesy of its own.
  if (settledAt !== undefined && settledAt !== debt.settledAt) return undefined;
  return debt.paymentPlans.at(-1)?.ended === 'kept' ? undefined : settlingPayment(debt);
}

/** A payment that came too late, unless the receipt of the settlement names it. */
function late(debt: ClosedDebt, paymentId: string) {
  const payment = standingPayments(debt).find(({ id }) => id === paymentId);
  if (!payment) return undefined;
  const isToCome = Object.values(debt.effects).some(
    (effect) => effect.kind === 'sendCourtesy' && effect.paymentId === undefined,
  );
  const isNamed = sendsOfSettlement(debt).some(([, { at }]) => !isBefore(at, payment.receivedAt));
  return isToCome || isNamed ? undefined : payment;
}

/** The keys of the two courtesies of a settlement, among the messages of a debt. */
const OF_SETTLEMENT = ['apology', 'receipt'] as const;

export const sendsOfSettlement = (debt: ClosedDebt): readonly (readonly [SendKey, Send])[] =>
  OF_SETTLEMENT.flatMap((id) => sendsOfStep(debt, debt.version, id));

/**
 * The key of a courtesy among the messages of a debt. A version of a debt is settled once, and has one courtesy for that; each
 * payment that comes after it has one of its own, numbered by when it became known.
 */
export function stepOf(
  id: 'apology' | 'receipt',
  { debt, paymentId, isLate }: Pick<Occasion, 'debt' | 'paymentId' | 'isLate'>,
): string {
  if (!isLate) return id;
  const known = Object.entries(debt.payments).sort(
    ([oneId, one], [otherId, other]) =>
      Date.parse(one.receivedAt) - Date.parse(other.receivedAt) || oneId.localeCompare(otherId),
  );
  return `${id}-${known.findIndex(([one]) => one === paymentId) + 1}`;
}

/** The courtesy that was made for it before, if there is one. */
export function madeFor(
  occasion: Pick<Occasion, 'debt' | 'paymentId' | 'isLate'>,
): { readonly step: string; readonly status: Send['status'] } | undefined {
  const { debt } = occasion;
  return OF_SETTLEMENT.map((id) => stepOf(id, occasion)).flatMap((step) =>
    sendsOfStep(debt, debt.version, step).map(([, { status }]) => ({ step, status })),
  )[0];
}
