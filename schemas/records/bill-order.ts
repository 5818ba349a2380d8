import * as z from 'zod';
import { CalendarDay, Centavos, ExternalId, PositiveCentavos, Slug } from '#schemas/primitives.ts';
import { PayoffQuote } from './payoff-quote.ts';

/**
 * A boleto that was ordered of a bank ahead of the step that sends it. `ordered`: its bank has not answered. `registered`: it can be
 * paid. `refused`: its bank does not register it. `withdrawn`: its bank was asked to withdraw it, or never heard of it.
 */
export const BillOrder = z.strictObject({
  txid: z.string(),
  creditorId: Slug,
  /** The account that it is ordered under: see `remittanceAccount`. */
  account: z.string(),
  debtId: z.string(),
  invoiceId: ExternalId,
  /** Nosso número without its check digit, as the layout writes it. */
  ourNumber: z.string(),
  digitableLine: z.string(),
  /** A static code for the same amount: the debtor may pay by either. */
  pixCode: z.string(),
  /** The day on which it was ordered. */
  issuedOn: CalendarDay,
  /** The last day on which it may be paid, as the bank has it. */
  dueDate: CalendarDay,
  /** What it asks for and of what, as a quote that nobody was told yet. */
  quote: PayoffQuote.omit({ bill: true }),
  /** Another last day, and the line that names it, that the bank was asked for and has not confirmed. */
  asked: z.strictObject({ dueDate: CalendarDay, digitableLine: z.string() }).optional(),
  /** The amount by which the bank was last told to ask for less, centavos. */
  abatement: Centavos.default(0),
  status: z.enum(['ordered', 'registered', 'refused', 'withdrawn']),
  /** The bank's words or codes for a refusal. */
  refusal: z.string().optional(),
  /** The file in which each instruction went to the bank, by `instructionKey`. */
  inFile: z.record(z.string(), z.int().positive()).default({}),
});
export type BillOrder = z.infer<typeof BillOrder>;

/** What the bank is to do with an ordered boleto, and the value of a change; protest is no act of the product. */
export const BillInstruction = z.discriminatedUnion('instruction', [
  z.strictObject({ instruction: z.literal('register') }),
  z.strictObject({ instruction: z.literal('withdraw') }),
  z.strictObject({ instruction: z.literal('changeDueDate'), dueDate: CalendarDay }),
  /** The whole abatement, centavos: it replaces an earlier one. */
  z.strictObject({ instruction: z.literal('reduce'), abatement: PositiveCentavos }),
]);
export type BillInstruction = z.infer<typeof BillInstruction>;

/** An instruction that waits for the next remittance file. */
export const QueuedInstruction = z.strictObject({ txid: z.string(), instruct: BillInstruction });
export type QueuedInstruction = z.infer<typeof QueuedInstruction>;

/** A remittance file, from when its content is fixed: it is written the same however often that is tried. */
export const Remittance = z.strictObject({
  /** The number of the file. */
  sequence: z.int().positive(),
  /** The day and the hour in Brasília that it bears. */
  writtenOn: CalendarDay,
  writtenAt: z.string(),
  entries: z.array(QueuedInstruction),
});
export type Remittance = z.infer<typeof Remittance>;
