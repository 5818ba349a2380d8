import { allocate } from './allocate.ts';

/** What reached the account of a payment, and what of the rest is known; centavos. */
interface CreditedMoney {
  readonly amount: number;
  readonly fee?: number | undefined;
  readonly tax?: number | undefined;
  readonly other?: number | undefined;
}

/** A figure of nothing is left out. */
const stated = (amount: number, figures: { readonly [K in NamedFigure['kind']]: number }): CreditedMoney => ({
  amount,
  ...Object.fromEntries(Object.entries(figures).filter(([, figure]) => figure !== 0)),
});

/**
 * What is missing between what was paid and what was credited and is neither fee nor tax, centavos; negative when more came than
 * was paid.
 */
export const unexplainedOf = (paid: number, { amount, fee = 0, tax = 0, other = 0 }: CreditedMoney): number =>
  paid + other - amount - fee - tax;

/** A figure that a record names beside what was credited: some banks take it from the credit, and some elsewhere. */
export interface NamedFigure {
  readonly kind: 'fee' | 'tax' | 'other';
  /** Centavos. */
  readonly amount: number;
}

/**
 * Finds which of the figures that a record names explain what was credited: the fewest of them that add up to it. When none do, all
 * of them are taken to have been withheld, and the rest is unexplained.
 */
export function explainCredit(paid: number, credited: number, named: readonly NamedFigure[]): CreditedMoney {
  const given = named.filter(({ amount }) => amount > 0);
  const subsets = Array.from({ length: 2 ** given.length }, (_, mask) =>
    given.filter((_figure, index) => (mask >> index) % 2 === 1),
  ).sort((one, other) => one.length - other.length);
  const explained = subsets
    .map((figures) => withFigures(credited, figures))
    .find((one) => unexplainedOf(paid, one) === 0);
  return explained ?? withFigures(credited, given);
}

function withFigures(amount: number, figures: readonly NamedFigure[]): CreditedMoney {
  const sum = (kind: NamedFigure['kind']): number =>
    figures.reduce((total, figure) => total + (figure.kind === kind ? figure.amount : 0), 0);
  return stated(amount, { fee: sum('fee'), tax: sum('tax'), other: sum('other') });
}

/**
 * Splits what was credited of a payment over the parts of it, in proportion: fee, tax and the rest sum to the whole exactly. What is
 * unexplained of the whole is unexplained of the parts.
 * @param parts what of the payment each has, centavos; they sum to it, and one is above 0
 */
export function splitCredited(credited: CreditedMoney, parts: readonly number[]): CreditedMoney[] {
  const paid = parts.reduce((sum, part) => sum + part, 0);
  const { fee = 0, tax = 0, other = 0 } = credited;
  const rest = unexplainedOf(paid, credited);
  const [fees, taxes, others] = [fee, tax, other].map((figure) => allocate(figure, parts));
  const rests = allocate(Math.abs(rest), parts).map((share) => share * Math.sign(rest));
  return parts.map((part, index) => {
    const own = { fee: fees?.[index] ?? 0, tax: taxes?.[index] ?? 0, other: others?.[index] ?? 0 };
    const amount = part + own.other - own.fee - own.tax - (rests[index] ?? 0);
    return stated(Math.max(0, amount), own);
  });
}
