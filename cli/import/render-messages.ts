import { addDays, BANK_ZONE, instantOf } from '#domain/calendar/days.ts';
import type { Entry } from '#sandbox/journal/journal.ts';
import type { Arrival } from '#sandbox/portfolio/input.ts';
import { run } from '#sandbox/run.ts';
import type { Config } from '#schemas/config/config.ts';
import type { NamedTitle } from './compare.ts';
import type { EventLine } from './events.ts';

type Message = Extract<Entry, { type: 'message' }>;

/** Messages that a person reads before anything is sent. */
const MESSAGES = 10;
/** Days that are played to see the first message of a debtor. */
const DAYS = 20;

/**
 * Plays the first days of some debtors in the sandbox, without the pause of the batch, and returns the first message that each would get, as it
 * would be sent, with what is owed of all the invoices that it is about.
 * @param inOrder titles by when their debtor is written to; the debtors of the first ones are played, with all their titles
 */
export async function renderMessages(
  inOrder: readonly NamedTitle[],
  added: readonly NamedTitle[],
  events: readonly EventLine[],
  { config, asOf }: { readonly config: Config; readonly asOf: string },
): Promise<Message[]> {
  const chosen = new Set(inOrder.slice(0, MESSAGES).map(({ title }) => title.taxId));
  if (chosen.size === 0) return [];
  const invoices = new Map(
    added.flatMap(({ invoiceId, title }) =>
      chosen.has(title.taxId) ? [[invoiceId, title.taxId] as const] : [],
    ),
  );
  const arrivals = events.flatMap((event, index): Arrival[] => {
    const isTheirs = typeof event.detail.invoiceId === 'string' && invoices.has(event.detail.invoiceId);
    if (!isTheirs) return [];
    const { batch: _, ...detail } = event.detail;
    const at = Date.parse(event.time);
    return [{ kind: 'event', file: 'import', line: index + 1, at, detailType: event['detail-type'], detail }];
  });
  const first = new Map<string, Message>();
  await run({
    config,
    input: { arrivals, badRows: [] },
    until: Date.parse(instantOf(addDays(asOf, DAYS), 0, BANK_ZONE)),
    record: (entry) => {
      if (entry.type !== 'message' && entry.type !== 'consolidated') return;
      const debtor = invoices.get(entry.invoiceId) ?? entry.invoiceId;
      const known = first.get(debtor);
      if (entry.type === 'message') first.set(debtor, known ?? entry);
      else if (known !== undefined && entry.by === known.invoiceId && dayOf(entry) === dayOf(known))
        first.set(debtor, { ...known, owed: known.owed + entry.owed });
    },
  });
  return [...first.values()];
}

/** The day of an entry, in UTC. */
const dayOf = ({ at }: Entry): string => at.slice(0, 10);
