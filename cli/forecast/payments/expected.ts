import { type Expected, expectedOf } from './back-test.ts';
import type { Expectation } from './expectation.ts';
import type { LearntPayments, Payments } from './payments.ts';

/** What a forecast expects, beside the payments that the files have. Days are YYYY-MM-DD in Brasília. */
export interface ExpectedPayments {
  /** How many debts are paid. */
  readonly payments: number;
  /** Of the amounts of their invoices, centavos; what is paid of charges is not in it. */
  readonly amount: Expected;
  readonly cashByDay: readonly { readonly day: string; readonly amount: number }[];
  /** Messages that still find their debt unpaid, and what they cost, microreais. */
  readonly messages: number;
  readonly messageCost: number;
  readonly messagesByDay: readonly { readonly day: string; readonly count: number }[];
  /** What the past says, where it was asked. */
  readonly learnt?: LearntPayments;
}

/** Puts what the parts of a forecast expect together. */
export function expectedPayments(
  parts: readonly Expectation[],
  { learnt }: Pick<Payments, 'learnt'>,
): ExpectedPayments {
  const sum = (of: (part: Expectation) => number): number =>
    parts.reduce((total, part) => total + of(part), 0);
  const cash = summed(parts.flatMap((part) => part.cash));
  const messages = summed(parts.flatMap((part) => part.messages));
  const amount = cash.reduce((total, [, centavos]) => total + centavos, 0);
  const { expected, low, high } = expectedOf(
    amount,
    sum(({ variance }) => variance),
  );
  return {
    payments: hundredths(sum(({ payments }) => payments)),
    amount: { expected: Math.round(expected), low: Math.round(low), high: Math.round(high) },
    cashByDay: cash.map(([day, centavos]) => ({ day, amount: Math.round(centavos) })),
    messages: hundredths(messages.reduce((total, [, count]) => total + count, 0)),
    messageCost: Math.round(sum(({ messageCost }) => messageCost)),
    messagesByDay: messages.map(([day, count]) => ({ day, count: hundredths(count) })),
    ...(learnt && { learnt }),
  };
}

const hundredths = (value: number): number => Math.round(value * 100) / 100;

function summed(of: Iterable<readonly [string, number]>): [string, number][] {
  const sums = new Map<string, number>();
  for (const [key, value] of of) sums.set(key, (sums.get(key) ?? 0) + value);
  return [...sums].sort(([one], [other]) => one.localeCompare(other));
}
