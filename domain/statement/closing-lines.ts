import { dayOf } from '#domain/calendar/days.ts';
import { type Balance, holdOn, type MoneyView } from '#domain/debt/balance.ts';
import type { Draft } from './lines.ts';
import type { MaybeSettled, untilSettled } from './until-settled.ts';

/**
 * Makes the lines after the ledger's own: what the creditor waived at the settlement, or what a valid reissued bill,
 * promise or offer does not ask for; and what was paid although nothing was owed, with its refunds.
 */
export function closingLines(
  debt: MaybeSettled,
  { total, due, received }: Balance,
  settled: ReturnType<typeof untilSettled>,
  day: string,
): Draft[] {
  if (settled && settled.waived > 0)
    return [
      {
        kind: 'waived',
        amount: -Math.min(settled.waived, total),
        day: settled.closedOn,
        waived: settled.waived,
        excess: Math.max(0, settled.waived - total),
      },
      ...paidForNothing(settled.after),
    ];
  const hold = due < total ? holdOn(debt, day, received) : undefined;
  const held: Draft[] = hold
    ? [{ kind: 'held', amount: due - total, by: hold.by, from: hold.from, to: hold.to }]
    : [];
  return [...held, ...(settled ? paidForNothing(settled.after) : [])];
}

const paidForNothing = ({ payments, refunds = {} }: Pick<MoneyView, 'payments' | 'refunds'>): Draft[] => [
  ...Object.entries(payments).map(
    ([id, { amount, paidAt }]): Draft => ({
      kind: 'payment',
      amount: 0,
      day: dayOf(paidAt),
      id,
      received: amount,
      interest: 0,
      principal: 0,
      fine: 0,
      excess: amount,
    }),
  ),
  ...Object.entries(refunds).map(
    ([id, { amount, at }]): Draft => ({
      kind: 'refund',
      amount: 0,
      day: dayOf(at),
      id,
      charges: 0,
      returned: amount,
      fromExcess: amount,
    }),
  ),
];
