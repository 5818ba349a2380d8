import { sellerOfKey } from '#adapters/table/keys.ts';
import type { SellerRow } from '#schemas/api/name-rows.ts';
import { pageOfNames } from './list-names.ts';
import { type Page, type PageAsked, pageOf } from './page.ts';

/** Lists the sellers of creditors, each of whom has sold to a debtor. */
export async function listSellers(creditors: readonly string[], asked: PageAsked): Promise<Page<SellerRow>> {
  const { rows, next } = await pageOfNames(creditors, asked, sellerOfKey);
  return pageOf(
    rows.map(({ creditorId, name }) => ({ creditorId, sellerId: name })),
    next,
  );
}
