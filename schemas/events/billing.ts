import * as z from 'zod';
import {
  CalendarDay,
  Channel,
  ExternalId,
  Instant,
  InvoiceAmount,
  PaymentMethod,
  PaymentSourceId,
  PersonType,
  PositiveCentavos,
  Slug,
  Tag,
  UF,
} from '#schemas/primitives.ts';
import { Bill } from '#schemas/records/bill.ts';
import { CaseKind, CaseOutcome } from '#schemas/records/negotiation.ts';

/**
 * What billing says of the person or company that owes.
 * E-mail and phone are taken as they come: a bad one closes a channel, it does not refuse the invoice.
 */
export const InvoiceDebtor = z.strictObject({
  /** Opaque, the same for all invoices of this debtor; never the CPF or CNPJ, for it goes into events. */
  debtorId: ExternalId,
  name: z.string().trim().min(2).max(120),
  /** CPF or CNPJ (numeric or alphanumeric), with or without punctuation. */
  taxId: z.string().trim().min(11).max(18),
  personType: PersonType.optional(),
  email: z.string().max(320).optional(),
  phone: z.string().max(40).optional(),
  /** More of them, the better first. */
  emails: z.array(z.string().max(320)).max(5).optional(),
  phones: z.array(z.string().max(40)).max(5).optional(),
  uf: UF.optional(),
  tags: z.array(Tag).max(20).optional(),
  preferredChannel: Channel.optional(),
  /** Channels that the debtor asked to be written to on, naming this creditor: WhatsApp needs it. */
  optIns: z.array(Channel).optional(),
  /** Channels that the debtor asked not to be written to on. */
  optOuts: z.array(Channel).optional(),
  /** Superendividamento (Lei 14.181/2021): off the ladder, to a person. */
  overIndebted: z.boolean().optional(),
});
export type InvoiceDebtor = z.infer<typeof InvoiceDebtor>;

/** Bus, source `billing`: an unpaid invoice to be collected. */
export const InvoiceIssuedV1 = z.strictObject({
  invoiceId: ExternalId,
  creditorId: Slug,
  debtor: InvoiceDebtor,
  /** Centavos. */
  amount: InvoiceAmount,
  currency: z.literal('BRL'),
  issuedAt: Instant,
  dueDate: CalendarDay,
  description: z.string().trim().min(1).max(200).optional(),
  sellerId: ExternalId.optional(),
  bill: Bill.optional(),
});
export type InvoiceIssuedV1 = z.infer<typeof InvoiceIssuedV1>;

/** Bus, source `billing`: the invoice is no longer owed. */
export const InvoiceCancelledV1 = z.strictObject({
  invoiceId: ExternalId,
  creditorId: Slug,
  cancelledAt: Instant,
  reason: z.string().trim().min(1).max(200).optional(),
});
export type InvoiceCancelledV1 = z.infer<typeof InvoiceCancelledV1>;

/** Bus, source `billing`: a new due date, a new amount, or both. */
export const InvoiceAmendedV1 = z
  .strictObject({
    invoiceId: ExternalId,
    creditorId: Slug,
    amendedAt: Instant,
    amount: InvoiceAmount.optional(),
    dueDate: CalendarDay.optional(),
    /** The new bill; without it, the old bill is no longer shown when the amount changes. */
    bill: Bill.optional(),
  })
  .refine((amended) => amended.amount !== undefined || amended.dueDate !== undefined, {
    error: 'must give a new amount, a new dueDate, or both',
    path: ['amount'],
  });
export type InvoiceAmendedV1 = z.infer<typeof InvoiceAmendedV1>;

/** Bus, source `billing`: billing learnt of a payment by another way (cash, a transfer, a bank file). */
export const PaymentReportedV1 = z.strictObject({
  invoiceId: ExternalId,
  creditorId: Slug,
  /** Billing's own id of the payment; without it, the same instant and amount are one payment. */
  paymentId: ExternalId.optional(),
  amount: PositiveCentavos,
  paidAt: Instant,
  method: PaymentMethod.default('other'),
});
export type PaymentReportedV1 = z.infer<typeof PaymentReportedV1>;

/** Bus, source `billing`: a person says which invoice an unknown payment (`PaymentUnidentified.v1`) is for. */
export const PaymentAssignedV1 = z.strictObject({
  creditorId: Slug,
  /** As `PaymentUnidentified.v1` has it. */
  paymentId: z.string().min(1).max(100),
  invoiceId: ExternalId,
});
export type PaymentAssignedV1 = z.infer<typeof PaymentAssignedV1>;

