import { listSummaries } from '#adapters/table/debt-summaries.ts';
import { findDebtsInLists } from '#adapters/table/listed-debts.ts';
import { listUnpaid } from '#adapters/table/unpaid-debts.ts';
import type { DebtRow } from '#schemas/api/debt-row.ts';
import type { DebtSummary } from '#schemas/records/debt-summary.ts';
import type { Debtor } from '#schemas/records/debtor.ts';
import { debtRow } from './debt-row.ts';
import { nextActionOf } from './next-action-of.ts';
import { type Page, type PageAsked, pageOf } from './page.ts';

/**
 * Lists all debts of a person with a creditor, closed ones too, under whichever debtor ids billing gave them, the newest invoice first.
 * @param now ISO-8601
 */
export async function listDebtsOfDebtor(
  debtor: Pick<Debtor, 'creditorId' | 'debtorId'>,
  { after, most }: PageAsked,
  now: string,
): Promise<Page<DebtRow>> {
  const { creditorId } = debtor;
  const { debtorIds } = await listUnpaid(debtor);
  const summaries = (await Promise.all(debtorIds.map((id) => listSummaries(creditorId, id)))).flat();
  const ahead = summaries
    .map(placeOf)
    .sort()
    .reverse()
    .filter((place) => after === undefined || place < after);
  const shown = ahead.slice(0, most);
  const debts = await findDebtsInLists(shown.map(idIn));
  const rows = shown.flatMap((place) => {
    const found = debts.get(idIn(place));
    return found && found.debt.status !== 'awaitingInvoice'
      ? [debtRow(found.debt, nextActionOf(found), now)]
      : [];
  });
  return pageOf(rows, ahead.length > most ? shown.at(-1) : undefined);
}

const placeOf = ({ issuedOn, debtId }: DebtSummary): string => `${issuedOn}#${debtId}`;
const idIn = (place: string): string => place.slice(place.indexOf('#') + 1);
