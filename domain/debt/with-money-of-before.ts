import type { Debt } from '#schemas/records/debt.ts';

/**
 * The ledger of a debt with what is on its instalments alone: on items of before the debt had the money of its instalments. Undefined
 * when nothing is.
 */
export function withMoneyOfBefore(
  whole: Debt,
  parts: readonly Debt[],
): Pick<Debt, 'payments' | 'refunds'> | undefined {
  const missing = <T>(
    own: Readonly<Record<string, unknown>>,
    theirs: readonly Readonly<Record<string, T>>[],
  ): Record<string, T> =>
    Object.fromEntries(theirs.flatMap((one) => Object.entries(one)).filter(([id]) => !(id in own)));
  const plan = whole.paymentPlans.length;
  const paid = parts.map(({ payments, instalmentOf }) =>
    Object.fromEntries(
      Object.entries(payments).map(([id, payment]) => [
        id,
        { ...payment, instalment: { plan, number: instalmentOf?.number ?? 1 } },
      ]),
    ),
  );
  const payments = missing(whole.payments, paid);
  const refunds = missing(
    whole.refunds,
    parts.map((part) => part.refunds),
  );
  if (Object.keys(payments).length + Object.keys(refunds).length === 0) return undefined;
  return { payments: { ...whole.payments, ...payments }, refunds: { ...whole.refunds, ...refunds } };
}
