import { findDebtsInLists } from '#adapters/table/listed-debts.ts';
import { listOfferRequests as listOf } from '#adapters/table/offer-requests.ts';
import { comparePlaces } from '#adapters/table/read-list.ts';
import { offersFor } from '#application/negotiation/offers-for.ts';
import { dayFor } from '#domain/debt/day-for.ts';
import type { OfferRequestRow } from '#schemas/api/offer-request-row.ts';
import { nextActionOf } from './next-action-of.ts';
import { type Page, type PageAsked, pageOf } from './page.ts';

/**
 * Lists the offers that debtors requested and a person has to approve, the oldest first. An offer leaves the list when it is taken, when
 * its last day is over, or when the debt goes another way. One that was requested twice is listed by its latest time.
 * @param now ISO-8601
 */
export async function listOfferRequests(
  creditors: readonly string[],
  { after, most }: PageAsked,
  now: string,
): Promise<Page<OfferRequestRow>> {
  const found = await Promise.all(creditors.map((creditorId) => listOf(creditorId, after, most + 1)));
  const ahead = found.flat().sort((one, other) => comparePlaces(one.place, other.place));
  const shown = ahead.slice(0, most);
  const debts = await findDebtsInLists(shown.map(({ debtId }) => debtId));
  const rows = await Promise.all(
    shown.map(async ({ debtId, offerId, askedAt }): Promise<OfferRequestRow[]> => {
      const listed = debts.get(debtId);
      if (!listed) return [];
      const { debt } = listed;
      if (debt.status !== 'open' && debt.status !== 'handedOver') return [];
      const isOlder = ahead.some(
        (other) => other.debtId === debtId && other.offerId === offerId && other.askedAt > askedAt,
      );
      const wentOn = [...debt.promises, ...debt.paymentPlans].some(
        ({ madeAt }) => Date.parse(madeAt) > Date.parse(askedAt),
      );
      if (isOlder || wentOn) return [];
      const offer = (await offersFor(debt, { at: askedAt, by: 'debtor' })).find(({ id }) => id === offerId);
      if (!offer || offer.validUntil < dayFor(debt, now)) return [];
      const { creditorId, debtorId, invoiceId } = debt;
      const nextActionAt = nextActionOf(listed);
      return [
        {
          ...{ creditorId, debtId, debtorId, invoiceId, askedAt, offer, validUntil: offer.validUntil },
          ...(nextActionAt === undefined ? {} : { nextActionAt }),
        },
      ];
    }),
  );
  return pageOf(rows.flat(), ahead.length > most ? shown.at(-1)?.place : undefined);
}
