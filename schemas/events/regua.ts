import * as z from 'zod';
import {
  CalendarDay,
  Centavos,
  Channel,
  ErrorName,
  ExternalId,
  Instant,
  ListingKind,
  Microreais,
  PauseReason,
  PaymentMethod,
  PaymentSourceId,
  PositiveCentavos,
  Profile,
  Slug,
  Tone,
  UF,
} from '#schemas/primitives.ts';
import { Credited } from '#schemas/records/credited.ts';
import { DebtStatus, ExecutionEnd, HandOverReason, SettledBy } from '#schemas/records/debt.ts';
import { ListingMoment, ListingProof } from '#schemas/records/listing-order.ts';
import { PauseScope } from '#schemas/records/pause.ts';
import { RefundKind } from '#schemas/records/payment-pointer.ts';
import { SellerStanding } from '#schemas/records/seller-standing.ts';
import { LikePayment } from '#schemas/records/unidentified-payment.ts';
import { Envelope, OfDebt } from './envelope.ts';
import {
  CaseOpenedV1,
  CaseOverdueV1,
  CaseResolvedV1,
  InPlan,
  OfferRequestedV1,
  OwnerChangedV1,
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
  /** The batch of invoices that it came in with. */
  batch: ExternalId.optional(),
  amount: PositiveCentavos,
  dueDate: CalendarDay,
  /** The due date rolled to a business day: lateness counts from here. */
  rolledDueDate: CalendarDay,
  regua: Slug,
  /** How the debtor had paid so far, and the reason in words (LGPD art. 20). */
  profile: Profile,
  profileReason: z.string(),
  /** When the first step is taken. */
  firstStepAt: Instant,
  /** The whole debt, if this one is an instalment. */
  instalmentOf: z.strictObject({ debtId: z.string(), number: z.int().positive() }).optional(),
});

/**
 * Billing changed the amount or the due date: a new version of the debt, on a new schedule. A debt that a person has stays with
 * that person.
 */
export const DebtAmendedV1 = z.strictObject({
  ...Envelope,
  version: z.int().min(2),
  amount: PositiveCentavos,
  /** Received beyond the new amount, centavos: to be refunded or credited. */
  excess: Centavos,
  dueDate: CalendarDay,
  rolledDueDate: CalendarDay,
  regua: Slug,
  /** When its ladder goes on; absent when it does not. */
  firstStepAt: Instant.optional(),
  /** Why a person has it, if one has. */
  handedOverFor: HandOverReason.optional(),
});

/** The debt reached a step of its régua. */
export const StepTakenV1 = z.strictObject({
  ...Envelope,
  step: Slug,
  /** What settles the debt when it is paid on that day, centavos: as a message states it. */
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
  /** The cost by the price table of that day. */
  cost: Microreais,
  pricesOf: CalendarDay,
  /** Other debts of the debtor that this message covers. */
  covers: z.array(z.string()),
});

/**
 * It is not known whether a channel took a message: it gave no answer, or the process that sent it died. The message is
 * never sent again on this channel; `MessageFeedbackReceived` may tell later what became of it.
 */
export const MessageOutcomeUnknownV1 = z.strictObject({
  ...Envelope,
  step: Slug,
  channel: Channel,
  /** The error of the channel or of the network by its name; `no-record` when the process died. */
  answer: z.string(),
});

/** The message of another debt of this debtor covered this one too: this step sends none. */
export const MessageConsolidatedV1 = z.strictObject({
  ...Envelope,
  step: Slug,
  channel: Channel,
  owed: Centavos,
  /** The debt whose message it was. */
  by: z.string(),
});

/** A channel reported whether a message arrived. */
export const MessageFeedbackReceivedV1 = z.strictObject({
  ...Envelope,
  step: Slug,
  channel: Channel,
  kind: z.enum(['delayed', 'delivered', 'bounced', 'failed', 'complained', 'opened', 'clicked']),
  /** In the channel's words, without addresses. */
  reason: z.string().optional(),
});

