import * as z from 'zod';
import {
  CalendarDay,
  Centavos,
  Channel,
  ExternalId,
  Instant,
  Microreais,
  PaymentMethod,
  PaymentSourceId,
  PositiveCentavos,
  Profile,
  Slug,
  Tone,
} from '#schemas/primitives.ts';
import { HandOverReason } from '#schemas/records/debt.ts';
import { RefundKind } from '#schemas/records/payment-pointer.ts';
import { SellerStanding } from '#schemas/records/seller-standing.ts';
import { Envelope } from './envelope.ts';
import {
  CaseOpenedV1,
  CaseOverdueV1,
  CaseResolvedV1,
  OfferRequestedV1,
  PaymentPlanBrokenV1,
  PaymentPlanMadeV1,
  PromiseBrokenV1,
  PromiseMadeV1,
} from './negotiation.ts';

/** An invoice became a debt with a schedule. */
export const DebtOpenedV1 = z.strictObject({
  ...Envelope,
  debtorId: ExternalId,
  sellerId: ExternalId.optional(),
  amount: PositiveCentavos,
  dueDate: CalendarDay,
  /** The due date rolled to a business day: lateness counts from here. */
  rolledDueDate: CalendarDay,
  regua: Slug,
  /** How the debtor had paid so far, and why that is said, in words (LGPD art. 20). */
  profile: Profile,
  profileReason: z.string(),
  /** When the first step is taken. */
  firstStepAt: Instant,
  /** The debt that it is an instalment of. */
  instalmentOf: z.strictObject({ debtId: z.string(), number: z.int().positive() }).optional(),
});

/** Billing changed the amount or the due date: a new version of the debt, on a new schedule. */
export const DebtAmendedV1 = z.strictObject({
  ...Envelope,
  version: z.int().min(2),
  amount: PositiveCentavos,
  /** Received beyond the new amount, centavos: to be given back or credited. */
  excess: Centavos,
  dueDate: CalendarDay,
  rolledDueDate: CalendarDay,
  regua: Slug,
  firstStepAt: Instant,
});

/** The debt reached a step of its régua. */
export const StepTakenV1 = z.strictObject({
  ...Envelope,
  step: Slug,
  /** What was owed at that instant, centavos, charges included. */
  owed: Centavos,
  /** Whole days past the rolled due date; negative before it. */
  daysLate: z.int(),
});

/** A channel accepted a message for delivery. */
export const MessageSentV1 = z.strictObject({
  ...Envelope,
  step: Slug,
  channel: Channel,
  tone: Tone,
  owed: Centavos,
  /** The id that the channel gave the message. */
  messageId: z.string(),
  /** By the price table of that day. */
  cost: Microreais,
  pricesOf: CalendarDay,
  /** Other debts of the debtor that this message speaks of too. */
  covers: z.array(z.string()),
});

/** The message of another debt of the same debtor spoke of this one too: this step sends none of its own. */
export const MessageConsolidatedV1 = z.strictObject({
  ...Envelope,
  step: Slug,
  channel: Channel,
  owed: Centavos,
  /** The debt whose message it was. */
  by: z.string(),
});

/** A channel told what became of a message. */
export const MessageFeedbackReceivedV1 = z.strictObject({
  ...Envelope,
  step: Slug,
  channel: Channel,
  kind: z.enum(['delayed', 'delivered', 'bounced', 'failed', 'complained', 'opened', 'clicked']),
  /** In the channel's words, without addresses. */
  reason: z.string().optional(),
});

/** A contact that billing gave does not reach the debtor: for billing to mend its records. */
export const ContactInvalidatedV1 = z.strictObject({
  ...Envelope,
  debtorId: ExternalId,
  kind: z.enum(['email', 'phone']),
  /**
   * The first 16 hex digits of the SHA-256 of the contact in our form, an e-mail address in lower case or E.164: tells
   * which of several.
   */
  fingerprint: z.string().regex(/^[0-9a-f]{16}$/),
  reason: z.string(),
});

/** The debtor asked not to be written to there again. */
export const ContactOptedOutV1 = z.strictObject({
  ...Envelope,
  debtorId: ExternalId,
  channel: Channel,
  by: z.enum(['reply', 'unsubscribe', 'complaint']),
});

