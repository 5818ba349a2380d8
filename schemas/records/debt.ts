import * as z from 'zod';
import { DebtTerms } from '#schemas/config/charge-terms.ts';
import { ExecutionInput, Postponement, Wake } from '#schemas/machine.ts';
import {
  CalendarDay,
  Centavos,
  Channel,
  ErrorName,
  ExternalId,
  Instant,
  Microreais,
  PaymentMethod,
  PositiveCentavos,
  Profile,
  Slug,
} from '#schemas/primitives.ts';
import { OptedOutAddress } from '#schemas/records/address.ts';
import { Assignment } from '#schemas/records/assignment.ts';
import { Bill } from '#schemas/records/bill.ts';
import { Credited } from '#schemas/records/credited.ts';
import { Chain, ChainLink } from './entry.ts';
import { ListingOrder } from './listing-order.ts';
import { Case, OwnerNamed, PaymentPlan, PaymentPromise } from './negotiation.ts';
import { Pause, PauseFields } from './pause.ts';
import { ReportedRefund } from './payment-pointer.ts';
import { PayoffQuote } from './payoff-quote.ts';
import { ContactKey, DebtStepKey, SendKey, StepKey } from './send-key.ts';

/**
 * `awaitingInvoice`: payments, an amendment or a cancellation came before the invoice. `open`: on the ladder. `promised`: the debtor gave a day, and
 * the ladder rests until it. `caseOpen`: a person has to solve a case first. `onPaymentPlan`: instalments replace it.
 * `handedOver`: with a person, still payable. `settled` and `cancelled`: closed. `prescribed`: the creditor can no longer
 * demand it (CC art. 206); nobody is contacted, and what is paid of one's own will counts (CC art. 882).
 */
export const DebtStatus = z.enum([
  'awaitingInvoice',
  'open',
  'promised',
  'caseOpen',
  'onPaymentPlan',
  'handedOver',
  'settled',
  'cancelled',
  'prescribed',
]);
export type DebtStatus = z.infer<typeof DebtStatus>;

/** An entry of the ledger: immutable once written, but for the ids that it is reported under later. */
export const Payment = z.strictObject({
  /** What the debtor paid: what is owed depends on this alone. */
  amount: PositiveCentavos,
  /** What of it reached the creditor's account, when its source says so. */
  credited: Credited.optional(),
  paidAt: Instant,
  method: PaymentMethod,
  /** When we learnt of it. */
  receivedAt: Instant,
  /** The provider's payment that it is of, when it came here another way: moved from another invoice, or come again. */
  of: z.string().optional(),
  /** The bill of ours by which it was paid. */
  billId: ExternalId.optional(),
  /** The ids under which other sources reported the same payment, `source/id`. */
  reportedAs: z.array(z.string()).optional(),
  /** The refund of this debt that it makes good: money that was taken back, and came again (a dispute that was won). */
  restores: z.string().optional(),
  /** Present when the assignee of the credit received it, and not the creditor. */
  receivedBy: z.literal('assignee').optional(),
  /** The instalment of this debt that it names: the debt has the money of all its instalments. */
  instalment: z.strictObject({ plan: z.int().positive(), number: z.int().positive() }).optional(),
});
export type Payment = z.infer<typeof Payment>;

/** Money that went back, an entry of the ledger: immutable once written. */
export const Refund = ReportedRefund.extend({
  /** The payment that it is of, when it is known. */
  paymentId: z.string().optional(),
});
export type Refund = z.infer<typeof Refund>;

/** What the creditor waived or wrote off, an entry of the ledger: immutable once written. Nobody paid it. */
export const WriteOff = z.strictObject({
  /** The part of it that was owed when it was waived or written off. */
  amount: PositiveCentavos,
  /** The day that it counts from. */
  on: CalendarDay,
  /** When it was written. */
  at: Instant,
  /** `rule`: by what the creditor chose for charges, or for a second bill that asked for less. */
  by: z.enum(['rule', 'person']),
  /** The reason of a person; a rule has none. */
  reason: Slug.optional(),
});
export type WriteOff = z.infer<typeof WriteOff>;