/** A contact that billing sent does not reach the debtor: billing should correct its records. */
export const ContactInvalidatedV1 = z.strictObject({
  ...Envelope,
  debtorId: ExternalId,
  kind: z.enum(['email', 'phone']),
  /**
   * Identifies one of several: the version of a key, a hyphen, and 16 hex digits of an HMAC of the contact as billing wrote it
   * (docs/privacy.md).
   */
  fingerprint: z.string().regex(/^[1-9]\d{0,2}-[0-9a-f]{16}$/),
  reason: z.string(),
});

/** The debtor opted out of messages to this contact. */
export const ContactOptedOutV1 = z.strictObject({
  ...Envelope,
  debtorId: ExternalId,
  channel: Channel,
  /** `wrong-person`: somebody said on the page that the message was not for them; `ContactInvalidated.v1` says which contact it was. */
  by: z.enum(['reply', 'unsubscribe', 'complaint', 'wrong-person']),
});

/** The rule that stopped a message on one channel of a step, and its source. */
const NotSent = {
  ...Envelope,
  step: Slug,
  channel: Channel,
  rule: Slug,
  /** The law, norm or choice that the rule comes from. */
  citation: z.string(),
  /** The version of the table in `config/legal/` that contains the rule, if one does. */
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
  /** What of it reached the creditor's account, when its source says so. */
  credited: Credited.optional(),
  applied: Centavos,
  /** Received beyond what was owed: to be refunded or credited. */
  excess: Centavos,
  /** Charges that the creditor's rule waived because the principal was paid in full. */
  waived: Centavos,
  /** What settles the debt after it: see docs/money.md, Payoff quotes. */
  balance: Centavos,
  /** True when the debt was already settled or cancelled. */
  late: z.boolean(),
  /** The refund that it reverses: a chargeback whose dispute was won. */
  restores: z.string().optional(),
});

/** A payment came for an invoice that is not known yet: it waits for the invoice. */
export const PaymentUnappliedV1 = z.strictObject({
  ...Envelope,
  paymentId: z.string(),
  method: PaymentMethod,
  paidAt: Instant,
  amount: PositiveCentavos,
});

/**
 * A payment names no bill and no invoice of ours: a person has to say which invoice it is for (`PaymentAssigned.v1`).
 */
export const PaymentUnidentifiedV1 = z.strictObject({
  eventId: Envelope.eventId,
  at: Instant,
  creditorId: Slug,
  provider: Slug,
  paymentId: z.string(),
  method: PaymentMethod,
  paidAt: Instant,
  amount: PositiveCentavos,
  /** The reference that it came with, such as a txid. */
  reference: ExternalId.optional(),
});

/**
 * A payment may be one that its invoice has from another source: a person decides with both shown (`PaymentAssigned.v1`, with
 * `sameAs` when it is), and the invoice is not chased meanwhile.
 */
export const PaymentDoubtfulV1 = z.strictObject({
  ...PaymentUnidentifiedV1.omit({ reference: true }).shape,
  invoiceId: ExternalId,
  /** What it may be. */
  resembles: z.array(LikePayment).min(1),
});

/** Money of a payment left this debt: see the kinds. */
export const PaymentReversedV1 = z.strictObject({
  ...Envelope,
  refundId: z.string(),
  paymentId: z.string().optional(),
  kind: RefundKind,
  /** The part of it that concerns this debt, centavos. */
  amount: PositiveCentavos,
  reversedAt: Instant,
  /** What settles the debt after it; if that is more than zero, a settled debt is reopened. */
  balance: Centavos,
  /** What the creditor's rule waived, because only little was left. */
  waived: Centavos,
});

