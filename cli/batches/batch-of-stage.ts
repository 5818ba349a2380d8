import { findBatch, listBatchDebts } from '#adapters/table/batches.ts';
import { findDebtor } from '#adapters/table/debtors.ts';
import { findDebt } from '#adapters/table/debts.ts';
import { planRestOf } from '#application/ladder/plan-rest.ts';
import { listBatches } from '#application/lists/list-batches.ts';
import { FirstContacts } from '#cli/planning/first-contacts.ts';
import { BANK_ZONE, dayOf } from '#domain/calendar/days.ts';
import { isOwed } from '#domain/debt/is-owed.ts';
import { isPaused } from '#domain/debt/pauses.ts';
import { principalOn } from '#domain/debt/principal-on.ts';
import { wasWrittenTo } from '#domain/debt/was-written-to.ts';
import { config, creditorOf } from '#runtime/config.ts';
import { inParallel } from '#runtime/in-parallel.ts';
import type { InvoiceBatch } from '#schemas/records/batch.ts';
import { type BatchState, type BatchView, whomItReaches } from './batch-view.ts';
import type { ListedBatch } from './listed-batch.ts';

/** Debts of one page, and how many are read at a time. */
const PAGE = 1000;
const AT_ONCE = 25;

/**
 * What an act at an instant would do to a batch of the table of a stage: every debt of it is read once.
 * @param given.at ISO-8601
 * @param given.onProgress is told how many debts were read
 * @returns undefined when nothing is known of such a batch
 */
export async function viewOfStage(
  of: Pick<InvoiceBatch, 'creditorId' | 'batch'>,
  { at, onProgress }: { readonly at: string; readonly onProgress: (read: number) => void },
): Promise<BatchView | undefined> {
  const known = await findBatch(of.creditorId, of.batch);
  const debtors = new Set<string>();
  const writtenTo = new Set<string>();
  const contacts = new FirstContacts(config());
  const counts = { invoices: 0, open: 0, unplanned: 0, paid: 0, read: 0 };
  const look = async (debtId: string): Promise<void> => {
    counts.read += 1;
    const debt = await findDebt(debtId);
    if (!debt || debt.status === 'awaitingInvoice' || debt.instalmentOf) return;
    counts.invoices += 1;
    if (isOwed(debt.status)) counts.open += principalOn(debt, dayOf(at, debt.zone ?? BANK_ZONE));
    debtors.add(debt.debtorId);
    if (debt.status === 'settled') counts.paid += 1;
    if (isOwed(debt.status) && (wasWrittenTo(debt) || debt.listedBy)) writtenTo.add(debt.debtorId);
    if (debt.status !== 'open' || wasWrittenTo(debt)) return;
    const debtor = await findDebtor(debt.creditorId, debt.debtorId);
    const planned = debtor && planRestOf(debt, debtor, at, creditorOf(debt));
    if (planned) contacts.add({ invoiceId: debt.invoiceId, debtor, schedule: planned });
    else counts.unplanned += 1;
  };
  let after: string | undefined;
  do {
    const page: string[] = await listBatchDebts(of, after, PAGE);
    await inParallel(page, AT_ONCE, look);
    onProgress(counts.read);
    after = page.length < PAGE ? undefined : page.at(-1);
  } while (after !== undefined);
  if (!known && counts.read === 0) return undefined;
  const { read: _read, ...counted } = counts;
  return {
    creditorId: of.creditorId,
    state: stateOf(known),
    ...counted,
    debtors: debtors.size,
    ...whomItReaches(contacts, counted.unplanned),
    writtenTo: writtenTo.size,
  };
}

/** How many batches of a stage are read debt by debt for a list. */
const MOST_LISTED = 20;

/** The batches of creditors on a stage, the first twenty by their names, with what is open of each. */
export async function batchesOfStage(creditors: readonly string[], at: string): Promise<ListedBatch[]> {
  const { rows } = await listBatches(creditors, { most: MOST_LISTED });
  const listed: ListedBatch[] = [];
  for (const { creditorId, batch } of rows) {
    const view = await viewOfStage({ creditorId, batch }, { at, onProgress: () => undefined });
    const since = (await findBatch(creditorId, batch))?.pauses.at(0)?.pausedAt;
    if (view) {
      const { state, invoices, open } = view;
      listed.push({
        batch,
        creditorId,
        state,
        invoices,
        open,
        ...(since === undefined ? {} : { at: since }),
      });
    }
  }
  return listed;
}

function stateOf(known: InvoiceBatch | undefined): BatchState {
  if (!known) return 'open';
  if (known.withdrawnAt !== undefined) return 'withdrawn';
  if (isPaused(known)) return 'paused';
  return known.pauses.length > 0 ? 'released' : 'open';
}
