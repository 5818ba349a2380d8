import * as z from 'zod';
import { Tone } from '#schemas/primitives.ts';

/** A WhatsApp template as Meta approved it, and its parameters. */
export const WhatsAppText = z.strictObject({
  /** Its name at Meta. */
  template: z.string().regex(/^[a-z0-9_]{1,512}$/, 'must be lower-case letters, digits and underscores'),
  language: z.string().regex(/^[a-z]{2}(_[A-Z]{2})?$/, 'must be a language as pt_BR'),
  /** The category that Meta gave it: it decides the price, and whether the debtor must have asked for offers. */
  category: z.enum(['utility', 'marketing']),
  /** The approved text, with {{1}}, {{2}} … for the parameters: used by previews and the linter. */
  body: z.string().min(20).max(1024),
  /** Liquid, in the order of {{1}}, {{2}} … */
  parameters: z.array(z.string().min(1).max(600)).max(10),
});
export type WhatsAppText = z.infer<typeof WhatsAppText>;

/**
 * The texts of one message in one tone. Each text is a Liquid template; the variables are those of `MessageFacts`.
 * E-mail: a blank line separates paragraphs, and the layout of the brand adds the bill, the creditor's identity and
 * the closing.
 */
export const MessageText = z.strictObject({
  subject: z.string().min(3).max(200),
  body: z.string().min(20),
  /** GSM-7 (no accents but those of GSM), at most 160 characters when filled, no figures of the debt. */
  sms: z.string().min(20).max(250),
  /** If absent, this message is not sent by WhatsApp. */
  whatsapp: WhatsAppText.optional(),
});
export type MessageText = z.infer<typeof MessageText>;

/** `config/templates/<brand>/<message>.yaml`: a message in the tones that its steps may use. */
export const Message = z
  .partialRecord(Tone, MessageText)
  .refine((message) => Object.keys(message).length > 0, {
    error: `must have at least one tone: ${Tone.options.join(', ')}`,
  });
export type Message = z.infer<typeof Message>;

/** What is asked for, and its parts: principal, fine, interest and `overpaid`, less `received` and `waived`, are `owed`. */
const Amounts = {
  /** `R$ 1.234,56`: what settles it when it is paid on that day. */
  owed: z.string(),
  principal: z.string(),
  /** The fine and the interest; zero where nothing of them is asked for, by the creditor's rule or a bill. */
  fine: z.string(),
  hasFine: z.boolean(),
  interest: z.string(),
  hasInterest: z.boolean(),
  /** Whether a fine or interest is asked for. */
  hasCharges: z.boolean(),
  received: z.string(),
  hasReceived: z.boolean(),
  /** What was waived of the principal, and what is not asked for of charges that are asked for in part. */
  waived: z.string(),
  hasWaived: z.boolean(),
  /** What was received beyond what was owed; it is the debtor's. Zero in a message that asks for something. */
  overpaid: z.string(),
  hasOverpaid: z.boolean(),
};

/** One of the debts that a message is about. */
const InvoiceFacts = z.strictObject({
  invoiceId: z.string(),
  description: z.string().optional(),
  ...Amounts,
  /** `09/03/2026`: the due date of the invoice; `07/03/2026 (sábado: em dia até 09/03/2026)` where it is no business day. */
  dueDate: z.string(),
  /** `09/03/2026`: the business day until which it is paid on time; absent where `dueDate` is one. */
  onTimeUntil: z.string().optional(),
  /** Calendar days since the last day on which it is paid on time; 0 until then. */
  daysLate: z.int(),
});

