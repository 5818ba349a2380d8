import { balanceOn, type MoneyView } from './balance.ts';
import { littleLeft } from './little-left.ts';

/** What is owed, waived and in excess on a debt after its money changed; centavos. */
export interface Settlement {
  readonly settles: boolean;
  /** Still owed: nothing when it settles. */
  readonly balance: number;
  /** Charges that settling waives. */
  readonly waived: number;
  readonly received: number;
  /** Received beyond everything owed. */
  readonly excess: number;
  readonly daysLate: number;
  /** Only charges are left, more than are waived, and the creditor wants a person to say what becomes of them. */
  readonly asks: boolean;
  /** So little is left that nobody is asked for it, and the creditor does not waive it. */
  readonly waits: boolean;
}

/**
 * Whether a debt is settled at the end of a day: nothing is due, or the principal has come in whole and the charges
 * left are within what the creditor chose to waive (`whenOnlyChargesAreLeft`), or so little is left of it that the creditor waives
 * that (`whenLittleIsLeft`).
 */
export function settlementOn(debt: MoneyView, day: string): Settlement {
  const balance = balanceOn(debt, day);
  const { due, total, received, excess, daysLate, waived } = balance;
  const { waiveUpTo, above } = debt.terms.whenOnlyChargesAreLeft;
  const onlyChargesAreLeft = received >= debt.amount - waived.principal;
  const little = littleLeft(debt, balance);
  const settles = due === 0 || little === 'waive' || (onlyChargesAreLeft && due <= waiveUpTo);
  const asks = !settles && onlyChargesAreLeft && above === 'ask';
  return {
    settles,
    balance: settles ? 0 : due,
    waived: settles ? total : 0,
    received,
    excess,
    daysLate,
    asks,
    waits: !settles && little === 'wait',
  };
}