/** A settled debt is owed again because money went back; or a person put a debt back on its ladder. */
export const DebtReopenedV1 = z.strictObject({
  ...Envelope,
  debtorId: ExternalId,
  sellerId: ExternalId.optional(),
  version: z.int().min(2),
  /** `refund`, `reversal`: see `PaymentReversed.v1`. `charges-upheld`: see `ChargesUpheld.v1`. `released`: an import, after its last day. */
  because: z.enum([...RefundKind.options, 'charges-upheld', 'released']),
  owed: Centavos,
  daysLate: z.int(),
  /** `person`: `DebtHandedOver.v1` says why. `prescribed`: nobody may demand it any more. */
  to: z.enum(['ladder', 'person', 'prescribed']),
  /** The régua and the time at which its ladder goes on; absent otherwise. */
  regua: Slug.optional(),
  firstStepAt: Instant.optional(),
});

/**
 * Less, or more, of a payment was credited than fee and tax explain: a person asks the bank or the provider. The payment counts in
 * full all the same. One of several invoices has one event for each, with its share.
 */
export const CreditedDifferenceFoundV1 = z.strictObject({
  ...Envelope,
  /** The id in `PaymentApplied.v1`. */
  paymentId: z.string(),
  /** What was paid, centavos. */
  amount: PositiveCentavos,
  paidAt: Instant,
  credited: Credited,
  /** `amount + other − credited − fee − tax`: positive when too little was credited. */
  difference: z.int(),
});

/** How many bills of ours are to be withdrawn at their provider. */
const BillsLeft = z.int().nonnegative();

/**
 * The credit of a debt was assigned: no code of the creditor is shown any more, and those that were are withdrawn where their
 * provider can.
 */
export const DebtAssignedV1 = z.strictObject({
  ...Envelope,
  debtorId: ExternalId,
  sellerId: ExternalId.optional(),
  /** The CNPJ of the assignee, without punctuation. */
  assigneeTaxId: z.string(),
  notifiedOn: CalendarDay,
  /** Whether there is a bill of the assignee to show. */
  hasBill: z.boolean(),
  /** Absent from events of before 2026-12. */
  bills: BillsLeft.optional(),
});

/**
 * A debtor paid the creditor after the notice of the assignment: the payment counts, and the money is the assignee's. A person
 * passes it on, or gives it back (CC art. 308).
 */
export const AssigneeMoneyReceivedV1 = z.strictObject({
  ...Envelope,
  debtorId: ExternalId,
  /** The id in `PaymentApplied.v1`. */
  paymentId: z.string(),
  amount: PositiveCentavos,
  paidAt: Instant,
  assigneeTaxId: z.string(),
  notifiedOn: CalendarDay,
});

/** A person wrote off what was owed, or a part of it. */
export const DebtWrittenOffV1 = z.strictObject({
  ...Envelope,
  debtorId: ExternalId,
  sellerId: ExternalId.optional(),
  writeOffId: z.string(),
  /** The written-off amount, at most what was owed. */
  amount: PositiveCentavos,
  reason: Slug,
  /** What settles the debt after it: see docs/money.md, Payoff quotes. */
  balance: Centavos,
});

/** What the end of a debt leaves to do. Absent from events of before 2026-12. */
const OfClosing = { bills: BillsLeft.optional(), inPlan: InPlan.optional() };

/** Nothing is owed any more: billing can close the invoice. */
export const DebtSettledV1 = z.strictObject({
  ...Envelope,
  debtorId: ExternalId,
  sellerId: ExternalId.optional(),
  /** The same as `at`: when we learnt that nothing is owed any more. */
  settledAt: Instant,
  by: SettledBy,
  /** The principal in force, centavos. */
  amount: PositiveCentavos,
  /** All that was received for this debt, centavos. */
  received: Centavos,
  /** What the creditor's rule waived. */
  waived: Centavos,
  /** What persons wrote off: it is not received. */
  writtenOff: Centavos,
  daysLate: z.int(),
  /** How many other debts of this debtor with this creditor were still owed at that moment. */
  otherOpenDebts: z.int().nonnegative(),
  /**
   * True if none was: the creditor may sell to the debtor again. If two debts are settled at the same moment, each
   * may still count the other; `CreditHoldReleased.v1` is published in any case.
   */
  released: z.boolean(),
  /** The last day to clear the negative listing of the debt, if it has one (STJ, Súmula 548). */
  clearListingBy: CalendarDay.optional(),
  ...OfClosing,
});