/** The variables of a template. */
export const MessageFacts = z.strictObject({
  /** The first name of a person, or the whole name of a company. */
  greeting: z.string(),
  invoiceId: z.string(),
  description: z.string().optional(),
  /** The sums, if the message is about several debts. */
  ...Amounts,
  /** `09/03/2026`: the due date of the invoice; `07/03/2026 (sábado: em dia até 09/03/2026)` where it is no business day. */
  dueDate: z.string(),
  /** `09/03/2026`: the business day until which it is paid on time; absent where `dueDate` is one. */
  onTimeUntil: z.string().optional(),
  /** Whole days to the last day on which it is paid on time, 0 on it. */
  daysToDue: z.int(),
  daysLate: z.int(),
  /** The debts that the message lists, the oldest first; more than one in a message that covers several. All sums are of these. */
  invoices: z.array(InvoiceFacts).min(1),
  /** How many they are. */
  count: z.int().positive(),
  /**
   * Invoices that cost more than the debtor was told last, because a waiver ended or is of a part only: what they were told, when, until
   * when, and what was waived then; fine and interest of now, and what is still waived of them.
   */
  dearer: z.array(
    z.strictObject({
      invoiceId: z.string(),
      told: z.string(),
      toldOn: z.string(),
      goodThrough: z.string(),
      waivedThen: z.string(),
      charges: z.string(),
      waivedNow: z.string(),
      hasWaivedNow: z.boolean(),
    }),
  ),
  /** Other late invoices that a person of the creditor has taken over: named without amounts, as those of the five lists below. */
  inService: z.array(z.string()),
  /** Those that the debtor disputed, or reported hardship or a problem for: a person has to answer first. */
  inReview: z.array(z.string()),
  /** Those that the debtor promised to pay on a day. */
  promised: z.array(z.string()),
  /** Those that the instalments of a payment plan replace. */
  onPaymentPlan: z.array(z.string()),
  /** Those whose credit was assigned: another company is paid. */
  creditAssigned: z.array(z.string()),
  /** Those that other messages are about: debts that were old when they came, or in a message about such debts all others. */
  inOwnMessage: z.array(z.string()),
  /** Other late invoices of which a payment may not be known yet: named without amounts. */
  maybePaid: z.array(z.string()),
  /** How many more there are that the list has no room for, and the bill does not pay. */
  others: z.int().nonnegative(),
  /** `count` and `others` together. */
  countOfAll: z.int().positive(),
  /** `29/03/2026`: the last day on which the amount is what it is; absent when it changes every day, or not for long. */
  validUntil: z.string().optional(),
  /** The codes that pay just what is asked for; the layout shows them. */
  bill: z.strictObject({
    digitableLine: z.string().optional(),
    pixCode: z.string().optional(),
    /** The last day on which they may be paid, of a bill of ours. */
    validUntil: z.string().optional(),
    /** Whether what they pay costs the same after that day: then no text may let it look like a deadline (CDC art. 37 §1). */
    isSameAfter: z.boolean(),
  }),
  /** Whether there are any codes: without them, the page is the way to pay. */
  hasBill: z.boolean(),
  /** Invoices of the message that its codes do not pay. */
  notInBill: z.array(z.string()),
  /** Whether the message introduces debts that were old when they came: the layout asks to look at them, not to pay. */
  isIntroduction: z.boolean(),
  /** Whether the page has an offer for one of the invoices: less than what is owed, or instalments. */
  hasOffers: z.boolean(),
  /** The link to the debtor's page: signed, and short enough for an SMS. */
  pageUrl: z.string(),
  /** What a receipt or an apology is for: each payment as `R$ 1.234,56` and its day as `09/03/2026`, the earliest first. */
  payments: z.array(z.strictObject({ amount: z.string(), day: z.string() })),
  /** Invoices that are still owed, to which a part of these payments went. */
  partlyPaid: z.array(z.strictObject({ invoiceId: z.string(), amount: z.string() })),
  /** Whether the payment came when nothing was owed any more: a second one, or an older code. */
  cameLate: z.boolean(),
  /** Whether the messages about these invoices were a mistake: then nothing is owed of them, and no layout shows an amount. */
  wasMistake: z.boolean(),
  /** The unsubscribe link; absent in a preview. */
  unsubscribeUrl: z.string().optional(),
  /** Who receives the payment, once the credit was assigned; absent while that is the creditor. */
  payee: z
    .strictObject({
      name: z.string(),
      taxId: z.string(),
      /** `09/03/2026`: the day on which the debtor was notified. */
      notifiedOn: z.string(),
    })
    .optional(),
  creditor: z.strictObject({
    name: z.string(),
    legalName: z.string(),
    taxId: z.string(),
    address: z.string(),
    phone: z.string(),
    hours: z.string(),
    /** The creditor's notice of privacy, over https. */
    privacyUrl: z.string(),
    /** The person in charge of personal data (LGPD art. 41), with an address. */
    privacyOfficer: z.string(),
    colour: z.string(),
    /** An image of at least 40 pixels high, over https. */
    logoUrl: z.string().optional(),
  }),
});
export type MessageFacts = z.infer<typeof MessageFacts>;
