import { ReguaEvents } from '#schemas/events/regua.ts';

/** Whether events of a type are published about a debt. */
export const isDebtEvent = (type: string): boolean => type in ReguaEvents;

/**
 * Whether an event is part of the chain of its debt, which gives the order. `NegotiationUpdated` is not, and has a revision instead; nor
 * is an event about a payment without a debt, or about a creditor.
 */
export const isInChain = ({
  type,
  debtId,
}: {
  readonly type: string;
  readonly debtId: string | undefined;
}): boolean => debtId !== undefined && isDebtEvent(type) && type !== 'NegotiationUpdated.v1';
