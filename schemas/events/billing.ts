import * as z from 'zod';
import { Relation } from '#schemas/config/charge-terms.ts';
import {
  CalendarDay,
  Channel,
  ExternalId,
  InvoiceAmount,
  KnownInstant,
  PauseReason,
  PaymentMethod,
  PaymentSourceId,
  PersonType,
  PositiveCentavos,
  Slug,
  Tag,
  UF,
  VisibleLine,
  VisibleText,
} from '#schemas/primitives.ts';
import { OwnerId } from '#schemas/records/actor.ts';
import { CreditAssignment } from '#schemas/records/assignment.ts';
import { Bill } from '#schemas/records/bill.ts';
import { Credited } from '#schemas/records/credited.ts';
import { BUREAU_REPORT, isProven, UNPROVEN } from '#schemas/records/listing-order.ts';
import { CaseKind, CaseOutcome } from '#schemas/records/negotiation.ts';
import { PostalAddress } from '#schemas/records/postal-address.ts';
import { AuthorisedHow } from '#schemas/records/register.ts';

/**
 * The debtor, a person or a company, as billing describes it. Any e-mail and phone is accepted: an invalid one closes
 * a channel, but does not refuse the invoice.
 */
export const InvoiceDebtor = z.strictObject({
  /** An opaque id, the same for all invoices of this debtor; never the CPF or CNPJ, because events contain it. */
  debtorId: ExternalId,
  name: VisibleLine.min(2).max(120),
  /** CPF or CNPJ (numeric or alphanumeric), with or without punctuation. */
  taxId: VisibleLine.min(11).max(18),
  personType: PersonType.optional(),
  email: z.string().max(320).optional(),
  phone: z.string().max(40).optional(),
  /** More addresses, the better first. */
  emails: z.array(z.string().max(320)).max(5).optional(),
  phones: z.array(z.string().max(40)).max(5).optional(),
  uf: UF.optional(),
  /** Where the debtor gets mail: a creditor whose bank registers its boletos by file needs it. */
  address: PostalAddress.optional(),
  tags: z.array(Tag).max(20).optional(),
  preferredChannel: Channel.optional(),
  /** Channels to which the debtor has consented, naming this creditor: WhatsApp requires it. */
  optIns: z.array(Channel).optional(),
  /** Channels that the debtor has opted out of. */
  optOuts: z.array(Channel).optional(),
  /** Superendividamento (Lei 14.181/2021): no messages, a person takes over. */
  overIndebted: z.boolean().optional(),
});
export type InvoiceDebtor = z.infer<typeof InvoiceDebtor>;

/** The codes of billing's own bill. */
const InvoiceBill = Bill.extend({
  digitableLine: VisibleText.max(60).optional(),
  pixCode: VisibleText.max(512).optional(),
  url: z.httpUrl().max(400).pipe(VisibleText).optional(),
});

/** Bus, source `billing`: an unpaid invoice to be collected. */
export const InvoiceIssuedV1 = z.strictObject({
  invoiceId: ExternalId,
  creditorId: Slug,
  debtor: InvoiceDebtor,
  /** Centavos. */
  amount: InvoiceAmount,
  currency: z.literal('BRL'),
  issuedAt: KnownInstant,
  dueDate: CalendarDay,
  description: VisibleLine.min(1).max(200).optional(),
  sellerId: ExternalId.optional(),
  /** Whether the debtor is a consumer or a business; without it, what the creditor's `charges.relation` says. */
  relation: Relation.optional(),
  /** The kind of debt, one of `prescription.kinds`; without it, the creditor's `debtKind`. */
  debtKind: Slug.optional(),
  bill: InvoiceBill.optional(),
  /**
   * The batch that it comes in with, such as an import: what is paused, resumed or withdrawn as one. The batch of the event that opens
   * the debt counts, and stays. No personal data, because events contain it.
   */
  batch: ExternalId.optional(),
  /** The assignee of the credit, when it was assigned and the debtor was notified. */
  assigned: CreditAssignment.optional(),
});
export type InvoiceIssuedV1 = z.infer<typeof InvoiceIssuedV1>;

/** Bus, source `billing`: the invoice is no longer owed. */
export const InvoiceCancelledV1 = z.strictObject({
  invoiceId: ExternalId,
  creditorId: Slug,
  cancelledAt: KnownInstant,
  reason: VisibleLine.min(1).max(200).optional(),
});
export type InvoiceCancelledV1 = z.infer<typeof InvoiceCancelledV1>;

