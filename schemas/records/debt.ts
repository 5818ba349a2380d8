import * as z from 'zod';
import { ChargeTerms } from '#schemas/config/creditor.ts';
import { Bill } from '#schemas/events/billing.ts';
import { ExecutionInput } from '#schemas/machine.ts';
import {
  CalendarDay,
  Centavos,
  ExternalId,
  Instant,
  Microreais,
  PaymentMethod,
  PositiveCentavos,
  Profile,
  Slug,
} from '#schemas/primitives.ts';
import { Case, PaymentPlan, PaymentPromise } from './negotiation.ts';
import { ToldRefund } from './payment-pointer.ts';
import { DebtStepKey, SendKey, StepKey } from './send-key.ts';

/**
 * `awaitingInvoice`: payments came before the invoice. `open`: on the ladder. `promised`: the debtor gave a day, and the
 * ladder rests until it. `caseOpen`: a person has to solve a case first. `onPaymentPlan`: instalments stand in its place.
 * `handedOver`: with a person, still payable. `settled` and `cancelled`: closed.
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
]);
export type DebtStatus = z.infer<typeof DebtStatus>;

/** An entry of the ledger: immutable once written. */
export const Payment = z.strictObject({
  amount: PositiveCentavos,
  paidAt: Instant,
  method: PaymentMethod,
  /** When we learnt of it. */
  receivedAt: Instant,
  /** The provider's payment that it is of, when it came here another way: moved from another invoice, or come again. */
  of: z.string().optional(),
  /** The refund of this debt that it makes good: money that was taken back, and came again (a dispute that was won). */
  restores: z.string().optional(),
});
export type Payment = z.infer<typeof Payment>;

/** Money that went back, an entry of the ledger: immutable once written. */
export const Refund = ToldRefund.extend({
  /** The payment that it is of, when it is known. */
  paymentId: z.string().optional(),
});
export type Refund = z.infer<typeof Refund>;

/** What the creditor let go, an entry of the ledger: immutable once written. Nobody paid it. */
export const WriteOff = z.strictObject({
  /** What was owed of it when it was let go. */
  amount: PositiveCentavos,
  /** The day that it counts from. */
  on: CalendarDay,
  /** When it was written. */
  at: Instant,
  /** `rule`: by what the creditor chose for charges, or for a second bill that asked for less. */
  by: z.enum(['rule', 'person']),
  /** Of a person's. */
  reason: Slug.optional(),
});
export type WriteOff = z.infer<typeof WriteOff>;

/**
 * Why a person has a debt. `ladder-over`: its last step was taken. `over-indebted`, `prescribed`, `debtor-erased`: no robot
 * may write about it any more. `only-charges-left`: the principal is paid, and a person says what becomes of the charges.
 */
export const HandOverReason = z.enum([
  'ladder-over',
  'over-indebted',
  'prescribed',
  'debtor-erased',
  'only-charges-left',
]);
export type HandOverReason = z.infer<typeof HandOverReason>;

/**
 * A message to the debtor. `claimed` is written before it is sent and never taken twice; a claim found by a
 * retry becomes `unknown`, for no send API has an idempotency key.
 */