/**
 * Bus, source `billing`: a source of payments has told all that it knew until then. For sources that give no files and call
 * no webhook, and for a person who knows that there was nothing to tell.
 */
export const PaymentSourceReportedV1 = z.strictObject({
  creditorId: Slug,
  /** One of the creditor's `reconciliation.sources`. */
  source: PaymentSourceId,
  reportedUntil: Instant,
});
export type PaymentSourceReportedV1 = z.infer<typeof PaymentSourceReportedV1>;

/**
 * Bus, source `billing`: a payment paid the wrong invoice (another debtor's bill, a wrong number), and a person says which
 * one it was meant for. What of it has not gone back is moved.
 */
export const PaymentReassignedV1 = z
  .strictObject({
    creditorId: Slug,
    /** Billing's own id of it: the same is done once. */
    reassignmentId: ExternalId,
    /** As `PaymentApplied.v1` has it. */
    paymentId: z.string().min(1).max(100),
    fromInvoiceId: ExternalId,
    toInvoiceId: ExternalId,
  })
  .refine(({ fromInvoiceId, toInvoiceId }) => fromInvoiceId !== toInvoiceId, {
    error: 'must be another invoice',
    path: ['toInvoiceId'],
  });
export type PaymentReassignedV1 = z.infer<typeof PaymentReassignedV1>;

/**
 * Bus, source `billing`: a person lets go of what is owed of an invoice, or of a part of it. What is waived is not
 * received.
 */
export const WriteOffApprovedV1 = z.strictObject({
  invoiceId: ExternalId,
  creditorId: Slug,
  /** Billing's own id of it: the same is written once. */
  writeOffId: ExternalId,
  /** Centavos; of more than is owed what is owed. Without it, all that is owed when it comes. */
  amount: PositiveCentavos.optional(),
  /** A word of the creditor's own, as `goodwill`: no personal data, for it goes into events. */
  reason: Slug,
});
export type WriteOffApprovedV1 = z.infer<typeof WriteOffApprovedV1>;

/**
 * Bus, source `billing`: a person answers `DebtHandedOver.v1` of `only-charges-left`: they stay owed, and the ladder goes on.
 * Who lets go of them sends `WriteOffApproved.v1`.
 */
export const ChargesUpheldV1 = z.strictObject({ invoiceId: ExternalId, creditorId: Slug });
export type ChargesUpheldV1 = z.infer<typeof ChargesUpheldV1>;

/**
 * Bus, source `billing`: what billing now knows of a debtor's contacts. A list that is given takes the place of the one
 * that billing gave before; what others found stays.
 */
export const ContactUpdatedV1 = z
  .strictObject({
    creditorId: Slug,
    ...InvoiceDebtor.pick({
      debtorId: true,
      emails: true,
      phones: true,
      uf: true,
      tags: true,
      preferredChannel: true,
      optIns: true,
      optOuts: true,
      overIndebted: true,
    }).shape,
    updatedAt: Instant,
  })
  .refine(({ creditorId: _c, debtorId: _d, updatedAt: _u, ...news }) => Object.keys(news).length > 0, {
    error:
      'must give something new: emails, phones, uf, tags, preferredChannel, optIns, optOuts or overIndebted',
    path: ['emails'],
  });
export type ContactUpdatedV1 = z.infer<typeof ContactUpdatedV1>;

/**
 * Bus, source `billing`: every link to a debtor's page that was given before is void, for one came into other hands (a phone
 * that is somebody else's by now, a message passed on). The next message has a new one.
 */
export const LinkRevocationRequestedV1 = z.strictObject({
  creditorId: Slug,
  debtorId: ExternalId,
  requestedAt: Instant,
});
export type LinkRevocationRequestedV1 = z.infer<typeof LinkRevocationRequestedV1>;

/** The register of bad payers, as `serasa`: a name of the creditor's choice, always the same. */
const Bureau = Slug;

/** Bus, source `billing`: the debtor of this invoice was listed in a register of bad payers. */
export const NegativeListingMadeV1 = z.strictObject({
  invoiceId: ExternalId,
  creditorId: Slug,
  bureau: Bureau,
  listedAt: Instant,
});
export type NegativeListingMadeV1 = z.infer<typeof NegativeListingMadeV1>;

/** Bus, source `billing`: the listing of this invoice was cleared from the register. */
export const NegativeListingClearedV1 = z.strictObject({
  invoiceId: ExternalId,
  creditorId: Slug,
  bureau: Bureau,
  clearedAt: Instant,
});
export type NegativeListingClearedV1 = z.infer<typeof NegativeListingClearedV1>;