/** Bus, source `billing`: a new due date, a new amount, or both. */
export const InvoiceAmendedV1 = z
  .strictObject({
    invoiceId: ExternalId,
    creditorId: Slug,
    amendedAt: KnownInstant,
    amount: InvoiceAmount.optional(),
    dueDate: CalendarDay.optional(),
    /** The new bill; without it, the old bill is no longer shown when the amount changes. */
    bill: InvoiceBill.optional(),
  })
  .refine((amended) => amended.amount !== undefined || amended.dueDate !== undefined, {
    error: 'must give a new amount, a new dueDate, or both',
    path: ['amount'],
  });
export type InvoiceAmendedV1 = z.infer<typeof InvoiceAmendedV1>;

/**
 * Bus, source `billing`: the credit of an invoice was assigned, and its debtor was notified of it (CC art. 290). From then on the
 * debtor who pays the first creditor pays badly.
 */
export const CreditAssignedV1 = z.strictObject({
  invoiceId: ExternalId,
  creditorId: Slug,
  ...CreditAssignment.shape,
  /** When billing reports it: of two assignments the later one holds. */
  assignedAt: KnownInstant,
});
export type CreditAssignedV1 = z.infer<typeof CreditAssignedV1>;

/** Bus, source `billing`: billing learnt of a payment in another way (cash, a transfer, a bank file). */
export const PaymentReportedV1 = z.strictObject({
  invoiceId: ExternalId,
  creditorId: Slug,
  /** Billing's own id of the payment; without it, the same instant and amount for the same invoice are one payment. */
  paymentId: ExternalId.optional(),
  /** What the debtor paid: what is owed depends on this alone. */
  amount: PositiveCentavos,
  /** What of it reached the creditor's account, and what was taken from it. */
  credited: Credited.optional(),
  paidAt: KnownInstant,
  method: PaymentMethod.default('other'),
  /** Given when the assignee of the credit received it: the creditor holds nothing of it. */
  receivedBy: z.literal('assignee').optional(),
});
export type PaymentReportedV1 = z.infer<typeof PaymentReportedV1>;

/**
 * Bus, source `billing`: a person says which invoice an unidentified payment (`PaymentUnidentified.v1`) is for, or whether a
 * doubtful one (`PaymentDoubtful.v1`) is a payment of its own.
 */
export const PaymentAssignedV1 = z.strictObject({
  creditorId: Slug,
  /** The id in `PaymentUnidentified.v1` or `PaymentDoubtful.v1`. */
  paymentId: VisibleText.min(1).max(100),
  invoiceId: ExternalId,
  /** Given when it is no payment of its own: the payment of that invoice that it is, reported once more. */
  sameAs: VisibleText.min(1).max(100).optional(),
});
export type PaymentAssignedV1 = z.infer<typeof PaymentAssignedV1>;

/**
 * Bus, source `billing`: a payment source has reported everything up to an instant. For sources without files and
 * webhooks, and for a person who knows that there was nothing to report.
 */
export const PaymentSourceReportedV1 = z.strictObject({
  creditorId: Slug,
  /** One of the creditor's `reconciliation.sources`. */
  source: PaymentSourceId,
  reportedUntil: KnownInstant,
});
export type PaymentSourceReportedV1 = z.infer<typeof PaymentSourceReportedV1>;

/**
 * Bus, source `billing`: a payment paid the wrong invoice (another debtor's bill, a wrong number), and a person says
 * which one it was meant for. The part that has not gone back is moved.
 */
export const PaymentReassignedV1 = z
  .strictObject({
    creditorId: Slug,
    /** Billing's id of the reassignment: the same id takes effect once. */
    reassignmentId: ExternalId,
    /** The id in `PaymentApplied.v1`. */
    paymentId: VisibleText.min(1).max(100),
    fromInvoiceId: ExternalId,
    toInvoiceId: ExternalId,
  })
  .refine(({ fromInvoiceId, toInvoiceId }) => fromInvoiceId !== toInvoiceId, {
    error: 'must be another invoice',
    path: ['toInvoiceId'],
  });
export type PaymentReassignedV1 = z.infer<typeof PaymentReassignedV1>;

/**
 * Bus, source `billing`: a person writes off what is owed of an invoice, or a part of it. A written-off amount is not
 * received.
 */
