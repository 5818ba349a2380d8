import { setOverIndebted } from '#adapters/table/contact-budget.ts';
import type { Debtor } from '#schemas/records/debtor.ts';
import type { News } from './normalise-debtor.ts';

/** What was told of a debtor that holds for the person or company, under whatever debtor id and creditor. */
export async function recordOverIndebted({ taxId, overIndebted }: Debtor, news: News): Promise<void> {
  if (news.overIndebted !== undefined) await setOverIndebted(taxId, overIndebted);
}