/**
 * Why a person has a debt. `ladder-over`: its last step was taken. `over-indebted`, `debtor-erased`: no robot may write about
 * it any more. `hardship`: its ladder rested because the debtor reported hardship for another invoice of this creditor, which no person
 * has answered yet. `unreachable`: no channel of the rest of its ladder reaches the debtor. `prescribes-soon`: it would be prescribed
 * before its ladder ends. `prescribed`: on items of before prescription had a status of its own. `only-charges-left`: the
 * principal is paid, and a person says what becomes of the charges. `little-left`: so little is left that nobody is asked for it.
 * `too-many-payments`: it has as many payments as it has room for, and is not settled. `execution-failed`: its executions failed
 * again and again. `execution-stopped`: an operator stopped its execution. `pause-over`: the last day of a pause has passed after
 * which no robot goes on by itself. `assigned`: the credit is another's, and there is no code that pays them.
 */
export const HandOverReason = z.enum([
  'ladder-over',
  'over-indebted',
  'hardship',
  'unreachable',
  'prescribes-soon',
  'prescribed',
  'debtor-erased',
  'only-charges-left',
  'little-left',
  'too-many-payments',
  'execution-failed',
  'execution-stopped',
  'pause-over',
  'assigned',
]);
export type HandOverReason = z.infer<typeof HandOverReason>;

/**
 * A message to the debtor. `claimed` is written before it is sent and never taken twice; a claim found by a retry
 * becomes `unknown`, because no send API has an idempotency key.
 */
export const Send = z.strictObject({
  /**
   * `consolidated`: the message of another debt of the same debtor covered this one too. `delivered` and `undelivered`:
   * what the channel reported of it later.
   */
  status: z.enum(['claimed', 'sent', 'refused', 'unknown', 'consolidated', 'delivered', 'undelivered']),
  at: Instant,
  messageId: z.string().optional(),
  /** The debt whose message covers this one, when it is covered. */
  by: DebtStepKey.optional(),
  /** Other debts that this message covers. */
  covers: z.array(z.string()).optional(),
});
export type Send = z.infer<typeof Send>;

/**
 * How an execution of a debt ended that should run. `missing`: nobody heard how, and it was found not to run.
 */
export const ExecutionEnd = z.enum(['failed', 'timed-out', 'aborted', 'missing']);
export type ExecutionEnd = z.infer<typeof ExecutionEnd>;

/** An execution of a debt that ended although the debt waited on it. */
export const ExecutionFailure = z.strictObject({
  /** The version of the debt whose execution it was. */
  version: z.int().positive(),
  at: Instant,
  how: ExecutionEnd,
  /** The name of the error, as Step Functions gave it. */
  error: ErrorName.optional(),
});
export type ExecutionFailure = z.infer<typeof ExecutionFailure>;

/**
 * An event written together with the change that it reports, until the bus has it; or an entry that is not published, until the
 * timeline has it.
 */
export const OutboxEntry = z.strictObject({
  type: z.string(),
  detail: z.record(z.string(), z.unknown()),
  /** Its place in the chain of the debt's entries; absent on items of before there was one. */
  link: ChainLink.optional(),
  /** True once what it said was erased; its place in the chain stays. */
  erased: z.literal(true).optional(),
});
export type OutboxEntry = z.infer<typeof OutboxEntry>;

/** The latest reports about one register of bad payers (SPC, Serasa and the like). */
export const Listing = z.strictObject({ listedAt: Instant.optional(), clearedAt: Instant.optional() });
export type Listing = z.infer<typeof Listing>;

/**
 * How a debt came to be settled: by a payment; an amendment that lowered the amount to what had been received; a write-off of
 * the rest by a person; or the last instalment of its payment plan.
 */
export const SettledBy = z.enum(['payment', 'amendment', 'write-off', 'payment-plan']);

