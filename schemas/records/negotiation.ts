import * as z from 'zod';
import { CalendarDay, Centavos, Instant, PositiveCentavos, Slug } from '#schemas/primitives.ts';
import { OwnerId } from '#schemas/records/actor.ts';

/**
 * The person who said it: the debtor on the page, or a person of the creditor on the debtor's behalf (a collector on
 * the phone).
 */
export const SaidBy = z.enum(['debtor', 'person']);
export type SaidBy = z.infer<typeof SaidBy>;

/** One payment of an offer or of a payment plan. */
export const Instalment = z.strictObject({
  /** 1 is the entry. */
  number: z.int().positive(),
  amount: PositiveCentavos,
  dueDate: CalendarDay,
});
export type Instalment = z.infer<typeof Instalment>;

/** What instalments cost a consumer beside paying at once (CDC arts. 52 and 54-B; Resolução CMN 4.881/2020). */
export const Financing = z.strictObject({
  /** What one payment costs, centavos, and the day for which that is. */
  cashPrice: PositiveCentavos,
  on: CalendarDay,
  /** What the instalments are more than that in all, centavos; negative when they are less. */
  more: z.int(),
  /** The effective rate against the cash price, percent to two decimals: of a month, and of a year (CET). */
  percentPerMonth: z.number(),
  percentPerYear: z.number(),
});
export type Financing = z.infer<typeof Financing>;

/** A settlement proposal, as the offer book makes it for one debt on one day (`domain/offers/offers-for.ts`). */
export const Offer = z.strictObject({
  /**
   * The same offer of the same book has the same id on every day: `band/step/kind`, as `ate-500/tarde/a-vista`, or
   * `ate-500/tarde/3x` for three payments.
   */
  id: z.string().regex(/^[a-z0-9-]+(\/[a-z0-9-]+)*$/),
  /** `cash`: one payment. `instalments`: an entry and more. */
  kind: z.enum(['cash', 'instalments']),
  /** Owed that day without it, centavos. */
  owed: PositiveCentavos,
  /** What is waived, centavos, charges first: `owed − charges − principal + interest` is the total. */
  discount: z.strictObject({ charges: Centavos, principal: Centavos }),
  /** Interest of the instalments in all, centavos. */
  interest: Centavos,
  /** What the debtor pays in all, centavos: the sum of the instalments. */
  total: PositiveCentavos,
  /** One for cash; for instalments two or more, the entry due on the last day of the offer. */
  instalments: z.array(Instalment).min(1),
  /** The cost of instalments to a consumer beside the cash price. */
  financing: Financing.optional(),
  /** The last day on which it may be taken, and a cash offer paid. */
  validUntil: CalendarDay,
  /** True if a person of the creditor has to approve it. */
  needsApproval: z.boolean(),
  /** Why it was made, in Portuguese, for the debtor (LGPD art. 20). */
  reason: z.string(),
});
export type Offer = z.infer<typeof Offer>;

/**
 * The debtor's promise to pay by a day. Until the day and its tolerance are over, the ladder rests, and the amount
 * asked for stays as it was when the promise was made; so does the price of a cash offer that was taken.
 */
export const PaymentPromise = z.strictObject({
  /** Counts the promises of the debt: 1, 2, … */
  number: z.int().positive(),
  madeAt: Instant,
  madeOn: CalendarDay,
  by: SaidBy,
  /**
   * When the report of billing says that it was said (UTC, not cut off at the time when it came): with this, the same
   * report is recognised again. Absent when the debtor said it on the page.
   */
  reportedAt: Instant.optional(),
  /** The day it is promised for. */
  day: CalendarDay,
  /** The last day on which a payment keeps it: the day and the tolerance. */
  until: CalendarDay,
  /** The amount asked for, centavos: what was owed, or the price of the offer. */
  amount: PositiveCentavos,
  /** What had been received when it was made, centavos: it asks for the rest. */
  received: Centavos,
  /** The offer that was taken, when it is one. */
  offer: z.strictObject({ id: z.string(), reason: z.string() }).optional(),
  /**
   * `broken`: the day passed unpaid. `void`: a case or billing took its place, and it counts neither way. `replaced`: a later word
   * of the same parties took its place; it was not broken, and counts as one that was made.
   */
  ended: z.enum(['broken', 'void', 'replaced']).optional(),
});
export type PaymentPromise = z.infer<typeof PaymentPromise>;

