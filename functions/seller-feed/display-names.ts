import { findDebtor } from '#adapters/table/debtors.ts';
import { shortName } from '#domain/tax-id/short-name.ts';
import type { SellerFeedV1 } from '#schemas/portal/seller-feed.ts';

/**
 * What a seller calls each customer by, keyed by their id: read from the debtor's own record for this one answer, so that
 * it is kept nowhere else. A customer whose data was erased has none, and is shown by the id alone.
 */
export async function displayNames({ creditorId, customers }: SellerFeedV1): Promise<Map<string, string>> {
  const debtors = await Promise.all(customers.map(({ debtorId }) => findDebtor(creditorId, debtorId)));
  return new Map(debtors.flatMap((debtor) => (debtor ? [[debtor.debtorId, shortName(debtor)]] : [])));
}
