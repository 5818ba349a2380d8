import { daysBetween, monthsBefore } from '#domain/calendar/days.ts';
import type { PaymentHistory } from './payment-history.ts';
import { profileInWords } from './profile-in-words.ts';

/** The payment or the current status of one debt. */
interface PastDebt {
  /** The due date, rolled to a business day. */
  readonly rolledDueDate: string;
  readonly status:
    | 'open'
    | 'promised'
    | 'caseOpen'
    | 'onPaymentPlan'
    | 'handedOver'
    | 'settled'
    | 'cancelled'
    | 'prescribed';
  /** Whole days after the rolled due date; negative before it. */
  readonly settled?: { readonly daysLate: number } | undefined;
}

/** A promise of the debtor, and whether it was kept. */
interface PastPromise {
  readonly dueOn: string;
  readonly kept: boolean;
}

/** `config/profiles.yaml`; `schemas/config/profiles.ts` describes the fields. */
interface Rules {
  readonly windowMonths: number;
  readonly knownFrom: number;
  readonly toleranceDays: number;
  readonly good: { readonly latePercent: number };
  readonly recurrent: { readonly lateInvoices: number; readonly latePercent: number };
}

export interface PaymentProfile {
  readonly kind: 'new' | 'good' | 'occasional' | 'recurrent';
  /** In Portuguese, for a person (LGPD art. 20). */
  readonly reason: string;
}

/** The statuses in which lateness counts; not while a case is open. */
const OWED: readonly PastDebt['status'][] = ['open', 'promised', 'onPaymentPlan', 'handedOver'];

/** The law's limit: negative data of a consumer may be used for five years (CDC art. 43 §1). */
const LONGEST_MEMORY_MONTHS = 60;

/**
 * Computes the profile of a debtor by the creditor's rules. Paid invoices count if they fell due within the window;
 * owed ones count once they are late, for five years; cancelled and prescribed ones, and those not due yet, do not count. The order
 * of the debts does not matter.
 * @param today a calendar day
 */
export function profileOf(given: {
  readonly debts: readonly PastDebt[];
  readonly promises: readonly PastPromise[];
  readonly today: string;
  readonly rules: Rules;
}): PaymentProfile {
  const history = historyOf(given);
  return { kind: kindOf(history, given.rules), reason: profileInWords(history, given.rules) };
}

function historyOf({ debts, promises, today, rules }: Parameters<typeof profileOf>[0]): PaymentHistory {
  const since = monthsBefore(today, rules.windowMonths);
  const paid = debts.flatMap(({ status, settled, rolledDueDate }) =>
    status === 'settled' && settled && rolledDueDate >= since ? [settled.daysLate] : [],
  );
  const isLate = (daysLate: number): boolean => daysLate > rules.toleranceDays;
  const forgotten = monthsBefore(today, LONGEST_MEMORY_MONTHS);
  const owed = debts
    .filter(({ status }) => OWED.includes(status))
    .filter(({ rolledDueDate }) => rolledDueDate >= forgotten)
    .map(({ rolledDueDate }) => daysBetween(rolledDueDate, today))
    .filter(isLate);
  const words = promises.filter(({ dueOn }) => dueOn >= since);
  return {
    debts: debts.length,
    invoices: paid.length + owed.length,
    daysLate: [...paid.filter(isLate), ...owed],
    stillOwed: owed.length,
    promises: { made: words.length, kept: words.filter(({ kept }) => kept).length },
  };
}

function kindOf({ invoices, daysLate, promises }: PaymentHistory, rules: Rules): PaymentProfile['kind'] {
  if (invoices < rules.knownFrom) return 'new';
  const late = daysLate.length;
  const isAtLeast = (percent: number): boolean => late * 100 >= percent * invoices;
  if (late >= rules.recurrent.lateInvoices && isAtLeast(rules.recurrent.latePercent)) return 'recurrent';
  const keptItsWord = promises.kept === promises.made;
  return late * 100 <= rules.good.latePercent * invoices && keptItsWord ? 'good' : 'occasional';
}