/**
 * The last debt that a debtor owed this creditor is closed, in whatever way: the creditor may sell to the debtor
 * again.
 */
export const CreditHoldReleasedV1 = z.strictObject({
  ...Envelope,
  debtorId: ExternalId,
  /** Other ids under which billing knows the same CPF or CNPJ as a debtor of this creditor: their hold is released too. */
  otherDebtorIds: z.array(ExternalId).optional(),
  sellerId: ExternalId.optional(),
});

/** The CPF or CNPJ of the debtor was corrected: bills of ours under the other one are withdrawn, and shown no more. */
export const BillsReplacedV1 = z.strictObject({
  ...Envelope,
  debtorId: ExternalId,
  /** How many bills of ours are withdrawn. */
  bills: z.int().positive(),
});

/** Collection of a debt is paused: no message goes out, and it stays owed and payable. */
export const DebtPausedV1 = z.strictObject({
  ...Envelope,
  debtorId: ExternalId,
  pauseId: ExternalId,
  scope: PauseScope,
  reason: PauseReason,
  lastDay: CalendarDay,
});

/** A pause of a debt ended. `over`: its last day has passed; `DebtHandedOver.v1` follows if a person has to go on. */
export const DebtResumedV1 = z.strictObject({
  ...Envelope,
  debtorId: ExternalId,
  pauseId: ExternalId,
  how: z.enum(['resumed', 'over']),
});

/** A debt that is no longer owed, or that a payment plan replaced, still has a negative listing, which has to be cleared. */
export const ListingClearanceRequestedV1 = z.strictObject({
  ...Envelope,
  debtorId: ExternalId,
  bureau: Slug,
  listedAt: Instant,
  /** The last day, five business days from the payment in full, or from the plan (STJ, Súmula 548); if it has passed: at once. */
  clearBy: CalendarDay,
  /** Whether Régua had it listed, and has it cleared; otherwise that is for billing. Absent from events of before 2026-12. */
  isOrdered: z.boolean().optional(),
});

const OfListingOrder = {
  ...Envelope,
  debtorId: ExternalId,
  kind: ListingKind,
  bureau: Slug,
  /** The same for every event of one listing or protest. */
  orderId: Slug,
};

/** A listing or protest that Régua ordered went a step further: by us (`…Ordered`, `…Taken`), or by what the bureau reports. */
export const ListingProgressedV1 = z.strictObject({
  ...OfListingOrder,
  moment: ListingMoment.exclude(['over', 'clearanceOverdue']),
  proof: ListingProof.optional(),
  /** Why, of `noticeFailed` and `refused`. */
  reason: Slug.optional(),
});

/** A debt is not listed at the end of its ladder, by which rule: `DebtHandedOver.v1` follows, and a person decides. */
export const ListingGivenUpV1 = z.strictObject({
  ...OfListingOrder,
  rule: Slug,
  citation: z.string(),
});

/** The bureau has not confirmed by the last day that it cleared the listing of a debt that is owed no more: a person has to. */
export const ListingClearanceOverdueV1 = z.strictObject({ ...OfListingOrder, clearBy: CalendarDay });

/** The debt ended without being paid in full. */
export const DebtClosedV1 = z.strictObject({
  ...Envelope,
  /** `withdrawn`: its batch was. `payment-plan-over`: an instalment whose payment plan was broken, or whose debt was closed in another way. */
  reason: z.enum(['cancelled', 'withdrawn', 'payment-plan-over']),
  received: Centavos,
  ...OfClosing,
});

/** The batch of a debt was withdrawn that had been paid before: giving the money back is for a person. */
export const WithdrawnInvoicePaidV1 = z.strictObject({ ...Envelope, batch: ExternalId, received: Centavos });

