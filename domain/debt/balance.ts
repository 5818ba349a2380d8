import { dayOf } from '#domain/calendar/days.ts';
import { type DatedPayment, type Owed, owedOn, type RateTerms } from './charges.ts';

/** The part of a debt that money rules read. */
export interface MoneyView {
  readonly amount: number;
  /** Of the amount, what bears neither fine nor interest; centavos. */
  readonly exempt?: number | undefined;
  readonly rolledDueDate: string;
  readonly terms: RateTerms;
  readonly payments: Readonly<Record<string, { readonly amount: number; readonly paidAt: string }>>;
  /** Money that went back to the payer. */
  readonly refunds?: Readonly<Record<string, { readonly amount: number; readonly at: string }>> | undefined;
  /** What the creditor waived by its rule, or a person wrote off. */
  readonly writeOffs?: Readonly<Record<string, { readonly amount: number; readonly on: string }>> | undefined;
  readonly reissue?:
    | {
        readonly amount: number;
        /** What had been received when it was issued, centavos: it asks for the rest. */
        readonly received: number;
        readonly issuedOn: string;
        readonly dueDate: string;
      }
    | undefined;
  /**
   * Promises, and offers that the debtor took: each asks for its amount, less what is received after it, until it ends.
   */
  readonly promises?:
    | readonly {
        readonly amount: number;
        readonly received: number;
        readonly madeOn: string;
        readonly until: string;
        readonly ended?: 'broken' | 'void' | undefined;
        /** When it is an offer that was taken. */
        readonly offer?: object | undefined;
      }[]
    | undefined;
}

/** An amount that is asked for from one day to another, whatever is charged meanwhile. */
interface Hold {
  readonly by: 'bill' | 'promise' | 'offer';
  readonly amount: number;
  readonly received: number;
  readonly from: string;
  readonly to: string;
}

/** What is owed on a day, and what a valid reissued bill or promise asks for. */
export interface Balance extends Owed {
  /** What the debtor has to pay that day, centavos: the total, or less while a bill or a promise holds. */
  readonly due: number;
  /** All that was received up to that day less what went back, centavos. */
  readonly received: number;
}

/** An entry of the ledger with its day. */
export interface Movement extends DatedPayment {
  readonly id: string;
}

/**
 * Every entry of the ledger; those of one day in this order: what was waived or written off, payments, what went back.
 */
export const movementsOf = ({ payments, refunds = {}, writeOffs = {} }: MoneyView): Movement[] =>
  [
    ...Object.entries(writeOffs).map(([id, { amount, on }]) => ({ id, amount, day: on, isWaived: true })),
    ...Object.entries(payments).map(([id, { amount, paidAt }]) => ({ id, amount, day: dayOf(paidAt) })),
    ...Object.entries(refunds).map(([id, { amount, at }]) => ({ id, amount: -amount, day: dayOf(at) })),
  ].sort((one, other) => one.day.localeCompare(other.day));

const receivedIn = (movements: readonly DatedPayment[]): number =>
  movements.reduce((total, { amount, isWaived }) => (isWaived ? total : total + amount), 0);

const holdsOf = ({ reissue, promises = [] }: MoneyView): Hold[] => [
  // A broken promise held its amount until it ended: a debtor who paid before that owed no more.
  ...promises
    .filter(({ ended }) => ended !== 'void')
    .map(({ amount, received, madeOn, until, offer }) => ({
      by: offer ? ('offer' as const) : ('promise' as const),
      ...{ amount, received, from: madeOn, to: until },
    })),
  ...(reissue
    ? [
        {
          by: 'bill' as const,
          amount: reissue.amount,
          received: reissue.received,
          from: reissue.issuedOn,
          to: reissue.dueDate,
        },
      ]
    : []),
];

/**
 * The balance at the end of `day` (of the banks). The amount of a reissued bill is fixed from its issue to its due
 * date, and that of a promise until its end: interest of those days is not asked for.
 */
export function balanceOn(debt: MoneyView, day: string): Balance {
  const payments = movementsOf(debt).filter((payment) => payment.day <= day);
  const owed = owedOn(debt, payments, day);
  const received = receivedIn(payments);
  const asked = holdOn(debt, day, received)?.asked ?? owed.total;
  return { ...owed, due: Math.min(owed.total, asked), received };
}

/**
 * The promise or bill that holds an amount on a day, and what it asks for after what was received since, centavos: the
 * one that asks for the least, and a promise before the bill that was issued for it. Undefined if there is none.
 */
export function holdOn(
  debt: MoneyView,
  day: string,
  received: number,
): (Hold & { readonly asked: number }) | undefined {
  return holdsOf(debt)
    .filter(({ from, to }) => from <= day && day <= to)
    .map((hold) => ({ ...hold, asked: Math.max(0, hold.amount - (received - hold.received)) }))
    .sort((one, other) => one.asked - other.asked)[0];
}