/** What kept a message back on one channel of a step, and where that rule comes from. */
const NotSent = {
  ...Envelope,
  step: Slug,
  channel: Channel,
  rule: Slug,
  /** The law, norm or choice that the rule comes from. */
  citation: z.string(),
  /** Of the table of `config/legal/` that the rule stands in, when it stands in one. */
  tableVersion: CalendarDay.optional(),
};

/** A message is not allowed yet: the step waits. */
export const MessagePostponedV1 = z.strictObject({
  ...NotSent,
  /** The instant at which it is tried again. */
  until: Instant,
});

/** The law or the debtor forbids contact on this channel, and no later instant changes that. */
export const ContactForbiddenV1 = z.strictObject(NotSent);

/** A channel could not be used, or was not worth using: no address, no opt-in, too expensive, refused, overtaken. */
export const ChannelSkippedV1 = z.strictObject(NotSent);

/** A payment was recorded on its debt. */
export const PaymentAppliedV1 = z.strictObject({
  ...Envelope,
  paymentId: z.string(),
  method: PaymentMethod,
  paidAt: Instant,
  /** What was received, centavos; `applied + excess`. */
  amount: PositiveCentavos,
  applied: Centavos,
  /** Received beyond what was owed: to be given back or credited. */
  excess: Centavos,
  /** Charges that the creditor's rule waived when the principal was whole. */
  waived: Centavos,
  /** What is still owed after it. */
  balance: Centavos,
  /** True when the debt was already settled or cancelled. */
  late: z.boolean(),
  /** The refund that it makes good: money that was taken back, and came again (a dispute that was won). */
  restores: z.string().optional(),
});

/** A payment came for an invoice that is not known: it waits for the invoice. */
export const PaymentUnappliedV1 = z.strictObject({
  ...Envelope,
  paymentId: z.string(),
  method: PaymentMethod,
  paidAt: Instant,
  amount: PositiveCentavos,
});

/** A payment came that names no bill and no invoice of ours: a person says what it is for (`PaymentAssigned.v1`). */
export const PaymentUnidentifiedV1 = z.strictObject({
  eventId: Envelope.eventId,
  at: Instant,
  creditorId: Slug,
  provider: Slug,
  paymentId: z.string(),
  method: PaymentMethod,
  paidAt: Instant,
  amount: PositiveCentavos,
  /** What it came with, such as a txid. */
  reference: ExternalId.optional(),
});

/** Money of a payment left this debt: see the kinds. */
export const PaymentReversedV1 = z.strictObject({
  ...Envelope,
  refundId: z.string(),
  paymentId: z.string().optional(),
  kind: RefundKind,
  /** What of it concerns this debt, centavos. */
  amount: PositiveCentavos,
  reversedAt: Instant,
  /** What is owed after it; more than nothing of a debt that was settled opens it again. */
  balance: Centavos,
  /** What the creditor's rule waived of it, for only so little was left. */
  waived: Centavos,
});

/** A debt that was settled is owed again, for money went back; or a person gave it back to its ladder. */
export const DebtReopenedV1 = z.strictObject({
  ...Envelope,
  debtorId: ExternalId,
  sellerId: ExternalId.optional(),
  version: z.int().min(2),
  /** `refund`, `reversal`: see `PaymentReversed.v1`. `charges-upheld`: see `ChargesUpheld.v1`. */
  because: z.enum([...RefundKind.options, 'charges-upheld']),
  owed: Centavos,
  daysLate: z.int(),
  /** `person`: `DebtHandedOver.v1` says why. */
  to: z.enum(['ladder', 'person']),
  /** When its ladder goes on, and which; absent when a person has it. */
  regua: Slug.optional(),
  firstStepAt: Instant.optional(),
});

/** A person let go of what was owed, or of a part of it. */
export const DebtWrittenOffV1 = z.strictObject({
  ...Envelope,
  debtorId: ExternalId,
  sellerId: ExternalId.optional(),
  writeOffId: z.string(),
  /** What was owed of it. */
  amount: PositiveCentavos,
  reason: Slug,
  /** What is still owed after it. */
  balance: Centavos,
});

