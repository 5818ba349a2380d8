import { findBillOrder, recordInFile } from '#adapters/table/bill-orders.ts';
import { findDebtor } from '#adapters/table/debtors.ts';
import { findDebt } from '#adapters/table/debts.ts';
import {
  endLiveOrder,
  findCounters,
  findRemittance,
  finishRemittance,
  leaveQueue,
  listQueued,
  putRemittance,
} from '#adapters/table/remittances.ts';
import { closureOn } from '#domain/calendar/calendar.ts';
import { BANK_ZONE, dayOf, minutesOf, minutesOfClock } from '#domain/calendar/days.ts';
import { instructionKey } from '#domain/debt/instruction-key.ts';
import type { TitleOrder } from '#formats/cnab/remittance/order.ts';
import { writeRemittance } from '#formats/cnab/remittance/write-remittance.ts';
import { creditorOf } from '#runtime/config.ts';
import { inParallel } from '#runtime/in-parallel.ts';
import { log } from '#runtime/log.ts';
import type { BillOrder, QueuedInstruction, Remittance } from '#schemas/records/bill-order.ts';
import { fileOf, payerOf, titleOf } from './file-of.ts';
import { reviewOrders } from './review-orders.ts';
import type { RemittanceTerms } from './terms-of.ts';

/** Items read or written at a time. */
const AT_ONCE = 10;

/** The most instructions of one file: what is fixed of it is one item of the table, which has room for 400 KB. */
const LONGEST_FILE = 2_000;

/**
 * Writes the remittance file of an account for a business day, once, with all that its bank is to do: what was ordered, changed and withdrawn
 * since the file before it. Its content is fixed in one conditional write under the next number; everything after that is done again as it was,
 * if a process dies anywhere, and only then does the number go on. So no number is left out or given twice, and nothing is in two files.
 * @param now ISO-8601, of the calendar
 */
export async function writeRemittances(terms: RemittanceTerms, now: string): Promise<void> {
  const { files, lastFileOn } = await findCounters(terms);
  const begun = await findRemittance(terms, files + 1);
  if (begun) return finish(terms, begun);
  const day = dayOf(now);
  if (lastFileOn === day || !isFileHour(terms, now)) return;
  await reviewOrders(terms, now);
  const entries = await entriesFor(terms);
  if (entries.length === 0) return;
  const remittance: Remittance = { sequence: files + 1, writtenOn: day, writtenAt: hourOf(now), entries };
  // Another process was first: that one, or the next run, finishes what it fixed.
  if (await putRemittance(terms, remittance)) await finish(terms, remittance);
}

function isFileHour({ creditorId, bills }: RemittanceTerms, now: string): boolean {
  if (closureOn(dayOf(now), creditorOf({ creditorId }).holidays)) return false;
  return minutesOf(now, BANK_ZONE) >= minutesOfClock(bills.fileAt);
}

/** `HH:MM:00` in Brasília. */
function hourOf(now: string): string {
  const minutes = minutesOf(now, BANK_ZONE);
  const two = (value: number): string => String(value).padStart(2, '0');
  return `${two(Math.floor(minutes / 60))}:${two(minutes % 60)}:00`;
}

/**
 * The instructions of the next file, registrations first. Takes off the queue what an earlier file already had, and what its bank never
 * needs to know.
 */
async function entriesFor(terms: RemittanceTerms): Promise<QueuedInstruction[]> {
  const queued = (await listQueued(terms)).slice(0, LONGEST_FILE);
  const judged = await inParallel(queued, AT_ONCE, async (entry) => {
    const order = await findBillOrder(terms.creditorId, entry.txid);
    return { entry, order, isNews: order !== undefined && isNews(order, entry) };
  });
  const over = judged.filter(({ isNews: news }) => !news);
  for (const { order } of over)
    if (order?.status === 'withdrawn' && order.inFile.register === undefined)
      await endLiveOrder(terms, order.debtId, order.txid);
  await leaveQueue(
    terms,
    over.map(({ entry }) => entry),
  );
  return judged
    .filter(({ isNews: news }) => news)
    .map(({ entry }) => entry)
    .toSorted((one, other) => rank(one) - rank(other));
}

/** Whether the bank has not heard it, and has to: not of a boleto that is withdrawn before it was ever in a file. */
function isNews({ inFile, status }: BillOrder, { instruct }: QueuedInstruction): boolean {
  if (inFile[instructionKey(instruct)] !== undefined) return false;
  if (instruct.instruction === 'register') return status !== 'withdrawn';
  return inFile.register !== undefined;
}

const rank = ({ instruct }: QueuedInstruction): number => (instruct.instruction === 'register' ? 0 : 1);

/** Writes the file whose content is fixed, and then lets the number go on. */
async function finish(terms: RemittanceTerms, remittance: Remittance): Promise<void> {
  const { sequence, entries } = remittance;
  const titles = await inParallel(entries, AT_ONCE, (entry) => titleFor(terms, entry));
  const written = titles.flatMap((title) => title ?? []);
  // Loaded when there is a file to put, with the client of S3.
  const { putRemittanceFile } = await import('#adapters/aws/remittance-bucket.ts');
  await putRemittanceFile(
    nameOf(terms, remittance),
    writeRemittance(terms.layout, fileOf(terms, remittance, written)),
  );
  await inParallel(entries, AT_ONCE, ({ txid, instruct }) =>
    recordInFile({ creditorId: terms.creditorId, txid }, instructionKey(instruct), sequence),
  );
  await leaveQueue(terms, entries);
  await finishRemittance(terms, remittance);
  const { creditorId, account } = terms;
  log.info('a remittance file was written', { creditorId, account, sequence, titles: written.length });
}

async function titleFor(
  { creditorId }: RemittanceTerms,
  { txid, instruct }: QueuedInstruction,
): Promise<TitleOrder | undefined> {
  const order = await findBillOrder(creditorId, txid);
  if (!order) return undefined;
  const debt = await findDebt(order.debtId);
  const debtorId = debt && debt.status !== 'awaitingInvoice' ? debt.debtorId : undefined;
  const debtor = debtorId === undefined ? undefined : await findDebtor(creditorId, debtorId);
  return titleOf(order, instruct, debtor && payerOf(debtor));
}

/** `bebidas-nordeste/itau-400/57-12345-109/2026-03-02-000007.rem`: a transport finds what is new by its folder. */
const nameOf = ({ creditorId, account }: RemittanceTerms, { writtenOn, sequence }: Remittance): string =>
  `${creditorId}/${account}/${writtenOn}-${String(sequence).padStart(6, '0')}.rem`;
