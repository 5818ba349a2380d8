import * as z from 'zod';
import { ExternalId, PersonType, Slug } from '#schemas/primitives.ts';

/** A debtor in a list: personal data, for people of the creditor alone. */
export const DebtorRow = z
  .strictObject({
    creditorId: Slug,
    debtorId: ExternalId,
    name: z.string(),
    /** With all but a few of its digits hidden. */
    maskedTaxId: z.string(),
    personType: PersonType,
    /** Superendividamento (Lei 14.181/2021): no robot writes to them. */
    isOverIndebted: z.boolean(),
    /** Whether collection of all their debts is paused. */
    isPaused: z.boolean(),
  })
  .meta({ id: 'DebtorRow' });
export type DebtorRow = z.infer<typeof DebtorRow>;
