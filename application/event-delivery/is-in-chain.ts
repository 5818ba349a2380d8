import { ReguaEvents } from '#schemas/events/regua.ts';

/** Whether events of a type are published about a debt. */
export const isDebtEvent = (type: string): boolean => type in ReguaEvents;

/**
 * Whether an event has a place in the chain of its debt, which gives the order. One that sums up the standing of a debt has a revision
 * instead; one about a payment that is on no debt, or about a creditor, has neither.
 */
export const isInChain = ({
  type,
  debtId,
}: {
  readonly type: string;
  readonly debtId: string | undefined;
}): boolean => debtId !== undefined && isDebtEvent(type) && type !== 'NegotiationUpdated.v1';
