import * as z from 'zod';
import { CalendarDay, Centavos, Instant, PositiveCentavos } from '#schemas/primitives.ts';

/** A bill that we issued: codes that ask for the amount of a payoff quote, or of several together. */
export const QuotedBill = z.strictObject({
  /** Its id at the provider. */
  txid: z.string(),
  pixCode: z.string(),
  digitableLine: z.string().optional(),
  /**
   * The last day on which the provider takes its codes, which does not know a holiday of the city that lengthens the quote.
   * Absent from items of before this was kept, whose quote says it.
   */
  payableUntil: CalendarDay.optional(),
  /** The debts that it is for, when it is for several: it pays these together, and none of them alone. */
  sharedBy: z.array(z.string()).min(2).optional(),
  /** True when it names another CPF or CNPJ than the debtor's: it is not shown again, and is withdrawn. */
  isWrong: z.literal(true).optional(),
  /** True once the provider was asked to withdraw it. */
  withdrawn: z.literal(true).optional(),
});
export type QuotedBill = z.infer<typeof QuotedBill>;

/**
 * A figure that was fixed for the debtor beyond what the ledger gives on a day. Paying it by its last day settles the
 * debt, whatever was charged, issued or amended since (CDC arts. 30, 35; CC art. 427). A promise and an offer that was
 * taken are payoff quotes too, and keep theirs in `PaymentPromise`.
 */
export const PayoffQuote = z.strictObject({
  /**
   * Distinguishes it within its debt: the `txid` of a bill, or the message that stated it: the debt whose step sent it, the key of
   * the message there, and when.
   */
  id: z.string(),
  /** Where the debtor has it from. */
  by: z.enum(['bill', 'message']),
  /** What it asks for this debt, centavos. */
  amount: PositiveCentavos,
  /** What had been received when it was made, centavos: it asks for the rest. */
  received: Centavos,
  /** How many payments and refunds the ledger had: with one more, no message repeats it. */
  entries: z.int().nonnegative(),
  /** The terms of the invoice that it is of: once they are amended, no message repeats it. */
  of: z.strictObject({ amount: PositiveCentavos, dueDate: CalendarDay }),
  issuedAt: Instant,
  /** The day where the debtor is. */
  issuedOn: CalendarDay,
  /** The last day on which a payment of it settles the debt, to its end in `zone`. */
  goodThrough: CalendarDay,
  /** The debtor's time zone (IANA). */
  zone: z.string(),
  /** Absent when it has no codes of ours. */
  bill: QuotedBill.optional(),
});
export type PayoffQuote = z.infer<typeof PayoffQuote>;