/** Bus, source `billing`: a person noted the debtor's word, on the phone or at the counter. */
export const PromiseReportedV1 = z.strictObject({
  invoiceId: ExternalId,
  creditorId: Slug,
  /** The day promised. */
  day: CalendarDay,
  promisedAt: Instant,
});
export type PromiseReportedV1 = z.infer<typeof PromiseReportedV1>;

/** Bus, source `billing`: a person approved the offer that a debtor asked for (`OfferRequested.v1`); it is taken for them. */
export const OfferApprovedV1 = z.strictObject({
  invoiceId: ExternalId,
  creditorId: Slug,
  offerId: z.string().min(1).max(200),
  /** Centavos, as it was asked for. */
  total: PositiveCentavos,
  askedAt: Instant,
  approvedAt: Instant,
});
export type OfferApprovedV1 = z.infer<typeof OfferApprovedV1>;

/** Bus, source `billing`: a person agreed on instalments with the debtor. Régua bills, notifies and reminds of each. */
export const PaymentPlanReportedV1 = z.strictObject({
  invoiceId: ExternalId,
  creditorId: Slug,
  /** In order; the first is the entry. */
  instalments: z
    .array(z.strictObject({ amount: InvoiceAmount, dueDate: CalendarDay }))
    .min(1)
    .max(60)
    .refine(
      (all) => all.every(({ dueDate }, index) => index === 0 || dueDate > (all[index - 1]?.dueDate ?? '')),
      { error: 'must fall due one after the other' },
    ),
  agreedAt: Instant,
});
export type PaymentPlanReportedV1 = z.infer<typeof PaymentPlanReportedV1>;

/**
 * Bus, source `billing`: the debtor told a person that the debt is not theirs, or that something is wrong with what was
 * bought. What was said stays with that person.
 */
export const DisputeRaisedV1 = z.strictObject({
  invoiceId: ExternalId,
  creditorId: Slug,
  kind: CaseKind.exclude(['hardship']),
  raisedAt: Instant,
});
export type DisputeRaisedV1 = z.infer<typeof DisputeRaisedV1>;

/** Bus, source `billing`: the debtor told a person that they cannot pay. What was said stays with that person. */
export const HardshipReportedV1 = z.strictObject({
  invoiceId: ExternalId,
  creditorId: Slug,
  reportedAt: Instant,
});
export type HardshipReportedV1 = z.infer<typeof HardshipReportedV1>;

/** Bus, source `billing`: a person answered the open case of an invoice. */
export const CaseAnsweredV1 = z
  .strictObject({
    invoiceId: ExternalId,
    creditorId: Slug,
    /** Which case, as `CaseOpened.v1` numbers it: told late, it closes no other. */
    number: z.int().positive(),
    outcome: CaseOutcome,
    answeredAt: Instant,
    /** What the debtor owes instead, centavos: of a corrected one. */
    amount: InvoiceAmount.optional(),
  })
  .refine(({ outcome, amount }) => (outcome === 'corrected') === (amount !== undefined), {
    error: 'must be given for the outcome "corrected", and for no other',
    path: ['amount'],
  });
export type CaseAnsweredV1 = z.infer<typeof CaseAnsweredV1>;

export const BillingEvents = {
  'InvoiceIssued.v1': InvoiceIssuedV1,
  'InvoiceCancelled.v1': InvoiceCancelledV1,
  'InvoiceAmended.v1': InvoiceAmendedV1,
  'PaymentReported.v1': PaymentReportedV1,
  'PaymentAssigned.v1': PaymentAssignedV1,
  'PaymentSourceReported.v1': PaymentSourceReportedV1,
  'PaymentReassigned.v1': PaymentReassignedV1,
  'WriteOffApproved.v1': WriteOffApprovedV1,
  'ChargesUpheld.v1': ChargesUpheldV1,
  'ContactUpdated.v1': ContactUpdatedV1,
  'LinkRevocationRequested.v1': LinkRevocationRequestedV1,
  'NegativeListingMade.v1': NegativeListingMadeV1,
  'NegativeListingCleared.v1': NegativeListingClearedV1,
  'PromiseReported.v1': PromiseReportedV1,
  'OfferApproved.v1': OfferApprovedV1,
  'PaymentPlanReported.v1': PaymentPlanReportedV1,
  'DisputeRaised.v1': DisputeRaisedV1,
  'HardshipReported.v1': HardshipReportedV1,
  'CaseAnswered.v1': CaseAnsweredV1,
} as const;

export const BILLING_SOURCE = 'billing';
export type BillingEventType = keyof typeof BillingEvents;
