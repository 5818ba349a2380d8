import * as z from 'zod';
import {
  CalendarDay,
  Centavos,
  ExternalId,
  Instant,
  PositiveCentavos,
  Profile,
  Slug,
} from '#schemas/primitives.ts';
import { OwnerId } from '#schemas/records/actor.ts';
import { Assignment } from '#schemas/records/assignment.ts';
import { DebtStatus, HandOverReason } from '#schemas/records/debt.ts';
import { Case, OwnerNamed, PaymentPlan, PaymentPromise } from '#schemas/records/negotiation.ts';
import { Pause } from '#schemas/records/pause.ts';
import { DebtId } from './debt-path.ts';
import { RulerAnswer } from './ruler.ts';

/** What is owed at the end of a day, centavos. */
export const DebtBalance = z
  .strictObject({
    day: CalendarDay,
    principal: Centavos,
    fine: Centavos,
    interest: Centavos,
    total: Centavos.describe('owed by the ledger, whole centavos'),
    payoff: z
      .strictObject({
        amount: Centavos.describe('what settles the debt when it is paid that day, whole centavos'),
        by: z
          .enum(['bill', 'message', 'promise', 'offer', 'rule', 'ledger'])
          .describe('where the figure comes from'),
        holdsUntil: CalendarDay.optional().describe(
          'the last day on which it stays the same if nothing is paid; absent when it stays for more than a month',
        ),
      })
      .describe('what the debtor has to pay'),
    received: Centavos.describe('received up to that day, less what went back'),
    daysLate: z.int().nonnegative().describe('whole days past the rolled due date'),
  })
  .meta({ id: 'DebtBalance' });
export type DebtBalance = z.infer<typeof DebtBalance>;

/** What has to be known of a debt before anything is done with it. */
export const DebtMark = z.enum(['paused', 'assigned', 'prescribed', 'withdrawn', 'listed', 'erased']);
export type DebtMark = z.infer<typeof DebtMark>;

/** A debt as it is now, and what is owed of it at the end of a day. */
export const DebtAnswer = z
  .strictObject({
    debtId: DebtId,
    creditorId: Slug,
    invoiceId: ExternalId,
    status: DebtStatus,
    marks: z.array(DebtMark).describe('what has to be known before anything is done with it'),
    debtorId: ExternalId.optional(),
    sellerId: ExternalId.optional(),
    batch: ExternalId.optional(),
    description: z.string().optional(),
    invoice: z
      .strictObject({
        amount: PositiveCentavos,
        dueDate: CalendarDay,
        rolledDueDate: CalendarDay.describe('the first banking day from the due date on'),
        issued: z.strictObject({ amount: PositiveCentavos, dueDate: CalendarDay, issuedAt: Instant }),
      })
      .optional()
      .describe('as it is in force; absent until it is issued'),
    balance: DebtBalance.optional(),
    ruler: RulerAnswer.optional().describe('its ladder, day by day'),
    regua: Slug.optional(),
    version: z.int().positive().optional(),
    profile: z.strictObject({ kind: Profile, reason: z.string() }).optional(),
    promises: z.array(PaymentPromise).optional(),
    cases: z.array(Case).optional(),
    paymentPlans: z.array(PaymentPlan).optional(),
    pauses: z.array(Pause).optional(),
    handedOver: z
      .strictObject({ at: Instant, reason: HandOverReason, named: OwnerNamed.optional() })
      .optional(),
    owner: OwnerId.optional().describe('who has to act on it, while a person has it'),
    assigned: Assignment.optional(),
    settledAt: Instant.optional(),
    cancelledAt: Instant.optional(),
    prescribedAt: Instant.optional(),
    withdrawnAt: Instant.optional(),
  })
  .meta({ id: 'Debt' });
export type DebtAnswer = z.infer<typeof DebtAnswer>;
