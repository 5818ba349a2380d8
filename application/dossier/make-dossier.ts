import { findDebtor } from '#adapters/table/debtors.ts';
import { findDebt } from '#adapters/table/debts.ts';
import { listContents } from '#adapters/table/message-contents.ts';
import { listTimeline } from '#adapters/table/timeline.ts';
import { offersFor } from '#application/negotiation/offers-for.ts';
import { BANK_ZONE, endOfDay } from '#domain/calendar/days.ts';
import { contentOf } from '#domain/dossier/content-of.ts';
import { decisionsOf } from '#domain/dossier/decisions-of.ts';
import { isEntry } from '#domain/dossier/is-entry.ts';
import { messagesOf, sharedWith } from '#domain/dossier/messages-of.ts';
import { outcomeIn } from '#domain/dossier/outcomes-of.ts';
import { quotesIn } from '#domain/dossier/quotes-in.ts';
import { sealOf } from '#domain/dossier/seal.ts';
import { statementInDossier } from '#domain/dossier/statement-in-dossier.ts';
import { creditorOf } from '#runtime/config.ts';
import { sha256 } from '#runtime/sha-256.ts';
import type { Debt, OutboxEntry, StoredDebt } from '#schemas/records/debt.ts';
import { Dossier, type ForeignEntry } from '#schemas/records/dossier.ts';
import { DebtEntry } from '#schemas/records/entry.ts';
import type { KeptContent } from '#schemas/records/message-content.ts';
import { contractOf } from './contract-of.ts';

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

/** The entries of a debt, on its timeline and still in its outbox, by their places. */
async function entriesOf(
  debt: StoredDebt,
): Promise<{ readonly entries: DebtEntry[]; readonly unlinked: Pick<DebtEntry, 'type' | 'detail'>[] }> {
  const all: OutboxEntry[] = [...(await listTimeline(debt.debtId)), ...Object.values(debt.outbox)];
  const placed = new Map<number, DebtEntry>();
  const unlinked: Pick<DebtEntry, 'type' | 'detail'>[] = [];
  for (const { type, detail, link, erased } of all)
    if (link)
      placed.set(
        link.number,
        DebtEntry.parse({ type, detail, link, ...(erased === undefined ? {} : { erased }) }),
      );
    else unlinked.push({ type, detail });
  return {
    entries: [...placed.values()].sort((one, other) => one.link.number - other.link.number),
    unlinked,
  };
}

/** The entries of other debts that show what became of their messages which are about this one too, and of what these said. */
async function sharedElsewhere(entries: readonly DebtEntry[]): Promise<ForeignEntry[]> {
  const shared = sharedWith(entries);
  const found: ForeignEntry[] = [];
  for (const debtId of new Set(shared.map((one) => one.debtId))) {
    const other = await findDebt(debtId);
    if (!other) continue;
    const keys = shared.flatMap((one) => (one.debtId === debtId ? [one.sendKey] : []));
    for (const entry of (await entriesOf(other)).entries) {
      const foreign = { ...entry, debtId };
      const isClaim = keys.some((key) => entry.type === 'MessageClaimed' && entry.detail.sendKey === key);
      const isErasure = isEntry(entry, 'ContentsErased');
      if (isClaim || isErasure || keys.some((key) => outcomeIn(foreign, key) !== undefined))
        found.push(foreign);
    }
  }
  return found;
}

/** The contents that are still kept of all that the entries are committed to. */
async function contentsOf(
  { creditorId }: Debt,
  entries: readonly DebtEntry[],
): Promise<Record<string, KeptContent>> {
  const references = entries.flatMap((entry) => contentOf(entry) ?? []);
  const places = new Map(references.map(({ debtorId, debtId }) => [debtId, debtorId]));
  const found: Record<string, KeptContent> = {};
  for (const [debtId, debtorId] of places) {
    const kept = await listContents({ creditorId, debtorId }, debtId);
    for (const { commitment } of references) {
      const one = kept.get(commitment);
      if (one) found[commitment] = one;
    }
  }
  return found;
}