export const WriteOffApprovedV1 = z.strictObject({
  invoiceId: ExternalId,
  creditorId: Slug,
  /** Billing's id of the write-off: the same id takes effect once. */
  writeOffId: ExternalId,
  /** Writes off `amount` centavos, at most what is owed; or the whole balance if `amount` is omitted. */
  amount: PositiveCentavos.optional(),
  /** A word of the creditor's choice, such as `goodwill`: no personal data, because events contain it. */
  reason: Slug,
});
export type WriteOffApprovedV1 = z.infer<typeof WriteOffApprovedV1>;

/**
 * Bus, source `billing`: a person answers `DebtHandedOver.v1` with `only-charges-left`: the charges stay owed, and
 * the ladder goes on. To waive them, send `WriteOffApproved.v1`.
 */
export const ChargesUpheldV1 = z.strictObject({ invoiceId: ExternalId, creditorId: Slug });
export type ChargesUpheldV1 = z.infer<typeof ChargesUpheldV1>;

/**
 * Bus, source `billing`: the contacts of a debtor as billing knows them now. A list replaces the one that billing
 * sent before; contacts from other sources are kept.
 */
export const ContactUpdatedV1 = z
  .strictObject({
    creditorId: Slug,
    ...InvoiceDebtor.pick({
      debtorId: true,
      emails: true,
      phones: true,
      uf: true,
      address: true,
      tags: true,
      preferredChannel: true,
      optIns: true,
      optOuts: true,
      overIndebted: true,
    }).shape,
    updatedAt: KnownInstant,
  })
  .refine(({ creditorId: _c, debtorId: _d, updatedAt: _u, ...news }) => Object.keys(news).length > 0, {
    error:
      'must give something new: emails, phones, uf, address, tags, preferredChannel, optIns, optOuts or overIndebted',
    path: ['emails'],
  });
export type ContactUpdatedV1 = z.infer<typeof ContactUpdatedV1>;

/**
 * Bus, source `billing`: all earlier links to a debtor's page become void, because one reached somebody else (a phone
 * number with a new owner, a forwarded message). The next message has a new link.
 */
export const LinkRevocationRequestedV1 = z.strictObject({
  creditorId: Slug,
  debtorId: ExternalId,
  requestedAt: KnownInstant,
});
export type LinkRevocationRequestedV1 = z.infer<typeof LinkRevocationRequestedV1>;

/**
 * Bus, source `billing`: a person asks that what is held of them be erased (LGPD art. 18 IV and VI). It is about all that the person
 * is to this creditor, under whichever debtor ids. What they still owe stays until nothing is owed.
 */
export const ErasureRequestedV1 = z.strictObject({
  creditorId: Slug,
  debtorId: ExternalId,
  /** Billing's id of the request: the same id takes effect once. */
  requestId: ExternalId,
  requestedAt: KnownInstant,
});
export type ErasureRequestedV1 = z.infer<typeof ErasureRequestedV1>;

/** The bureau, such as `serasa`: a name of the creditor's choice, always the same. */
const Bureau = Slug;

/** Bus, source `billing`: the debtor of this invoice was listed at a bureau. */
export const NegativeListingMadeV1 = z.strictObject({
  invoiceId: ExternalId,
  creditorId: Slug,
  bureau: Bureau,
  listedAt: KnownInstant,
});
export type NegativeListingMadeV1 = z.infer<typeof NegativeListingMadeV1>;

/** Bus, source `billing`: the listing of this invoice was cleared. */
export const NegativeListingClearedV1 = z.strictObject({
  invoiceId: ExternalId,
  creditorId: Slug,
  bureau: Bureau,
  clearedAt: KnownInstant,
});
export type NegativeListingClearedV1 = z.infer<typeof NegativeListingClearedV1>;

/**
 * Bus, source `billing`: what a bureau reports of a listing or protest that Régua ordered (docs/listings.md), as the program in front of
 * it passes it on.
 */
export const BureauReportedV1 = z
  .strictObject({
    invoiceId: ExternalId,
    creditorId: Slug,
    /** The id of the order, as it was ordered. */
    orderId: Slug,
    ...BUREAU_REPORT,
  })
  .refine(isProven, UNPROVEN);
export type BureauReportedV1 = z.infer<typeof BureauReportedV1>;

