import * as z from 'zod';
import { CalendarDay, Centavos } from '#schemas/primitives.ts';
import { Payment, Refund, WriteOff } from '#schemas/records/debt.ts';

const id = z.string().describe('of the payment at its source, of the refund, or of the write-off');
const day = CalendarDay.describe('the day from which it counts, where the debtor is');

/** An entry of the ledger of a debt: money that came, money that went back, or what the creditor let go. */
const LedgerEntry = z
  .discriminatedUnion('entry', [
    z.strictObject({ entry: z.literal('payment'), id, day, ...Payment.shape }),
    z.strictObject({ entry: z.literal('refund'), id, day, ...Refund.shape }),
    z.strictObject({ entry: z.literal('writeOff'), id, day, ...WriteOff.omit({ on: true }).shape }),
  ])
  .meta({ id: 'LedgerEntry' });
export type LedgerEntry = z.infer<typeof LedgerEntry>;

/** The ledger of a debt up to the end of a day, oldest first: what is owed is computed from these entries and the invoice alone. */
export const LedgerAnswer = z
  .strictObject({
    day: CalendarDay,
    items: z.array(LedgerEntry),
    received: z.int().describe('what came less what went back, whole centavos'),
    writtenOff: Centavos.describe('what was waived or written off, whole centavos'),
    awaitsInvoice: z.literal(true).optional().describe('the invoice has not come: its money waits for it'),
  })
  .meta({ id: 'Ledger' });
export type LedgerAnswer = z.infer<typeof LedgerAnswer>;
