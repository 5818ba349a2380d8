import type { Words } from '#cli/words/words.ts';
import { type Arrival, readInvoices } from '#sandbox/portfolio/input.ts';
import { BillingEvents } from '#schemas/events/billing.ts';
import { issuesInWords } from '#schemas/issues.ts';
import type { BusEntry } from './put-on-bus.ts';

/** A row that a stage would refuse, or take otherwise than it says. */
interface RefusedRow {
  readonly line: number;
  readonly reason: string;
}

/** Milliseconds by which the clocks of two machines may differ. */
const CLOCKS_DIFFER = 60_000;

/**
 * Reads a file of events as a bus takes them, and checks every row by its contract: nothing is put of a file with a row that would be
 * refused. A row that is to come in the future is one: on a stage it would come now.
 */
export function entriesOf(
  file: string,
  {
    creditors,
    now,
    words,
  }: { readonly creditors: readonly string[]; readonly now: string; readonly words: Words },
): { readonly entries: readonly BusEntry[]; readonly refused: readonly RefusedRow[] } {
  const { arrivals, badRows } = readInvoices(file);
  const entries: BusEntry[] = [];
  const refused: RefusedRow[] = badRows.map(({ line, reason }) => ({ line, reason: words.reason(reason) }));
  for (const arrival of arrivals) {
    const { line } = arrival;
    const read = readEvent(arrival, { creditors, words });
    if ('reason' in read) refused.push({ line, reason: read.reason });
    else if (arrival.at !== undefined && arrival.at > Date.parse(now) + CLOCKS_DIFFER)
      refused.push({ line, reason: words.say('put.future') });
    else entries.push({ line, ...read });
  }
  return { entries, refused: refused.sort((one, other) => one.line - other.line) };
}

function readEvent(
  arrival: Arrival,
  { creditors, words }: { readonly creditors: readonly string[]; readonly words: Words },
): Omit<BusEntry, 'line'> | { readonly reason: string } {
  if (arrival.kind !== 'event') return { reason: words.reason('detail: must be an object') };
  const type = Object.entries(BillingEvents).find(([name]) => name === arrival.detailType);
  if (!type) return { reason: words.reason('detail-type: is unknown') };
  const [name, schema] = type;
  const checked = schema.safeParse(arrival.detail);
  if (!checked.success) return { reason: words.reason(issuesInWords(checked.error, 'event')) };
  if (!creditors.includes(checked.data.creditorId))
    return { reason: words.say('put.creditor', { creditors: creditors.join(', ') }) };
  return { type: name, detail: JSON.stringify(arrival.detail) };
}