/** An amendment, a cancellation, a pause or the end of one came for an invoice that is not known yet: it waits for it. */
export const InvoiceChangeUnappliedV1 = z.strictObject({
  ...Envelope,
  change: z.enum(['cancelled', 'amended', 'assigned', 'paused', 'resumed']),
  /** When billing amended it. */
  amendedAt: Instant.optional(),
});

/**
 * The creditor can no longer demand the debt (CC art. 206): nobody is contacted about it, and its execution ends. A person who
 * has it stops collecting. What is paid after it counts, and `DebtSettled.v1` may follow.
 */
export const DebtPrescribedV1 = z.strictObject({
  ...Envelope,
  debtorId: ExternalId,
  sellerId: ExternalId.optional(),
  /** The first day on which it is prescribed. */
  prescribedOn: CalendarDay,
  /** The status that ended. */
  was: DebtStatus.extract(['open', 'promised', 'caseOpen', 'onPaymentPlan', 'handedOver']),
  /** Why a person had it, if one had. */
  handedOverFor: HandOverReason.optional(),
  /** What was not paid, centavos, charges included. */
  unpaid: Centavos,
  daysLate: z.int(),
});

/** An execution ended although its debt waited on it: `DebtHandedOver.v1` or `ExecutionRestarted.v1` says what follows. */
export const ExecutionFailedV1 = z.strictObject({
  ...Envelope,
  /** The version of the debt whose execution it was. */
  version: z.int().positive(),
  how: ExecutionEnd,
  /** The name of the error, as Step Functions gave it. */
  error: ErrorName.optional(),
});