/**
 * Why a person is needed. `not-mine`: the debtor does not recognise the debt. `goods-or-service`: there is a problem
 * with what was bought. `hardship`: hardship, and perhaps superendividamento (Lei 14.181/2021).
 * `review`: the debtor asks a person to review what rules decided of them, an offer or their profile (LGPD art. 20).
 */
export const CaseKind = z.enum(['not-mine', 'goods-or-service', 'hardship', 'review']);
export type CaseKind = z.infer<typeof CaseKind>;

/**
 * How a person answers a case. `cancelled`: the debtor is right, and owes nothing. `corrected`: they are right in part,
 * and the amount was amended. `upheld`: the debt is owed, and the ladder goes on. `over-indebted`: superendividamento;
 * a person keeps the debt for good.
 */
export const CaseOutcome = z.enum(['cancelled', 'corrected', 'upheld', 'over-indebted']);
export type CaseOutcome = z.infer<typeof CaseOutcome>;

/**
 * Who looks after what waits for a person, as it was last said, and when that was: the id of a person or a name that the creditor uses. Without `owner`,
 * it was released.
 */
export const OwnerNamed = z.strictObject({ owner: OwnerId.optional(), at: Instant });
export type OwnerNamed = z.infer<typeof OwnerNamed>;

/** A case that a person has to solve; the ladder rests until then. What the debtor wrote is kept apart. */
export const Case = z.strictObject({
  /** Counts the cases of the debt: 1, 2, … */
  number: z.int().positive(),
  kind: CaseKind,
  openedAt: Instant,
  by: SaidBy,
  /**
   * When the report of billing says that it was said (UTC, not cut off at the time when it came): with this, the same
   * report is recognised again. Absent when the debtor said it on the page.
   */
  reportedAt: Instant.optional(),
  /** The day by which the owner has to answer. */
  deadline: CalendarDay,
  /** The owner who has to answer, by a name of the creditor's config. */
  owner: Slug,
  named: OwnerNamed.optional(),
  /** True once the deadline passed without an answer. */
  overdue: z.literal(true).optional(),
  /** How a person answered, and when. */
  resolved: z.strictObject({ at: Instant, outcome: CaseOutcome }).optional(),
});
export type Case = z.infer<typeof Case>;

/** An instalment plan in the place of a debt: each instalment is a debt of its own. */
export const PaymentPlan = z.strictObject({
  /** Counts the payment plans of the debt: 1, 2, … */
  number: z.int().positive(),
  /** The offer that was taken, when it is one. */
  offer: z.strictObject({ id: z.string(), reason: z.string() }).optional(),
  madeAt: Instant,
  by: SaidBy,
  /**
   * When the report of billing says that it was said (UTC, not cut off at the time when it came): with this, the same
   * report is recognised again. Absent when the debtor said it on the page.
   */
  reportedAt: Instant.optional(),
  total: PositiveCentavos,
  /** The cash price of a consumer's plan when it was made: what settles it early is worked out from it (CDC art. 52 §2). */
  cash: Financing.pick({ cashPrice: true, on: true }).optional(),
  instalments: z
    .array(
      Instalment.extend({
        debtId: z.string(),
        invoiceId: z.string(),
        /** The interest and charges in its amount, which bear none themselves; centavos. */
        exempt: Centavos,
      }),
    )
    .min(1),
  /** It is broken when this many instalments are unpaid this many days after they fell due. */
  breach: z.strictObject({ days: z.int().positive(), instalments: z.int().positive() }),
  /**
   * `replaced`: a later agreement took its place. `breaking`: of before the debt had the money of its instalments; it is broken
   * once it is looked at. `assigned`: its instalments were missed after the credit was assigned, and nobody broke it.
   */
  ended: z.enum(['kept', 'breaking', 'broken', 'replaced', 'assigned']).optional(),
});
export type PaymentPlan = z.infer<typeof PaymentPlan>;
