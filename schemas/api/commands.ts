import * as z from 'zod';
import { DebtId } from '#schemas/api/debt-path.ts';
import {
  CaseAnsweredV1,
  CollectionPausedV1,
  ContactConsentGivenV1,
  ContactUpdatedV1,
  CreditAssignedV1,
  DisputeRaisedV1,
  InvoiceAmendedV1,
  InvoiceCancelledV1,
  OfferApprovedV1,
  OwnerNamedV1,
  PaymentAssignedV1,
  PaymentPlanReportedV1,
  PaymentReassignedV1,
  PaymentReportedV1,
  PromiseReportedV1,
  TaxIdCorrectedV1,
  WriteOffApprovedV1,
} from '#schemas/events/billing.ts';
import { ExternalId, KnownInstant, Slug, VisibleText } from '#schemas/primitives.ts';

/**
 * Bodies of the commands. Each is the event of billing that says the same, less what the path names, and less when it happened, which is
 * when the command came unless the body says it.
 */

/** Whatever the caller knows of when it happened, not after the call: without it, the time of the call. */
const at = KnownInstant.optional().describe('when it happened, if that was before this call');

export const InvoicePath = z.strictObject({ creditorId: Slug, invoiceId: ExternalId });
export const BatchPath = z.strictObject({ creditorId: Slug, batch: ExternalId });
export const CasePath = z.strictObject({
  debtId: DebtId,
  number: z.string().regex(/^[1-9]\d{0,3}$/, 'must be the number of a case'),
});

export const LetterPath = z.strictObject({ letterId: VisibleText.max(128) });

/** A command that needs no word. */
export const NoWords = z.strictObject({ at });

export const AmendInvoice = z.strictObject({
  amount: InvoiceAmendedV1.shape.amount,
  dueDate: InvoiceAmendedV1.shape.dueDate,
  bill: InvoiceAmendedV1.shape.bill,
  at,
});
export const CancelInvoice = z.strictObject({ reason: InvoiceCancelledV1.shape.reason, at });
export const AssignCredit = CreditAssignedV1.omit({
  invoiceId: true,
  creditorId: true,
  assignedAt: true,
}).extend({ at });
export const ReportPayment = PaymentReportedV1.omit({ invoiceId: true, creditorId: true });
export const PromisePayment = z.strictObject({ day: PromiseReportedV1.shape.day, at });
export const MakePaymentPlan = z.strictObject({ instalments: PaymentPlanReportedV1.shape.instalments, at });
export const AcceptOffer = z.strictObject({
  offerId: OfferApprovedV1.shape.offerId,
  total: OfferApprovedV1.shape.total,
  askedAt: KnownInstant.optional().describe('when the debtor asked for it; without it, the time of the call'),
  at,
});
export const RaiseDispute = z.strictObject({ kind: DisputeRaisedV1.shape.kind, at });
export const AnswerCase = z.strictObject({
  outcome: CaseAnsweredV1.shape.outcome,
  amount: CaseAnsweredV1.shape.amount,
  at,
});
/** Who looks after a debt; without `owner`, the caller. */
export const TakeDebt = z.strictObject({
  owner: OwnerNamedV1.shape.owner.describe(
    'the id of a person, or a name that the creditor uses; without it, who calls',
  ),
  at,
});
export const WriteOff = WriteOffApprovedV1.omit({ invoiceId: true, creditorId: true });

/** What is paused or goes on: one of the three. */
const PausedThing = {
  creditorId: Slug,
  invoiceId: CollectionPausedV1.shape.invoiceId,
  debtorId: CollectionPausedV1.shape.debtorId,
  batch: CollectionPausedV1.shape.batch,
};
export const PauseCollection = z.strictObject({
  ...PausedThing,
  pauseId: CollectionPausedV1.shape.pauseId,
  reason: CollectionPausedV1.shape.reason,
  lastDay: CollectionPausedV1.shape.lastDay,
  at,
});
export const ResumeCollection = z.strictObject({ ...PausedThing, at });

export const AssignPayment = PaymentAssignedV1;
export const ReassignPayment = z.strictObject(PaymentReassignedV1.shape);

const {
  creditorId: _creditorId,
  debtorId: _debtorId,
  updatedAt: _updatedAt,
  ...contacts
} = ContactUpdatedV1.shape;
export const UpdateContact = z.strictObject({ ...contacts, at });
export const RecordConsent = ContactConsentGivenV1.omit({ creditorId: true, debtorId: true });
export const CorrectTaxId = z.strictObject({ taxId: TaxIdCorrectedV1.shape.taxId, at });
export const RequestErasure = z.strictObject({ requestId: ExternalId, at });

/** What was done. */
export const Done = z
  .strictObject({ done: z.literal(true), debtIds: z.array(DebtId).optional() })
  .meta({ id: 'Done' });

/** Why a person dismisses a dead letter; in words of ours, because a text may hold personal data. */
export const DismissLetter = z.strictObject({
  reason: z
    .enum(['repeated', 'not-ours', 'test', 'settled-elsewhere', 'other'])
    .default('other')
    .describe('why nothing is to be done: it came again, is not for us, was a test, was settled elsewhere'),
  at,
});

/** A dead letter as a person mends it. */
export const ResendLetter = z.strictObject({
  detail: z
    .record(z.string(), z.unknown())
    .optional()
    .describe(
      'the mended detail of an event of billing, whole; the type stays that of the letter. Without it, the letter is sent as it came',
    ),
});
