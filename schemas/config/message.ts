import * as z from 'zod';

/**
 * `config/templates/<brand>/<message>.yaml`: what one rung says. Each text is a Liquid template; the variables
 * are those of `MessageFacts`. E-mail: a blank line parts paragraphs, and the layout of the brand puts the bill, the
 * creditor's identity and the farewell around them.
 */
export const Message = z.strictObject({
  subject: z.string().min(3).max(120),
  body: z.string().min(20),
  /** GSM-7 (no accents but those of GSM), at most 160 characters when filled, no figures of the debt. */
  sms: z.string().min(20).max(200),
});
export type Message = z.infer<typeof Message>;

/** What a template may use. */
export const MessageFacts = z.strictObject({
  /** First name of a person, whole name of a company. */
  greeting: z.string(),
  invoiceId: z.string(),
  description: z.string().optional(),
  /** `R$ 1.234,56`: what is owed on that day. */
  owed: z.string(),
  /** The three of them, less `received`, are what is owed. */
  principal: z.string(),
  fine: z.string(),
  interest: z.string(),
  hasCharges: z.boolean(),
  received: z.string(),
  hasReceived: z.boolean(),
  /** `09/03/2026`: the last day to pay without charges, a business day. */
  dueDate: z.string(),
  /** Whole days to the due date, 0 on it. */
  daysToDue: z.int(),
  daysLate: z.int(),
  /** The bill to pay with. */
  bill: z.strictObject({
    digitableLine: z.string().optional(),
    pixCode: z.string().optional(),
    url: z.string().optional(),
    /** The day until which a reissued bill holds its amount. */
    validUntil: z.string().optional(),
  }),
  hasBill: z.boolean(),
  creditor: z.strictObject({
    name: z.string(),
    legalName: z.string(),
    taxId: z.string(),
    address: z.string(),
    phone: z.string(),
    hours: z.string(),
    colour: z.string(),
  }),
});
export type MessageFacts = z.infer<typeof MessageFacts>;