/** What a courtesy is for: how the debt was settled, or that its batch was withdrawn after the debtor had been written to. */
export const CourtesyFor = z.enum([...SettledBy.options, 'withdrawal']);
export type CourtesyFor = z.infer<typeof CourtesyFor>;

/** A list with one item at least, so that its last item is always there. */
const nonEmpty = <Item extends z.ZodType>(item: Item) => z.tuple([item], item);

/**
 * What has to follow a change of a debt, written with it: ended waits, started executions, the summary beside the
 * debtor, and the like. Each is harmless when done again, and leaves the item once it is done; its events wait in the
 * outbox.
 */
export const Effect = z.discriminatedUnion('kind', [
  /** The owner of an address opted out: no more messages go there, about any debt. */
  z.strictObject({
    kind: z.literal('closeAddress'),
    mark: z.string(),
    at: Instant,
    by: OptedOutAddress.shape.by,
  }),
  /** Records that the codes of billing's bill are ours, so that anybody who doubts one can ask. */
  z.strictObject({ kind: z.literal('rememberCodes') }),
  /** An execution of this version of the debt. */
  z.strictObject({ kind: z.literal('startExecution'), version: z.int().positive() }),
  /** The wait that holds this token ends, and its execution with it. */
  z.strictObject({ kind: z.literal('endWait'), token: z.string(), event: Wake.shape.event }),
  /** The machine whose wait holds this token re-evaluates the debt. */
  z.strictObject({ kind: z.literal('reEvaluate'), token: z.string() }),
  /** The step that holds this token waits, and its machine comes back to it. */
  z.strictObject({
    kind: z.literal('postpone'),
    stepKey: StepKey,
    token: z.string(),
    ...Postponement.shape,
  }),
  /** The machine whose step holds this token hands the debt over to a person at once, because of a rule. */
  z.strictObject({ kind: z.literal('handOver'), stepKey: StepKey, token: z.string(), rule: z.string() }),
  /** The step whose wait holds this token is entered again: its message did not arrive. */
  z.strictObject({ kind: z.literal('undelivered'), token: z.string() }),
  /** A contact was certainly not made: its place in the debtor's contact budget, taken at that instant, is free again. */
  z.strictObject({ kind: z.literal('givePlaceBack'), contact: ContactKey, at: Instant }),
  /** A message that was to cover these debts too was certainly not sent: each speaks for itself. */
  z.strictObject({
    kind: z.literal('speakForThemselves'),
    /** The step whose message it was. */
    by: DebtStepKey,
    channel: Channel,
    debtIds: z.array(z.string()),
  }),
  /** Whether a hardship is open on it, for the ladders of the debtor's other debts. */
  z.strictObject({ kind: z.literal('writeHardship') }),
  /** The summary beside the debtor. */
  z.strictObject({ kind: z.literal('writeSummary') }),
  /** The debt is brought in line with its batch, which may have been paused, resumed or withdrawn while it was opened. */
  z.strictObject({ kind: z.literal('followBatch'), at: Instant }),
  /** The instalments of a payment plan have each its share of the plan's money: of this debt, or of the one whose instalment it is. */
  z.strictObject({ kind: z.literal('allotMoney') }),
  /** The instalments of a payment plan that is over are closed. */
  z.strictObject({ kind: z.literal('closeInstalments'), plan: z.int().positive(), at: Instant }),
  /** The debtor may owe nothing any more: the credit hold is released with the last debt. */
  z.strictObject({ kind: z.literal('releaseCreditHold') }),
  /**
   * The receipt or the apology, at the first instant at which it may be sent: for the debt that was settled at an instant, by how
   * it came to that, for a payment that came when nothing was owed any more, or for a debt that was written about by mistake.
   */
  z.strictObject({
    kind: z.literal('sendCourtesy'),
    by: CourtesyFor,
    notBefore: Instant,
    settledAt: Instant.optional(),
    paymentId: z.string().optional(),
  }),
  /** The bill of a step is ordered ahead of it, from that instant on: its bank needs days to register one. */
  z.strictObject({ kind: z.literal('orderBill'), step: z.string(), notBefore: Instant }),
  /**
   * A step that waits in its own state is looked at: the message of another debt was to speak for it by then. The token is that of its
   * state.
   */
  z.strictObject({ kind: z.literal('lookAtStep'), stepKey: StepKey, token: z.string(), notBefore: Instant }),
  /** The payment plan is looked at: an instalment may be missed, or fall due before long, while its machine waits for its end. */
  z.strictObject({ kind: z.literal('lookAtPlan'), notBefore: Instant }),
  /**
   * An execution that goes on waiting for a closed debt ends, and that is published. The comparison that found it does so at once;
   * what it left undone is the relay's from that instant on.
   */
  z.strictObject({
    kind: z.literal('endExecution'),
    version: z.int().positive(),
    executionArn: z.string(),
    /** The token of the wait that the debt knows; absent when it knows none. */
    token: z.string().optional(),
    event: Wake.shape.event,
    /** When it was found. */
    at: Instant,
    notBefore: Instant,
  }),
  /** A bureau has not confirmed yet that it cleared a listing: it is asked again at an instant, by AWS's clock. */
  z.strictObject({
    kind: z.literal('clearListing'),
    bureau: Slug,
    /** The last day for it. */
    clearBy: CalendarDay,
    notBefore: Instant,
  }),
]);
export type Effect = z.infer<typeof Effect>;