export const Send = z.strictObject({
  /**
   * `consolidated`: the message of another debt of the same debtor spoke of this one too. `delivered` and `undelivered`:
   * what the channel told of it later.
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

/** A bill that we issued: the amount is held until its due date. */
export const Reissue = z.strictObject({
  /** The debts that it is for, when it is for several: it is good for these together, and for none of them alone. */
  sharedBy: z.array(z.string()).min(2).optional(),
  /** True once the provider was asked to take it back. */
  withdrawn: z.literal(true).optional(),
  /** Its id at the provider. */
  txid: z.string(),
  amount: PositiveCentavos,
  /** What had been received when it was issued, centavos. */
  received: Centavos,
  issuedOn: CalendarDay,
  dueDate: CalendarDay,
  pixCode: z.string(),
  digitableLine: z.string().optional(),
});
export type Reissue = z.infer<typeof Reissue>;

/** An event written together with the change that it tells of, until the bus has it. */
export const OutboxEntry = z.strictObject({ type: z.string(), detail: z.record(z.string(), z.unknown()) });
export type OutboxEntry = z.infer<typeof OutboxEntry>;

/** What was told of one register of bad payers (SPC, Serasa and the like), each the latest. */
export const Listing = z.strictObject({ listedAt: Instant.optional(), clearedAt: Instant.optional() });
export type Listing = z.infer<typeof Listing>;

const Identity = { debtId: z.string(), creditorId: Slug, invoiceId: ExternalId };
const Ledger = {
  /** Raised by every change of money or status: writes are conditional on it. */
  revision: z.int().nonnegative(),
  payments: z.record(z.string(), Payment),
  /** Keyed by the id of the refund; absent from items of before there were any. */
  refunds: z.record(z.string(), Refund).default({}),
  outbox: z.record(z.string(), OutboxEntry),
};

/** Payments that came before their invoice, or for an invoice that never comes. */
export const DebtAwaitingInvoice = z.strictObject({
  ...Identity,
  ...Ledger,
  status: z.literal('awaitingInvoice'),
});
export type DebtAwaitingInvoice = z.infer<typeof DebtAwaitingInvoice>;

/** An invoice being collected: the aggregate, one item of the table. Holds no personal data. */
export const Debt = z.strictObject({
  ...Identity,
  ...Ledger,
  status: DebtStatus.exclude(['awaitingInvoice']),
  debtorId: ExternalId,
  sellerId: ExternalId.optional(),
  description: z.string().optional(),
  /** As billing first issued it. */
  issued: z.strictObject({ amount: PositiveCentavos, dueDate: CalendarDay, issuedAt: Instant }),
  /** In force: as issued, or as amended. */
  amount: PositiveCentavos,
  dueDate: CalendarDay,
  rolledDueDate: CalendarDay,
  bill: Bill,
  reissue: Reissue.optional(),
  /** Ids of reissued bills that are replaced and not yet cancelled at the provider. */
  oldBills: z.array(z.string()),
  terms: ChargeTerms,
  regua: Slug,
  /** 1, and one more for each amendment and each time that it opens again: each version is one execution at most. */
  version: z.int().positive(),
  execution: ExecutionInput,
  /** When billing last amended each: an older amendment that comes later is passed over. */
  amended: z.strictObject({ amount: Instant.optional(), dueDate: Instant.optional() }),
  /** The version since which the due date is in force: its steps are not taken again. */
  dueSince: z.int().positive(),
  /** How the debtor had paid when it was opened, and why that is said (LGPD art. 20). */
  profile: z.strictObject({ kind: Profile, reason: z.string() }),
  /** What its messages have cost. */
  spent: Microreais,
  /** The step that the legal gate keeps waiting, as `version/step`, and until when. */
  postponed: z.strictObject({ stepKey: StepKey, until: Instant }).optional(),
  sends: z.record(SendKey, Send),
  /** The last step that sent a message, as `version/step`, and its day in the debtor's zone: one step a day. */
  lastMessage: z.strictObject({ day: CalendarDay, stepKey: StepKey }).optional(),
  /** Keyed `billing/id`, or `rule/occasion`; absent from items of before there were any. */
  writeOffs: z.record(z.string(), WriteOff).default({}),
  /** While it is `settled`. */
  settledAt: Instant.optional(),
  /** Once it is `cancelled`. */
  cancelledAt: Instant.optional(),
  /** When and why a person took it over last; it stays when the debt is settled after that. */
  handedOver: z.strictObject({ at: Instant, reason: HandOverReason }).optional(),
  /** True once it was told that this debt, closed, was the last that its debtor owed. */
  creditHoldReleased: z.literal(true).optional(),
  /** Registers of bad payers that it was told to stand in, or to be cleared from, by their names. */
  listings: z.record(Slug, Listing).optional(),
  /** Every promise, the latest last: while it is `promised`, that is the one that holds. */
  promises: z.array(PaymentPromise).default([]),
  /** Every case, the latest last: while it is `caseOpen`, that is the open one. */
  cases: z.array(Case).default([]),
  /** Every payment plan, the latest last: while it is `onPaymentPlan`, that is the one that holds. */
  paymentPlans: z.array(PaymentPlan).default([]),
  /** Of an instalment, what of its amount bears neither fine nor interest; centavos. */
  exempt: Centavos.optional(),
  /** The payment plan that it is an instalment of. */
  instalmentOf: z.strictObject({ debtId: z.string(), number: z.int().positive() }).optional(),
  /** The task token that ends the wait under way. */
  wakeToken: z.string().optional(),
  /** The step that left the token, as `version/step`; absent while an execution waits before or between steps. */
  wakeStepKey: StepKey.optional(),
  /** When that step was entered: one entered before it has been overtaken. */
  wakeAt: Instant.optional(),
});
export type Debt = z.infer<typeof Debt>;

export const StoredDebt = z.discriminatedUnion('status', [DebtAwaitingInvoice, Debt]);
export type StoredDebt = z.infer<typeof StoredDebt>;
