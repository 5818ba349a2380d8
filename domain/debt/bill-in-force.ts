import { boletoAsksFor, pixAsksFor } from '#formats/payment-codes/asks-for.ts';
import type { Debt } from '#schemas/records/debt.ts';
import { balanceOn } from './balance.ts';
import { isValidBill } from './is-valid-bill.ts';

/** The codes that a debt can be paid with, at least one. */
export interface BillInForce {
  /** Centavos. */
  readonly amount: number;
  readonly pixCode?: string | undefined;
  readonly digitableLine?: string | undefined;
  /** The last day on which a bill of ours may be paid. */
  readonly validUntil?: string | undefined;
}

/**
 * The codes that pay exactly what is owed on a debt today; undefined if there are none, and a new bill is needed. A
 * bill of ours does not count after a later payment, after its last day, or if it is for other debts too. A bill from
 * billing does not count once something was charged or paid, or if it asks for another amount itself.
 */
export function billInForce(debt: Debt, today: string): BillInForce | undefined {
  const { due: amount, received } = balanceOn(debt, today);
  const { reissue, bill } = debt;
  if (amount === 0) return undefined;
  if (reissue) {
    const { pixCode, digitableLine, dueDate: validUntil } = reissue;
    const pays = isValidBill(reissue, [debt], today) && reissue.amount === amount;
    return pays ? { amount, pixCode, digitableLine, validUntil } : undefined;
  }
  if (amount !== debt.amount || received !== 0) return undefined;
  const pixCode = bill.pixCode && pixAsksFor(bill.pixCode, amount) ? bill.pixCode : undefined;
  const digitableLine =
    bill.digitableLine && boletoAsksFor(bill.digitableLine, amount, today) ? bill.digitableLine : undefined;
  return pixCode || digitableLine ? { amount, pixCode, digitableLine } : undefined;
}