const Identity = { debtId: z.string(), creditorId: Slug, invoiceId: ExternalId };
const Ledger = {
  /** Raised by every change of money or status: writes are conditional on it. */
  revision: z.int().nonnegative(),
  payments: z.record(z.string(), Payment),
  /** Keyed by the id of the refund; absent from items of before there were any. */
  refunds: z.record(z.string(), Refund).default({}),
  outbox: z.record(z.string(), OutboxEntry),
  /** What has to follow and has not been done yet, by its key; absent from items of before there were any. */
  effects: z.record(z.string(), Effect).default({}),
  /** How far the chain of its entries goes; absent on items of before there was one. */
  chain: Chain.optional(),
  /** How many changes have left something to do. What is done leaves the item as a whole only if no other came since. */
  changes: z.int().positive().optional(),
  /** When somebody has to look at what is left to do, by AWS's clock; absent while nothing is. */
  pendingAt: Instant.optional(),
  /** How often in a row what is left to do could not be done. */
  failures: z.int().positive().optional(),
};

/** What billing changed of an invoice before that came: it is applied when it comes. */
export const EarlyChanges = z.strictObject({
  /** When its cancellation came. */
  cancelledAt: Instant.optional(),
  /** The assignment of the credit, as last reported. */
  assigned: Assignment.optional(),
  /** When billing last amended each field. */
  amended: z.strictObject({ amount: Instant.optional(), dueDate: Instant.optional() }),
  /** The terms as last amended. */
  terms: z.strictObject({
    amount: PositiveCentavos.optional(),
    dueDate: CalendarDay.optional(),
    bill: Bill.optional(),
  }),
  /** Pauses of its collection, as a debt keeps them; absent when there are none. */
  pauses: z.array(Pause).optional(),
  resumedAt: PauseFields.resumedAt,
});
export type EarlyChanges = z.infer<typeof EarlyChanges>;

/** What came before an invoice, payments and changes of it, or for an invoice that never comes. */
export const DebtAwaitingInvoice = z.strictObject({
  ...Identity,
  ...Ledger,
  early: EarlyChanges.optional(),
  status: z.literal('awaitingInvoice'),
});
export type DebtAwaitingInvoice = z.infer<typeof DebtAwaitingInvoice>;

