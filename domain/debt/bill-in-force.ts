import { boletoAsksFor, pixAsksFor } from '#formats/payment-codes/asks-for.ts';
import type { Debt } from '#schemas/records/debt.ts';
import { balanceOn } from './balance.ts';
import { isValidBill } from './is-valid-bill.ts';

/** What a debt can be paid with: one of the codes at least. */
export interface BillInForce {
  /** Centavos. */
  readonly amount: number;
  readonly pixCode?: string | undefined;
  readonly digitableLine?: string | undefined;
  /** The last day on which a bill of ours may be paid. */
  readonly validUntil?: string | undefined;
}

/**
 * The codes that pay just what is owed on a debt today; undefined when none does, and a new bill is needed. A bill of ours
 * that a payment came after, that is over, or that is for other debts too does not; nor does one of billing's once
 * something was charged or paid, or that asks for another amount by itself.
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
