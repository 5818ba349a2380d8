import * as z from 'zod';
import { CalendarDay, Centavos, ExternalId, Instant, PositiveCentavos, Slug } from '#schemas/primitives.ts';
import { OwnerId } from '#schemas/records/actor.ts';
import { CaseKind, CaseOutcome, Instalment, SaidBy } from '#schemas/records/negotiation.ts';
import { Envelope } from './envelope.ts';

/** The debtor promised to pay by a day, or took an offer: the ladder rests until then. */
export const PromiseMadeV1 = z.strictObject({
  ...Envelope,
  /** Counts the promises of the debt. */
  number: z.int().positive(),
  by: SaidBy,
  day: CalendarDay,
  /** The last day on which a payment keeps it. */
  until: CalendarDay,
  /** The amount that is asked for until then, centavos. */
  amount: PositiveCentavos,
  /** The id of the offer that was taken. */
  offerId: z.string().optional(),
  /** What the same parties agreed on before, and this takes the place of; the instalments of a plan are closed. */
  replaces: z.enum(['promise', 'paymentPlan']).optional(),
});

/** The promised day and its tolerance passed without payment: the debt is back on its ladder. */
export const PromiseBrokenV1 = z.strictObject({
  ...Envelope,
  number: z.int().positive(),
  day: CalendarDay,
  /** Owed now, centavos, charges included. */
  owed: Centavos,
});

/** The debtor asks for an offer that a person has to approve: `OfferApproved.v1` takes it for the debtor. */
export const OfferRequestedV1 = z.strictObject({
  ...Envelope,
  debtorId: ExternalId,
  sellerId: ExternalId.optional(),
  offerId: z.string(),
  /** What the debtor would pay in all, centavos. */
  total: PositiveCentavos,
  /** The instant to repeat in `OfferApproved.v1`: the offer is that of this day. */
  askedAt: Instant,
});

/** Instalments replace the debt: each opens as a debt of its own before it falls due. */
export const PaymentPlanMadeV1 = z.strictObject({
  ...Envelope,
  debtorId: ExternalId,
  sellerId: ExternalId.optional(),
  /** Counts the payment plans of the debt. */
  number: z.int().positive(),
  by: SaidBy,
  offerId: z.string().optional(),
  /** What the debtor pays in all, centavos. */
  total: PositiveCentavos,
  instalments: z.array(Instalment.extend({ debtId: z.string(), invoiceId: z.string(), exempt: Centavos })),
  /** What the same parties agreed on before, and this takes the place of; the instalments of a plan are closed. */
  replaces: z.enum(['promise', 'paymentPlan']).optional(),
});

/** Instalments were missed: the debt is owed again, less what was paid of them. */
export const PaymentPlanBrokenV1 = z.strictObject({
  ...Envelope,
  number: z.int().positive(),
  /** What was paid of its instalments, centavos. */
  received: Centavos,
  /** Owed now, centavos, charges included. */
  owed: Centavos,
});

/** The debtor disputes the debt, or cannot pay: nobody is chased until a person answers. */
export const CaseOpenedV1 = z.strictObject({
  ...Envelope,
  debtorId: ExternalId,
  sellerId: ExternalId.optional(),
  /** Counts the cases of the debt. */
  number: z.int().positive(),
  kind: CaseKind,
  by: SaidBy,
  /** The day by which the owner has to answer. */
  deadline: CalendarDay,
  owner: Slug,
});

/** The deadline of a case passed without an answer. The ladder keeps waiting. */
export const CaseOverdueV1 = z.strictObject({
  ...Envelope,
  number: z.int().positive(),
  kind: CaseKind,
  deadline: CalendarDay,
  owner: Slug,
});

/** Whether the debt is an instalment of a payment plan, or has a plan whose instalments are to be closed. */
export const InPlan = z.boolean();

/** A person answered a case. */
export const CaseResolvedV1 = z.strictObject({
  ...Envelope,
  number: z.int().positive(),
  kind: CaseKind,
  outcome: CaseOutcome,
  /** Absent from events of before 2026-12. */
  inPlan: InPlan.optional(),
});

/** Somebody else looks after a debt that waits for a person; without `owner`, nobody does any more. */
export const OwnerChangedV1 = z.strictObject({
  ...Envelope,
  owner: OwnerId.optional(),
});