/** A step that may not or cannot send yet. */
const Postponed = z.strictObject({
  /** `version/step`. */
  stepKey: StepKey,
  /** When it is tried again. */
  until: Instant,
  /** When it is looked at, if it waits in its own state for the message of another debt. */
  lookAt: Instant.optional(),
  /** When it was to be taken at first; absent from items of before this was kept. */
  planned: Instant.optional(),
  /** The channel that takes no messages, and since when. */
  down: z.strictObject({ channel: Channel, since: Instant }).optional(),
  /** The channel of which it holds a slot then, because it had no room before. */
  slot: Channel.optional(),
  /** The day on which it has a place among the first contacts of its creditor. */
  firstContactOn: CalendarDay.optional(),
});

/** Why and when a person took a debt over. */
const HandedOver = z.strictObject({ at: Instant, reason: HandOverReason, named: OwnerNamed.optional() });

/** What every debt has whose invoice was issued. Holds no personal data. */
const Issued = {
  ...Identity,
  ...Ledger,
  debtorId: ExternalId,
  sellerId: ExternalId.optional(),
  /** The batch of invoices that it came in with; absent when it came by itself. */
  batch: ExternalId.optional(),
  /**
   * The debtor's time zone (IANA) when the debt was opened: due dates end, and payments count, on the days there. Absent from items older
   * than this field, which count by the days of Brasília.
   */
  zone: z.string().optional(),
  description: z.string().optional(),
  /** The amount and the due date as billing first issued them. */
  issued: z.strictObject({ amount: PositiveCentavos, dueDate: CalendarDay, issuedAt: Instant }),
  /** In force: as issued, or as amended. */
  amount: PositiveCentavos,
  dueDate: CalendarDay,
  rolledDueDate: CalendarDay,
  bill: Bill,
  /** What was fixed for the debtor, the latest last; those long past leave it. */
  quotes: z.array(PayoffQuote).default([]),
  terms: DebtTerms,
  /** The kind of debt, which decides when it is prescribed; absent for the usual one. */
  debtKind: Slug.optional(),
  regua: Slug,
  /** 1, and one more for each amendment and each time that it opens again: each version is one execution at most. */
  version: z.int().positive(),
  execution: ExecutionInput,
  /** When billing last amended each: an older amendment that comes later is ignored. */
  amended: z.strictObject({ amount: Instant.optional(), dueDate: Instant.optional() }),
  /** The version since which the due date is in force: its steps are not taken again. */
  dueSince: z.int().positive(),
  /** How the debtor had paid when it was opened, and why that is said (LGPD art. 20). */
  profile: z.strictObject({ kind: Profile, reason: z.string() }),
  /** What its messages have cost. */
  spent: Microreais,
  /** The step that has to wait, until it is over. */
  postponed: Postponed.optional(),
  sends: z.record(SendKey, Send),
  /** When each step was entered that was taken without a message, as no channel could be used; absent when there is none. */
  silentSteps: z.record(StepKey, Instant).optional(),
  /** The last step that sent a message, as `version/step`, and its day in the debtor's zone: one step a day. */
  lastMessage: z.strictObject({ day: CalendarDay, stepKey: StepKey }).optional(),
  /** The last message of another debt that listed this one while no step of its own was due: who sent it, and when. */
  listedBy: z.strictObject({ by: DebtStepKey, channel: Channel, at: Instant }).optional(),
  /** Keyed `billing/id`, or `rule/occasion`; absent from items of before there were any. */
  writeOffs: z.record(z.string(), WriteOff).default({}),
  /** When and why a person took it over last; it stays when the debt is settled after that. */
  handedOver: HandedOver.optional(),
  /** When it was recorded as prescribed; it stays when the debt is settled or cancelled after that. */
  prescribedAt: Instant.optional(),
  /** When its batch was withdrawn: it was cancelled with it, or a person gives back what settled it before. */
  withdrawnAt: Instant.optional(),
  /** The assignment of the credit: nobody is asked to pay the creditor any more. */
  assigned: Assignment.optional(),
  /** Registers of bad payers in which billing reported it as listed or cleared, by their names. */
  listings: z.record(Slug, Listing).optional(),
  /** Listings and protests that its ladder ordered at a bureau, the latest last; absent when there are none. */
  listingOrders: z.array(ListingOrder).optional(),
  /** Every promise, the latest last. */
  promises: z.array(PaymentPromise).default([]),
  ...PauseFields,
  /** Every case, the latest last. */
  cases: z.array(Case).default([]),
  /** Every payment plan, the latest last. */
  paymentPlans: z.array(PaymentPlan).default([]),
  /** The part of the amount of an instalment that bears neither fine nor interest, centavos. */
  exempt: Centavos.optional(),
  /** The payment plan that it is an instalment of. */
  instalmentOf: z.strictObject({ debtId: z.string(), number: z.int().positive() }).optional(),
  /** The task token that ends the wait under way. */
  wakeToken: z.string().optional(),
  /** The step that left the token, as `version/step`; absent while an execution waits before or between steps. */
  wakeStepKey: StepKey.optional(),
  /** When that step was entered: one entered before it has been overtaken. */
  wakeAt: Instant.optional(),
  /** The mark that represents it in the links of its messages, once one was sent that has it (`application/contact/debtor-link.ts`). */
  linkMark: z
    .string()
    .regex(/^[0-9a-f]{12}$/)
    .optional(),
  /** Executions that failed within a day of the last one that did; absent from items of before they were recorded. */
  executionFailures: z.array(ExecutionFailure).default([]),
};