/** Nothing is owed any more: billing closes the invoice, sales releases the customer. */
export const DebtSettledV1 = z.strictObject({
  ...Envelope,
  debtorId: ExternalId,
  sellerId: ExternalId.optional(),
  /** The same as `at`: when we learnt that nothing is owed any more. */
  settledAt: Instant,
  /**
   * By a payment; by billing lowering the amount to what had been received; by a person who let go of the rest; or by the
   * last instalment of its payment plan.
   */
  by: z.enum(['payment', 'amendment', 'write-off', 'payment-plan']),
  /** The principal in force, centavos. */
  amount: PositiveCentavos,
  /** All that was received for this debt, centavos. */
  received: Centavos,
  /** What the creditor's rule waived. */
  waived: Centavos,
  /** What persons let go: it is not received. */
  writtenOff: Centavos,
  daysLate: z.int(),
  /** How many other debts of this debtor with this creditor were still owed at that moment. */
  otherOpenDebts: z.int().nonnegative(),
  /**
   * None was: the creditor may sell to the debtor again. Of two that are settled at the same moment each may still count
   * the other: `CreditHoldReleased.v1` comes then, as in any case.
   */
  released: z.boolean(),
  /** Only of a debt that stands in a register of bad payers: the last day to clear it (STJ, Súmula 548). */
  clearListingBy: CalendarDay.optional(),
});

/** The last debt that a debtor owed this creditor is closed, however that was: the creditor may sell to them again. */
export const CreditHoldReleasedV1 = z.strictObject({
  ...Envelope,
  debtorId: ExternalId,
  sellerId: ExternalId.optional(),
});

/** A debt that is owed no more still stands in a register of bad payers: have it cleared. */
export const ListingClearanceRequestedV1 = z.strictObject({
  ...Envelope,
  debtorId: ExternalId,
  bureau: Slug,
  listedAt: Instant,
  /** The last day, five business days from the payment in full (STJ, Súmula 548); past already: at once. */
  clearBy: CalendarDay,
});

/** The debt ended without being paid in full. */
export const DebtClosedV1 = z.strictObject({
  ...Envelope,
  /** `payment-plan-over`: an instalment whose payment plan was broken, or whose debt was closed in another way. */
  reason: z.enum(['cancelled', 'payment-plan-over']),
  received: Centavos,
});

/** A debt had closed and its execution waited on, for the wake was lost: it was ended now. */
export const ExecutionRestartedV1 = z.strictObject({
  ...Envelope,
  /** `answered`: its wait was ended. `stopped`: its token was worth nothing, and the execution was stopped. */
  how: z.enum(['answered', 'stopped']),
});

/** A person takes over. */
export const DebtHandedOverV1 = z.strictObject({
  ...Envelope,
  reason: HandOverReason,
  debtorId: ExternalId,
  sellerId: ExternalId.optional(),
  owed: Centavos,
  daysLate: z.int(),
});

/** A return file of a bank was read to its end. Figures alone: whoever wants the file asks for it by its id. */
export const BankFileReadV1 = z.strictObject({
  /** The same for every repetition: deduplicate on it. */
  eventId: z.string().min(1).max(200),
  at: Instant,
  creditorId: Slug,
  /** The bank's number at the clearing house. */
  bank: z.string().regex(/^\d{3}$/),
  layout: z.string(),
  /** Stands for bucket, name and content. */
  fileId: z.string().regex(/^[0-9a-f]{16}$/),
  /** The day that its header says. */
  writtenOn: CalendarDay,
  lines: z.int().positive(),
  /** Titles that it says were paid: `recorded + duplicates + unapplied`. */
  liquidations: z.int().nonnegative(),
  /** Their sum, centavos. */
  amount: Centavos,
  /** On the debt or debts that they pay. */
  recorded: z.int().nonnegative(),
  /** Of which the table knew already, from this file or another. */
  duplicates: z.int().nonnegative(),
  /** For which no invoice is known: they wait for it, or for a person. */
  unapplied: z.int().nonnegative(),
  /** Occurrences that may be money, kept for a person. */
  doubtful: z.int().nonnegative(),
  /** Lines and totals that were not as they must be, kept for a person. */
  errors: z.int().nonnegative(),
});

export type BankFileReadV1 = z.infer<typeof BankFileReadV1>;

/** Of either end of an outage. */
const OfSource = {
  /** The same for every repetition, and another for each outage: deduplicate on it. */
  eventId: z.string().min(1).max(200),
  at: Instant,
  creditorId: Slug,
  source: PaymentSourceId,
};

