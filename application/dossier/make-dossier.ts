import { findDebtor } from '#adapters/table/debtors.ts';
import { findDebt } from '#adapters/table/debts.ts';
import { offersFor } from '#application/negotiation/offers-for.ts';
import { BANK_ZONE, endOfDay } from '#domain/calendar/days.ts';
import { decisionsOf } from '#domain/dossier/decisions-of.ts';
import { messagesOf } from '#domain/dossier/messages-of.ts';
import { quotesIn } from '#domain/dossier/quotes-in.ts';
import { sealOf } from '#domain/dossier/seal.ts';
import { statementInDossier } from '#domain/dossier/statement-in-dossier.ts';
import { creditorOf } from '#runtime/config.ts';
import { sha256 } from '#runtime/sha-256.ts';
import { Dossier } from '#schemas/records/dossier.ts';
import { contentsOf } from './contents-of.ts';
import { contractOf } from './contract-of.ts';
import { entriesOf } from './entries-of.ts';
import { sharedElsewhere } from './shared-elsewhere.ts';

/**
 * Makes the dossier of a debt from the table: what was agreed on, the statement of a day, every message as it was sent with what its
 * channel reported, each decision of the legal gate, quotes, money, agreements, offers of that day, consents, and the chain of entries.
 * @param day the day of the statement and of the offers, to its end in Brasília
 * @returns undefined when there is no such debt, or its invoice never came
 */
export async function makeDossier(debtId: string, day: string): Promise<Dossier | undefined> {
  const debt = await findDebt(debtId);
  if (!debt || debt.status === 'awaitingInvoice') return undefined;
  const { creditorId, debtorId, quotes, payments, refunds, writeOffs, promises, paymentPlans, cases } = debt;
  const creditor = creditorOf(debt);
  const debtor = await findDebtor(creditorId, debtorId);
  const { entries, unlinked } = await entriesOf(debt);
  const elsewhere = await sharedElsewhere(entries);
  const atEndOfDay = new Date(Date.parse(endOfDay(day, BANK_ZONE)) - 1).toISOString();
  const made = {
    format: 'regua/dossier/v1' as const,
    debtId,
    parts: {
      contract: contractOf(debt, creditor, debtor),
      statement: statementInDossier(debt, creditor.holidays, day),
      messages: messagesOf(debtId, entries, elsewhere),
      decisions: decisionsOf(entries),
      money: { payments, refunds, writeOffs },
      quotes: quotesIn(entries, quotes),
      agreements: { promises, paymentPlans, cases },
      offers: await offersFor(debt, { at: atEndOfDay }),
      consents: {
        consents: debtor?.consents ?? {},
        optIns: debtor?.optIns ?? [],
        optOuts: debtor?.closedAt ?? {},
      },
    },
    chain: debt.chain,
    entries,
    unlinked,
    elsewhere,
    contents: await contentsOf(debt, entries),
  };
  // As it is read from its file: without what is absent.
  const { seal: _, ...plain } = Dossier.parse(
    JSON.parse(JSON.stringify({ ...made, seal: { parts: {}, whole: '0'.repeat(64) } })),
  );
  return { ...plain, seal: sealOf(plain, sha256) };
}