/** Bus, source `billing`: a person recorded a promise of the debtor, on the phone or at the counter. */
export const PromiseReportedV1 = z.strictObject({
  invoiceId: ExternalId,
  creditorId: Slug,
  /** The promised day. */
  day: CalendarDay,
  promisedAt: KnownInstant,
});
export type PromiseReportedV1 = z.infer<typeof PromiseReportedV1>;

/**
 * Bus, source `billing`: a person approved the offer that a debtor asked for (`OfferRequested.v1`); it is taken for
 * the debtor.
 */
export const OfferApprovedV1 = z.strictObject({
  invoiceId: ExternalId,
  creditorId: Slug,
  offerId: VisibleText.min(1).max(200),
  /** Centavos, as in `OfferRequested.v1`. */
  total: PositiveCentavos,
  askedAt: KnownInstant,
  approvedAt: KnownInstant,
});
export type OfferApprovedV1 = z.infer<typeof OfferApprovedV1>;

/**
 * Bus, source `billing`: a person agreed on instalments with the debtor. Régua issues the bill, the notices and the
 * reminders of each.
 */
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
  agreedAt: KnownInstant,
});
export type PaymentPlanReportedV1 = z.infer<typeof PaymentPlanReportedV1>;

/**
 * Bus, source `billing`: the debtor told a person that the debt is not theirs, or that something is wrong with what
 * was bought. The person keeps the details.
 */
export const DisputeRaisedV1 = z.strictObject({
  invoiceId: ExternalId,
  creditorId: Slug,
  kind: CaseKind.exclude(['hardship', 'review']),
  raisedAt: KnownInstant,
});
export type DisputeRaisedV1 = z.infer<typeof DisputeRaisedV1>;

/** Bus, source `billing`: the debtor told a person that they cannot pay. The person keeps the details. */
export const HardshipReportedV1 = z.strictObject({
  invoiceId: ExternalId,
  creditorId: Slug,
  reportedAt: KnownInstant,
});
export type HardshipReportedV1 = z.infer<typeof HardshipReportedV1>;

/** Bus, source `billing`: a person answered the open case of an invoice. */
export const CaseAnsweredV1 = z
  .strictObject({
    invoiceId: ExternalId,
    creditorId: Slug,
    /** The number of the case in `CaseOpened.v1`, so that a late answer closes no other case. */
    number: z.int().positive(),
    outcome: CaseOutcome,
    answeredAt: KnownInstant,
    /** What the debtor owes instead, centavos; for the outcome `corrected`. */
    amount: InvoiceAmount.optional(),
  })
  .refine(({ outcome, amount }) => (outcome === 'corrected') === (amount !== undefined), {
    error: 'must be given for the outcome "corrected", and for no other',
    path: ['amount'],
  });
export type CaseAnsweredV1 = z.infer<typeof CaseAnsweredV1>;

/**
 * Bus, source `billing`: somebody looks after a debt that waits for a person, its open case or the debt itself once it was handed over;
 * without `owner`, nobody does any more. It hides the debt from nobody.
 */
export const OwnerNamedV1 = z.strictObject({
  invoiceId: ExternalId,
  creditorId: Slug,
  owner: OwnerId.optional(),
  namedAt: KnownInstant,
});
export type OwnerNamedV1 = z.infer<typeof OwnerNamedV1>;

/** Bus, source `billing`: the CPF or CNPJ of a debtor was wrong, and this is the right one. */
export const TaxIdCorrectedV1 = z.strictObject({
  creditorId: Slug,
  ...InvoiceDebtor.pick({ debtorId: true, taxId: true }).shape,
  correctedAt: KnownInstant,
});
export type TaxIdCorrectedV1 = z.infer<typeof TaxIdCorrectedV1>;

/**
 * Bus, source `billing`: a debtor who had opted out consented to be written to again, and the creditor keeps the proof. It
 * lifts the opt-out of the address and of the channel, unless the debtor opts out again after it. With `how`, for a phone, it is also
 * the consumer's authorisation of this company that a register of blocked phones leaves room for.
 */
export const ContactConsentGivenV1 = z.strictObject({
  creditorId: Slug,
  ...InvoiceDebtor.pick({ debtorId: true }).shape,
  channel: Channel,
  /** The e-mail address or phone that was consented to. */
  address: VisibleText.min(1).max(320),
  /** The creditor's id of the proof (a recording, a signed form): no personal data. */
  proof: ExternalId,
  givenAt: KnownInstant,
  /** How it was given. */
  how: AuthorisedHow.optional(),
});
export type ContactConsentGivenV1 = z.infer<typeof ContactConsentGivenV1>;

