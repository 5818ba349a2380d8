import { dayFor } from '#domain/debt/day-for.ts';
import { type Change, note } from '#domain/debt/decision.ts';
import { debtEvent } from '#domain/debt/event.ts';
import { ofSeller } from '#domain/debt/of-seller.ts';
import type { DebtFor } from '#domain/debt/transitions.ts';

/** The debtor asks for an offer that a person has to approve. */
export interface RequestOffer {
  readonly offerId: string;
  /** What the debtor saw as the total, centavos. */
  readonly total: number;
  /** When it was asked for (ISO-8601). */
  readonly at: string;
}

/** Publishes the wish; asked for again on the same day, it is the same event. */
export const requestOffer = (debt: DebtFor<'requestOffer'>, { offerId, total, at }: RequestOffer): Change =>
  note({
    events: [
      debtEvent('OfferRequested.v1', `${dayFor(debt, at)}/${offerId}`, {
        at,
        debtorId: debt.debtorId,
        ...ofSeller(debt),
        offerId,
        total,
        askedAt: at,
      }),
    ],
  });