/** An execution was repaired: that of a closed debt was still waiting, or that of an owed debt had failed. */
export const ExecutionRestartedV1 = z.strictObject({
  ...Envelope,
  /**
   * How it was repaired. `answered`: the wait of a closed debt was ended. `stopped`: its token was stale, and the execution was stopped.
   * `replaced`: an owed debt goes on as a new version.
   */
  how: z.enum(['answered', 'stopped', 'replaced']),
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

/** A return file of a bank was read to its end. The event has only figures and the id of the file. */
export const BankFileReadV1 = z.strictObject({
  /** The same for every repetition, so that consumers can deduplicate. */
  eventId: z.string().min(1).max(200),
  at: Instant,
  creditorId: Slug,
  /** The bank's number at the clearing house. */
  bank: z.string().regex(/^\d{3}$/),
  layout: z.string(),
  /** A hash of bucket, name and content. */
  fileId: z.string().regex(/^[0-9a-f]{16}$/),
  /** The day in the file's header. */
  writtenOn: CalendarDay,
  lines: z.int().positive(),
  /** Titles that the file reports as paid: `recorded + duplicates + unapplied`. */
  liquidations: z.int().nonnegative(),
  /** Their sum, centavos. */
  amount: Centavos,
  /** Payments that were recorded on debts. */
  recorded: z.int().nonnegative(),
  /** Payments that were already known, from this file or another. */
  duplicates: z.int().nonnegative(),
  /** Payments without a known invoice: they wait for it, or for a person. */
  unapplied: z.int().nonnegative(),
  /** Payments of which fee and tax do not explain what was credited. */
  differences: z.int().nonnegative(),
  /** Occurrences that may be money: dead letters. */
  doubtful: z.int().nonnegative(),
  /** Lines and totals with errors: dead letters. */
  errors: z.int().nonnegative(),
});

export type BankFileReadV1 = z.infer<typeof BankFileReadV1>;

/** The fields of both ends of an outage. */
const OfSource = {
  /** The same for every repetition and different for each outage, so that consumers can deduplicate. */
  eventId: z.string().min(1).max(200),
  at: Instant,
  creditorId: Slug,
  source: PaymentSourceId,
};

/** A payment source is overdue: the creditor's reminders are held. Published once per outage. */
export const PaymentSourceWentStaleV1 = z.strictObject({
  ...OfSource,
  /** When it last reported, and by when it should have reported again; absent if it never reported. */
  reportedUntil: Instant.optional(),
  expectedBy: Instant.optional(),
});

/** A stale source reported again: reminders are sent unless another source holds them. */
export const PaymentSourceRestoredV1 = z.strictObject({ ...OfSource, reportedUntil: Instant });

/** The fields of both ends of the time in which the list of a register is too old. */
const OfRegister = { eventId: OfSource.eventId, at: Instant, creditorId: Slug, register: UF };

/** The list of a register of blocked phones is too old: no phone of its state is written to. Published once per outage. */
export const RegisterWentStaleV1 = z.strictObject({
  ...OfRegister,
  /** The day of the last list, and by when the next should have been imported; absent if none ever was. */
  reportedUntil: Instant.optional(),
  expectedBy: Instant.optional(),
});

/** A fresh list of a register was imported. */
export const RegisterRestoredV1 = z.strictObject({ ...OfRegister, reportedUntil: Instant });

/** What came over the bus was refused, and waits for a person. Published once for each refused event, or again with the same id. */
export const InputRefusedV1 = z.strictObject({
  /** The same for every repetition, so that consumers can deduplicate. */
  eventId: z.string().min(1).max(200),
  /** When the refused event came. */
  at: Instant,
  /** The id that the bus gave it. */
  refusedEventId: z.string().min(1).max(128),
  /** Its type, such as `InvoiceIssued.v1`. */
  refusedType: z.string().min(1).max(128).optional(),
  /** What is wrong, and what would be right: it names fields and ids, never personal data. */
  reason: z.string().min(1).max(1000),
});

/**
 * What was held of a person was erased at their request (LGPD art. 18), and what was kept and why. `limited`: something is still owed,
 * so that what is needed to collect it stays; the rest follows, with another event, when nothing is owed any more.
 */
export const DebtorErasedV1 = z.strictObject({
  /** The same for every repetition, so that consumers can deduplicate. */
  eventId: z.string().min(1).max(200),
  at: Instant,
  creditorId: Slug,
  debtorId: ExternalId,
  /** Other ids under which the person was a debtor of this creditor: they are erased too. */
  otherDebtorIds: z.array(ExternalId),
  requestId: ExternalId,
  requestedAt: Instant,
  reach: z.enum(['whole', 'limited']),
  /** The debts that are still owed, a hundred at most. */
  owed: z.array(z.string()).max(100),
  erased: z.array(Slug),
  /** What is kept, and the law by which it is; `until` when it goes by itself. */
  kept: z.array(z.strictObject({ what: Slug, basis: z.string(), until: CalendarDay.optional() })),
  /** Return files of banks that name the person, which are kept as they came: the account, and the day of the payment; a hundred at most. */
  returnFiles: z.array(z.strictObject({ source: PaymentSourceId, paidOn: CalendarDay })).max(100),
  /** The same in Portuguese, for the person. It names nobody. */
  statement: z.string(),
  /** Proves that the statement is ours (docs/privacy.md). */
  proof: z.string(),
});

/** Events that are not about a single debt. */
export const CreditorEvents = {
  'InputRefused.v1': InputRefusedV1,
  'BankFileRead.v1': BankFileReadV1,
  'PaymentSourceWentStale.v1': PaymentSourceWentStaleV1,
  'PaymentSourceRestored.v1': PaymentSourceRestoredV1,
  'RegisterWentStale.v1': RegisterWentStaleV1,
  'RegisterRestored.v1': RegisterRestoredV1,
  'DebtorErased.v1': DebtorErasedV1,
} as const;

/**
 * The standing of a debt for its seller, published at each change: the standing, not what was said. Of two events
 * about one debt, the one with the higher revision counts. It does not say who changed the debt: that is not for sellers.
 */
export const NegotiationUpdatedV1 = z.strictObject({
  ...OfDebt,
  debtorId: ExternalId,
  sellerId: ExternalId.optional(),
  /** The revision of the debt, which rises with every change. */
  revision: z.int().nonnegative(),
  ...SellerStanding.shape,
  /**
   * True if the debtor has no debt with this creditor, of any seller, that is late, promised, in a case or handed
   * over: the seller may sell (again).
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
  'MessageOutcomeUnknown.v1': MessageOutcomeUnknownV1,
  'MessagePostponed.v1': MessagePostponedV1,
  'ContactForbidden.v1': ContactForbiddenV1,
  'ChannelSkipped.v1': ChannelSkippedV1,
  'MessageConsolidated.v1': MessageConsolidatedV1,
  'MessageFeedbackReceived.v1': MessageFeedbackReceivedV1,
  'ContactInvalidated.v1': ContactInvalidatedV1,
  'ContactOptedOut.v1': ContactOptedOutV1,
  'PaymentApplied.v1': PaymentAppliedV1,
  'PaymentUnapplied.v1': PaymentUnappliedV1,
  'InvoiceChangeUnapplied.v1': InvoiceChangeUnappliedV1,
  'PaymentUnidentified.v1': PaymentUnidentifiedV1,
  'PaymentDoubtful.v1': PaymentDoubtfulV1,
  'PaymentReversed.v1': PaymentReversedV1,
  'DebtReopened.v1': DebtReopenedV1,
  'CreditedDifferenceFound.v1': CreditedDifferenceFoundV1,
  'DebtAssigned.v1': DebtAssignedV1,
  'AssigneeMoneyReceived.v1': AssigneeMoneyReceivedV1,
  'DebtWrittenOff.v1': DebtWrittenOffV1,
  'DebtSettled.v1': DebtSettledV1,
  'ListingClearanceRequested.v1': ListingClearanceRequestedV1,
  'ListingProgressed.v1': ListingProgressedV1,
  'ListingGivenUp.v1': ListingGivenUpV1,
  'ListingClearanceOverdue.v1': ListingClearanceOverdueV1,
  'DebtClosed.v1': DebtClosedV1,
  'WithdrawnInvoicePaid.v1': WithdrawnInvoicePaidV1,
  'DebtPrescribed.v1': DebtPrescribedV1,
  'PromiseMade.v1': PromiseMadeV1,
  'PromiseBroken.v1': PromiseBrokenV1,
  'OfferRequested.v1': OfferRequestedV1,
  'PaymentPlanMade.v1': PaymentPlanMadeV1,
  'PaymentPlanBroken.v1': PaymentPlanBrokenV1,
  'CaseOpened.v1': CaseOpenedV1,
  'CaseOverdue.v1': CaseOverdueV1,
  'CaseResolved.v1': CaseResolvedV1,
  'OwnerChanged.v1': OwnerChangedV1,
  'BillsReplaced.v1': BillsReplacedV1,
  'DebtPaused.v1': DebtPausedV1,
  'DebtResumed.v1': DebtResumedV1,
  'NegotiationUpdated.v1': NegotiationUpdatedV1,
  'ExecutionFailed.v1': ExecutionFailedV1,
  'ExecutionRestarted.v1': ExecutionRestartedV1,
  'CreditHoldReleased.v1': CreditHoldReleasedV1,
  'DebtHandedOver.v1': DebtHandedOverV1,
} as const;

export const REGUA_SOURCE = 'regua';

/** The events after which nothing is to be paid for a debt any more. */
export const CLOSINGS: ReguaEventType[] = ['DebtSettled.v1', 'DebtClosed.v1'];
export type ReguaEventType = keyof typeof ReguaEvents;
/** The events about a payment that is on no debt. */
export type PaymentEventType = 'PaymentUnidentified.v1' | 'PaymentDoubtful.v1';
/** The events about a debt: all except those. */
export type DebtEventType = Exclude<ReguaEventType, PaymentEventType>;
export type ReguaEventDetail<T extends ReguaEventType> = z.infer<(typeof ReguaEvents)[T]>;
