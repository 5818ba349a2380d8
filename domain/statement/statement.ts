import { type Closure, closureOn, type Holiday } from '#domain/calendar/calendar.ts';
import { ratesOverCap } from '#domain/compliance/charge-caps.ts';
import { balanceOn } from '#domain/debt/balance.ts';
import type { RateTerms } from '#domain/debt/rate-terms.ts';
import type { Relation } from '#schemas/config/charge-terms.ts';
import { closingLines } from './closing-lines.ts';
import { ledgerLines } from './ledger-lines.ts';
import type { Draft, StatementLine } from './lines.ts';
import { type MaybeSettled, untilSettled } from './until-settled.ts';

/** The data of a debt for a statement; amounts in centavos, days `YYYY-MM-DD`. */
export interface StatedDebt extends MaybeSettled {
  readonly terms: RateTerms;
  /** The due date as billed, before it rolled. */
  readonly dueDate: string;
  /** Municipal holidays of the creditor, which explain why the due date rolled. */
  readonly holidays: readonly Holiday[];
  /** A discount (abatimento) on what is due. */
  readonly discount?: { readonly amount: number; readonly reason: string } | undefined;
}

/** The demonstrativo of a debt at the end of a day, as data. */
export interface Statement {
  readonly day: string;
  /** IANA, of the debtor; the day ends there. */
  readonly zone?: string;
  readonly dueDate: string;
  readonly rolledDueDate: string;
  /** Why the due date rolled; absent if it did not. */
  readonly rolledFor?: Closure;
  readonly daysLate: number;
  /** The day on which it was settled; charges end there. */
  readonly settledOn?: string;
  readonly basis?: 'contract' | 'legal';
  readonly relation: Relation;
  readonly lines: readonly StatementLine[];
  /** The parts of `total`. */
  readonly principal: number;
  readonly fine: number;
  readonly interest: number;
  /** Owed by the ledger, before deductions by a reissued bill, the creditor or a discount. */
  readonly total: number;
  /** What the debtor has to pay: the sum of the lines. */
  readonly due: number;
  readonly received: number;
  /** Received beyond everything owed. */
  readonly excess: number;
}

/**
 * The demonstrativo: from principal and rolled due date through fine, interest and payments to what is due, each line
 * with the data to check it by hand. Refuses a rate over the cap, naming the law, and a discount of more than is due.
 */
export function statementOf(
  debt: StatedDebt,
  day: string,
):
  | { readonly ok: true; readonly statement: Statement }
  | { readonly ok: false; readonly reasons: readonly string[] } {
  const overCap = ratesOverCap(debt.terms);
  if (overCap.length > 0)
    return { ok: false, reasons: overCap.map(({ field, reason }) => `terms.${field}: ${reason}`) };

  const settled = untilSettled(debt, day);
  const counted = settled?.counted ?? debt;
  const until = settled?.closedOn ?? day;
  const balance = balanceOn(counted, until);
  const drafts = [...ledgerLines(counted, until), ...closingLines(debt, balance, settled, until)];
  const lines = summed(debt.discount ? [...drafts, { kind: 'discount', ...less(debt.discount) }] : drafts);
  const due = sumOf(lines, ({ amount }) => amount);
  if (due < 0) return { ok: false, reasons: ['discount.amount: must be at most what is due'] };

  const { dueDate, rolledDueDate, holidays, terms } = debt;
  const rolledFor = dueDate < rolledDueDate ? closureOn(dueDate, holidays) : undefined;
  const { principal, fine, interest, total, daysLate } = balance;
  const statement = {
    day,
    ...(debt.zone === undefined ? {} : { zone: debt.zone }),
    dueDate,
    rolledDueDate,
    ...(rolledFor && { rolledFor }),
    daysLate: Math.max(0, daysLate),
    ...(settled && { settledOn: settled.closedOn }),
    ...(terms.basis && { basis: terms.basis }),
    relation: terms.relation ?? 'consumer',
    lines,
    ...{ principal, fine, interest, total, due },
    received: sumOf(lines, receivedIn),
    excess: sumOf(
      lines,
      (line) => ('excess' in line ? line.excess : 0) - ('fromExcess' in line ? line.fromExcess : 0),
    ),
  };
  return { ok: true, statement };
}

const less = ({ amount, reason }: { readonly amount: number; readonly reason: string }) => ({
  amount: -amount,
  reason,
});

const receivedIn = (line: StatementLine): number =>
  line.kind === 'payment' ? line.received : line.kind === 'refund' ? -line.returned : 0;

const sumOf = (lines: readonly StatementLine[], of: (line: StatementLine) => number): number =>
  lines.reduce((sum, line) => sum + of(line), 0);

function summed(drafts: readonly Draft[]): StatementLine[] {
  let balance = 0;
  return drafts.map((draft) => {
    balance += draft.amount;
    return { ...draft, balance };
  });
}