/**
 * What a pause or its end is about: one invoice, all that the debtor owes this creditor, under whichever debtor ids, or the invoices
 * of a batch, those that come later too.
 */
const PausedThing = {
  invoiceId: ExternalId.optional(),
  debtorId: ExternalId.optional(),
  batch: ExternalId.optional(),
};
const isOneThing = ({
  invoiceId,
  debtorId,
  batch,
}: {
  readonly [K in keyof typeof PausedThing]?: string | undefined;
}): boolean => [invoiceId, debtorId, batch].filter((id) => id !== undefined).length === 1;
const ONE_THING = {
  error: 'must give one of invoiceId, debtorId and batch, and no other',
  path: ['invoiceId'],
};

/**
 * Bus, source `billing`: a person has collection stopped: the debtor died, a court forbids it, a complaint is worked on
 * elsewhere. No message goes out until `CollectionResumed.v1`, or until the last day is over.
 */
export const CollectionPausedV1 = z
  .strictObject({
    creditorId: Slug,
    /** Billing's id of the pause: the same id takes effect once. */
    pauseId: ExternalId,
    ...PausedThing,
    reason: PauseReason,
    pausedAt: KnownInstant,
    /** The last day without messages; without it, as many days from `pausedAt` as the creditor's `pauses.days` say. */
    lastDay: CalendarDay.optional(),
  })
  .refine(isOneThing, ONE_THING);
export type CollectionPausedV1 = z.infer<typeof CollectionPausedV1>;

/** Bus, source `billing`: collection goes on, of what was paused before `resumedAt`. */
export const CollectionResumedV1 = z
  .strictObject({ creditorId: Slug, ...PausedThing, resumedAt: KnownInstant })
  .refine(isOneThing, ONE_THING);
export type CollectionResumedV1 = z.infer<typeof CollectionResumedV1>;

/**
 * Bus, source `billing`: a batch of invoices was a mistake. Each of its debts is cancelled: where nothing was sent, without a word;
 * else the debtor is told once that it was a mistake. What was paid stays a payment, for a person to give back.
 */
export const BatchWithdrawnV1 = z.strictObject({
  creditorId: Slug,
  batch: ExternalId,
  withdrawnAt: KnownInstant,
});
export type BatchWithdrawnV1 = z.infer<typeof BatchWithdrawnV1>;

export const BillingEvents = {
  'InvoiceIssued.v1': InvoiceIssuedV1,
  'InvoiceCancelled.v1': InvoiceCancelledV1,
  'InvoiceAmended.v1': InvoiceAmendedV1,
  'CreditAssigned.v1': CreditAssignedV1,
  'PaymentReported.v1': PaymentReportedV1,
  'PaymentAssigned.v1': PaymentAssignedV1,
  'PaymentSourceReported.v1': PaymentSourceReportedV1,
  'PaymentReassigned.v1': PaymentReassignedV1,
  'WriteOffApproved.v1': WriteOffApprovedV1,
  'ChargesUpheld.v1': ChargesUpheldV1,
  'ContactUpdated.v1': ContactUpdatedV1,
  'ContactConsentGiven.v1': ContactConsentGivenV1,
  'TaxIdCorrected.v1': TaxIdCorrectedV1,
  'LinkRevocationRequested.v1': LinkRevocationRequestedV1,
  'ErasureRequested.v1': ErasureRequestedV1,
  'NegativeListingMade.v1': NegativeListingMadeV1,
  'NegativeListingCleared.v1': NegativeListingClearedV1,
  'BureauReported.v1': BureauReportedV1,
  'PromiseReported.v1': PromiseReportedV1,
  'OfferApproved.v1': OfferApprovedV1,
  'PaymentPlanReported.v1': PaymentPlanReportedV1,
  'DisputeRaised.v1': DisputeRaisedV1,
  'HardshipReported.v1': HardshipReportedV1,
  'CaseAnswered.v1': CaseAnsweredV1,
  'OwnerNamed.v1': OwnerNamedV1,
  'CollectionPaused.v1': CollectionPausedV1,
  'CollectionResumed.v1': CollectionResumedV1,
  'BatchWithdrawn.v1': BatchWithdrawnV1,
} as const;

export const BILLING_SOURCE = 'billing';
export type BillingEventType = keyof typeof BillingEvents;
