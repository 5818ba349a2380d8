/** The parts of a debt that its money comes of (`MoneyView`). */
interface OfMoney {
  readonly amount: number;
  readonly exempt?: number | undefined;
  readonly rolledDueDate: string;
  readonly zone?: string | undefined;
  readonly terms: object;
  readonly payments: object;
  readonly refunds?: object | undefined;
  readonly writeOffs?: object | undefined;
  readonly quotes?: object | undefined;
  readonly promises?: object | undefined;
}

/** How many ledgers are remembered: those of the debts of one message, before and after it. */
const MOST = 8;

/**
 * Remembers what depends on the money of a debt alone, for the debts asked for last: a step asks about the same ones for its codes, its
 * text and its events, and most writes leave money as it is. Records and their parts are never changed, so identity is enough.
 */
export function byMoney<D extends OfMoney, T>(make: (debt: D) => T): (debt: D) => T {
  const known: { debt: D; readonly made: T }[] = [];
  let next = 0;
  return (debt) => {
    for (const one of known) if (one.debt === debt) return one.made;
    for (const one of known)
      if (isSameMoney(one.debt, debt)) {
        // It is asked for by the record that was written last.
        one.debt = debt;
        return one.made;
      }
    const made = make(debt);
    known[next] = { debt, made };
    next = (next + 1) % MOST;
    return made;
  };
}

const isSameMoney = (one: OfMoney, other: OfMoney): boolean =>
  one.payments === other.payments &&
  one.quotes === other.quotes &&
  one.promises === other.promises &&
  one.refunds === other.refunds &&
  one.writeOffs === other.writeOffs &&
  one.amount === other.amount &&
  one.exempt === other.exempt &&
  one.rolledDueDate === other.rolledDueDate &&
  one.terms === other.terms &&
  one.zone === other.zone;