/** A source of payments is silent for too long: the creditor's reminders are held. Once for each outage. */
export const PaymentSourceWentStaleV1 = z.strictObject({
  ...OfSource,
  /** When it was last heard, and by when it had to be heard anew; absent when it never was. */
  reportedUntil: Instant.optional(),
  expectedBy: Instant.optional(),
});

/** A source that was silent for too long was heard again: reminders go out once no other holds them. */
export const PaymentSourceRestoredV1 = z.strictObject({ ...OfSource, reportedUntil: Instant });

/** Events that are about no single debt. */
export const CreditorEvents = {
  'BankFileRead.v1': BankFileReadV1,
  'PaymentSourceWentStale.v1': PaymentSourceWentStaleV1,
  'PaymentSourceRestored.v1': PaymentSourceRestoredV1,
} as const;

/**
 * Where a debt stands for whoever sells to its debtor, each time that it changed: how it stands, and not what was said. Of
 * two about one debt, that of the higher revision holds.
 */
export const NegotiationUpdatedV1 = z.strictObject({
  ...Envelope,
  debtorId: ExternalId,
  sellerId: ExternalId.optional(),
  /** Of the debt: it rises with every change. */
  revision: z.int().nonnegative(),
  ...SellerStanding.shape,
  /**
   * The debtor has no debt with this creditor, whoever sold it, that is late, promised, disputed or with a person: you can
   * sell (again).
   */
  creditHoldReleased: z.boolean(),
  /** How many other debts of this debtor with this creditor are still owed. */
  otherOpenDebts: z.int().nonnegative(),
});

export type CreditorEventType = keyof typeof CreditorEvents;
export type CreditorEventDetail<T extends CreditorEventType> = z.infer<(typeof CreditorEvents)[T]>;

export const ReguaEvents = {
  'DebtOpened.v1': DebtOpenedV1,
  'DebtAmended.v1': DebtAmendedV1,
  'StepTaken.v1': StepTakenV1,
  'MessageSent.v1': MessageSentV1,
  'MessagePostponed.v1': MessagePostponedV1,
  'ContactForbidden.v1': ContactForbiddenV1,
  'ChannelSkipped.v1': ChannelSkippedV1,
  'MessageConsolidated.v1': MessageConsolidatedV1,
  'MessageFeedbackReceived.v1': MessageFeedbackReceivedV1,
  'ContactInvalidated.v1': ContactInvalidatedV1,
  'ContactOptedOut.v1': ContactOptedOutV1,
  'PaymentApplied.v1': PaymentAppliedV1,
  'PaymentUnapplied.v1': PaymentUnappliedV1,
  'PaymentUnidentified.v1': PaymentUnidentifiedV1,
  'PaymentReversed.v1': PaymentReversedV1,
  'DebtReopened.v1': DebtReopenedV1,
  'DebtWrittenOff.v1': DebtWrittenOffV1,
  'DebtSettled.v1': DebtSettledV1,
  'ListingClearanceRequested.v1': ListingClearanceRequestedV1,
  'DebtClosed.v1': DebtClosedV1,
  'PromiseMade.v1': PromiseMadeV1,
  'PromiseBroken.v1': PromiseBrokenV1,
  'OfferRequested.v1': OfferRequestedV1,
  'PaymentPlanMade.v1': PaymentPlanMadeV1,
  'PaymentPlanBroken.v1': PaymentPlanBrokenV1,
  'CaseOpened.v1': CaseOpenedV1,
  'CaseOverdue.v1': CaseOverdueV1,
  'CaseResolved.v1': CaseResolvedV1,
  'NegotiationUpdated.v1': NegotiationUpdatedV1,
  'ExecutionRestarted.v1': ExecutionRestartedV1,
  'CreditHoldReleased.v1': CreditHoldReleasedV1,
  'DebtHandedOver.v1': DebtHandedOverV1,
} as const;

export const REGUA_SOURCE = 'regua';

/** The events that say that nothing is to be paid for a debt any more. */
export const CLOSINGS: ReguaEventType[] = ['DebtSettled.v1', 'DebtClosed.v1'];
export type ReguaEventType = keyof typeof ReguaEvents;
/** Those about a debt: all but the one of a payment that belongs to none. */
export type DebtEventType = Exclude<ReguaEventType, 'PaymentUnidentified.v1'>;
export type ReguaEventDetail<T extends ReguaEventType> = z.infer<(typeof ReguaEvents)[T]>;
