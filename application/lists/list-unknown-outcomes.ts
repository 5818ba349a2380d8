import { findDebtsInLists } from '#adapters/table/listed-debts.ts';
import { comparePlaces } from '#adapters/table/read-list.ts';
import { listUnknownOutcomes as listOf } from '#adapters/table/unknown-outcomes.ts';
import { readSendKey } from '#domain/debt/send-key.ts';
import type { UnknownOutcomeRow } from '#schemas/api/unknown-outcome-row.ts';
import { type Page, type PageAsked, pageOf } from './page.ts';
import { waitingOf } from './waiting-of.ts';

/**
 * Lists the messages whose outcome is unknown, the oldest first. No channel is called again for them, because that may send twice; a
 * report of the channel takes one off the list.
 * @param now ISO-8601
 */
export async function listUnknownOutcomes(
  creditors: readonly string[],
  { after, most }: PageAsked,
  now: string,
): Promise<Page<UnknownOutcomeRow>> {
  const found = await Promise.all(creditors.map((creditorId) => listOf(creditorId, after, most + 1)));
  const ahead = found.flat().sort((one, other) => comparePlaces(one.place, other.place));
  const shown = ahead.slice(0, most);
  const debts = await findDebtsInLists(shown.map(({ debtId }) => debtId));
  const rows = shown.flatMap(({ debtId, sendKey, claimedAt }) => {
    const debt = debts.get(debtId)?.debt;
    if (!debt || debt.status === 'awaitingInvoice' || debt.sends[sendKey]?.status !== 'unknown') return [];
    const { creditorId, debtorId, invoiceId } = debt;
    const { step, channel } = readSendKey(sendKey);
    const waiting = waitingOf({ creditorId, since: claimedAt, ifNobodyActs: 'not-sent-again' }, now);
    return [{ creditorId, debtId, debtorId, invoiceId, step, channel, claimedAt, waiting }];
  });
  return pageOf(rows, ahead.length > most ? shown.at(-1)?.place : undefined);
}
