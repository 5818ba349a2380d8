import * as z from 'zod';
import { CalendarDay, Centavos, ExternalId, Instant, PositiveCentavos, Slug } from '#schemas/primitives.ts';
import { OwnerId } from '#schemas/records/actor.ts';
import { HandOverReason } from '#schemas/records/debt.ts';
import { Case } from '#schemas/records/negotiation.ts';
import { STATUSES } from './debt-lists-asked.ts';
import { RulerAnswer } from './ruler.ts';

/** A debt in a list. */
export const DebtRow = z
  .strictObject({
    debtId: z.string(),
    creditorId: Slug,
    debtorId: ExternalId,
    /** The name of its debtor; absent once the debtor was erased. */
    name: z.string().optional(),
    invoiceId: ExternalId,
    status: z.enum(STATUSES),
    /** Why a person has it. */
    reason: HandOverReason.optional(),
    /** The case that is open on it; it is overdue once the last day for its answer is over. */
    case: z
      .strictObject({
        ...Case.pick({ number: true, kind: true, openedAt: true, by: true, deadline: true }).shape,
        isOverdue: z.boolean(),
      })
      .optional(),
    /** Who has to act on it: the id of a person, or a name that the creditor uses. */
    owner: OwnerId.optional(),
    /** In force: as issued, or as amended. */
    amount: PositiveCentavos,
    /** What settles it if it is paid on `asOf`. */
    owed: Centavos,
    /** What was received up to `asOf`, less what went back. */
    received: Centavos,
    /** The day, where the debtor is, that `owed` and `daysLate` are of. */
    asOf: CalendarDay,
    dueDate: CalendarDay,
    /** From the due date, moved to a business day; negative before it. */
    daysLate: z.int(),
    /** When something is to happen next with it, by itself or by its last day. */
    nextActionAt: Instant.optional(),
    regua: Slug,
    sellerId: ExternalId.optional(),
    batch: ExternalId.optional(),
    /** Whether its collection is paused. */
    isPaused: z.boolean(),
    /** Whether the credit is another's. */
    isAssigned: z.boolean(),
    /** Its ladder, day by day. */
    ruler: RulerAnswer,
    /** Raised by every change of money or status. */
    revision: z.int().nonnegative(),
  })
  .meta({ id: 'DebtRow' });
export type DebtRow = z.infer<typeof DebtRow>;