/** What a closed debt has beside: true once it was published that it was the last that its debtor owed. */
const Closed = { creditHoldReleased: z.literal(true).optional() };

export const OpenDebt = z.strictObject({ ...Issued, status: z.literal('open') });
export type OpenDebt = z.infer<typeof OpenDebt>;

/** Its last promise is the one that holds. */
export const PromisedDebt = z.strictObject({
  ...Issued,
  status: z.literal('promised'),
  promises: nonEmpty(PaymentPromise),
});
export type PromisedDebt = z.infer<typeof PromisedDebt>;

/** Its last case is the open one. */
export const DebtWithCase = z.strictObject({
  ...Issued,
  status: z.literal('caseOpen'),
  cases: nonEmpty(Case),
});
export type DebtWithCase = z.infer<typeof DebtWithCase>;

/** Its last payment plan is the one that holds. */
export const DebtOnPaymentPlan = z.strictObject({
  ...Issued,
  status: z.literal('onPaymentPlan'),
  paymentPlans: nonEmpty(PaymentPlan),
});
export type DebtOnPaymentPlan = z.infer<typeof DebtOnPaymentPlan>;

export const HandedOverDebt = z.strictObject({
  ...Issued,
  status: z.literal('handedOver'),
  handedOver: HandedOver,
});
export type HandedOverDebt = z.infer<typeof HandedOverDebt>;

export const SettledDebt = z.strictObject({
  ...Issued,
  ...Closed,
  status: z.literal('settled'),
  settledAt: Instant,
});
export type SettledDebt = z.infer<typeof SettledDebt>;

export const CancelledDebt = z.strictObject({
  ...Issued,
  ...Closed,
  status: z.literal('cancelled'),
  cancelledAt: Instant,
});
export type CancelledDebt = z.infer<typeof CancelledDebt>;

/** Past the last day on which it could be demanded. */
export const PrescribedDebt = z.strictObject({
  ...Issued,
  status: z.literal('prescribed'),
  prescribedAt: Instant,
});
export type PrescribedDebt = z.infer<typeof PrescribedDebt>;

/** An invoice being collected: the aggregate, one item of the table. */
export const Debt = z.discriminatedUnion('status', [
  OpenDebt,
  PromisedDebt,
  DebtWithCase,
  DebtOnPaymentPlan,
  HandedOverDebt,
  SettledDebt,
  CancelledDebt,
  PrescribedDebt,
]);
export type Debt = z.infer<typeof Debt>;

/** What the table has of an invoice: its debt, or what was paid before it came. */
export const StoredDebt = z.discriminatedUnion('status', [DebtAwaitingInvoice, ...Debt.options]);
export type StoredDebt = z.infer<typeof StoredDebt>;
