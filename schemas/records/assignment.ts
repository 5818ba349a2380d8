import * as z from 'zod';
import {
  CalendarDay,
  Instant,
  InvoiceAmount,
  VisibleLine,
  VisibleText,
  WebAddress,
} from '#schemas/primitives.ts';

/** The company to which a credit was assigned, as the debtor has to know it to pay well (CC art. 290, 292). */
export const Assignee = z.strictObject({
  name: VisibleLine.min(2).max(120),
  /** A CNPJ, numeric or alphanumeric, with or without punctuation: no debt holds a CPF. */
  taxId: VisibleLine.min(14).max(18),
  address: VisibleLine.min(5).max(200).optional(),
  phone: VisibleLine.min(8).max(30).optional(),
  url: WebAddress.max(400).pipe(VisibleText).optional(),
});
export type Assignee = z.infer<typeof Assignee>;

/** A bill of the assignee: a figure that is fixed until a day, and the codes that pay it to the assignee. */
export const AssigneeBill = z
  .strictObject({
    /** What its codes ask for, centavos: paying it by the last day settles the debt. */
    amount: InvoiceAmount,
    /** The last day on which it may be paid. */
    goodThrough: CalendarDay,
    digitableLine: VisibleText.max(60).optional(),
    pixCode: VisibleText.max(512).optional(),
  })
  .refine(({ digitableLine, pixCode }) => digitableLine !== undefined || pixCode !== undefined, {
    error: 'must be given, or a digitableLine, or both',
    path: ['pixCode'],
  });
export type AssigneeBill = z.infer<typeof AssigneeBill>;

/** What billing reports of an assignment. */
export const CreditAssignment = z.strictObject({
  to: Assignee,
  /** The day on which the debtor was notified: before it, paying the first creditor pays well (CC art. 292). */
  notifiedOn: CalendarDay,
  /** Without it there is nothing to pay with that reaches the assignee: a person takes the debt over. */
  bill: AssigneeBill.optional(),
});
export type CreditAssignment = z.infer<typeof CreditAssignment>;

/** An assignment as a debt keeps it: the one that billing reported last. */
export const Assignment = CreditAssignment.extend({
  /** When billing says that it was reported (UTC): an older report that comes later is ignored. */
  assignedAt: Instant,
  /** The debtor's time zone (IANA): a day of payment is one of this zone. */
  zone: z.string(),
});
export type Assignment = z.infer<typeof Assignment>;
