import { type Balance, fixedOn } from '#domain/debt/balance.ts';
import { dayFor, type InZone } from '#domain/debt/day-for.ts';
import type { MoneyView } from '#domain/debt/money-view.ts';
import type { Draft } from './lines.ts';
import type { MaybeSettled, untilSettled } from './until-settled.ts';

/**
 * Makes the lines after the ledger's own: what the creditor waived at the settlement, or what a valid reissued bill,
 * promise or offer does not ask for; and what was paid although nothing was owed, with its refunds.
 */
export function closingLines(
  debt: MaybeSettled,
  { total, due, received, honoured }: Balance,
  settled: ReturnType<typeof untilSettled>,
  day: string,
): Draft[] {
  const waived = (settled?.waived ?? 0) - honoured.reduce((sum, { amount }) => sum + amount, 0);
  if (settled && waived > 0)
    return [
      {
        kind: 'waived',
        amount: -Math.min(waived, total),
        day: settled.closedOn,
        waived,
        excess: Math.max(0, waived - total),
      },
      ...paidForNothing(debt, settled.after),
    ];
  const fixed = due < total ? fixedOn(debt, day, received) : undefined;
  const notAsked: Draft[] = fixed
    ? [{ kind: 'held', amount: due - total, by: fixed.by, from: fixed.from, to: fixed.to }]
    : [];
  return [...notAsked, ...(settled ? paidForNothing(debt, settled.after) : [])];
}

const paidForNothing = (
  debt: InZone,
  { payments, refunds = {} }: Pick<MoneyView, 'payments' | 'refunds'>,
): Draft[] => [
  ...Object.entries(payments).map(
    ([id, { amount, paidAt }]): Draft => ({
      kind: 'payment',
      amount: 0,
      day: dayFor(debt, paidAt),
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
      day: dayFor(debt, at),
      id,
      charges: 0,
      returned: amount,
      fromExcess: amount,
    }),
  ),
];
