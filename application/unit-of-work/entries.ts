import { isDeepStrictEqual } from 'node:util';
import type { Change } from '#domain/debt/decision.ts';
import type { Command } from '#domain/debt/transitions.ts';
import { linked } from '#domain/dossier/chain.ts';
import { actorNow } from '#runtime/acting.ts';
import { eventClock } from '#runtime/event-clock.ts';
import { sha256 } from '#runtime/sha-256.ts';
import { calendarTime } from '#runtime/time.ts';
import type { Actor } from '#schemas/records/actor.ts';
import type { OutboxEntry, StoredDebt } from '#schemas/records/debt.ts';
import { type Chain, InternalEntries, type InternalEntry } from '#schemas/records/entry.ts';
import type { PayoffQuote } from '#schemas/records/payoff-quote.ts';
import { eventsOf, type Outgoing } from './outbox.ts';

/** What a debt has before a change adds entries to it. */
type Before = Pick<StoredDebt, 'debtId' | 'creditorId' | 'invoiceId' | 'outbox' | 'chain'> & {
  readonly quotes?: readonly PayoffQuote[];
};

/** The entries that a change adds to its debt. */
export interface AddedEntries {
  /** The entries for the outbox, each under the id of its event or a key of its own. */
  readonly outbox: readonly Outgoing[];
  /** How far the chain goes with them; undefined when there are none. */
  readonly chain: Chain | undefined;
}

/** What a change says of itself, and by which command it is. */
type Said = Pick<Change, 'events' | 'entries'> &
  Partial<Pick<Change, 'set'>> & { readonly command?: Command };

/**
 * Makes the entries of a change: its events, what it records beside them, and each figure that it fixes for the debtor; each with
 * its place in the chain of the debt, and all with whose act it is (`actingAs`). An act that would leave none is an entry itself. The
 * write of the change must be conditional on the chain that they follow. An event that waits to be published already, and says the
 * same, is not added again.
 */
export function entriesOf(debt: Before, { events, entries = [], set = {}, command }: Said): AddedEntries {
  const actor = actorNow();
  const published = eventsOf(debt, events, actor).filter(
    ([key, { detail }]) => !saysTheSame(debt.outbox[key]?.detail, detail),
  );
  const recorded = [...entries, ...quotesFixed(debt, set.quotes)];
  const internal = (
    actor && command && events.length + recorded.length === 0 ? [acted(actor, command)] : recorded
  ).map((entry) => internalEntry(entry, actor));
  if (published.length + internal.length === 0) return { outbox: [], chain: undefined };
  const waiting = [
    ...published.map(([key, entry]) => ({ key, ...entry })),
    ...internal.map((entry) => ({ key: undefined, ...entry })),
  ];
  const { entries: added, chain } = linked(debt, waiting, sha256);
  return {
    outbox: added.map(({ key, type, detail, link }) => [
      // An event of the same id that says something else stays beside it.
      key === undefined || key in debt.outbox ? `${key ?? type}#${link.number}` : key,
      { type, detail, link },
    ]),
    chain,
  };
}

const quotesFixed = (before: Before, after: readonly PayoffQuote[] = []): InternalEntry[] =>
  after
    .filter(({ id }) => !before.quotes?.some((known) => known.id === id))
    .map((quote) => ({ type: 'QuoteFixed', detail: { at: quote.issuedAt, quote } }));

const acted = (actor: Actor, command: Command): InternalEntry => ({
  type: 'Acted',
  detail: { at: calendarTime(eventClock()), actor, command },
});

const internalEntry = ({ type, detail }: InternalEntry, actor: Actor | undefined): OutboxEntry => ({
  type,
  detail: InternalEntries[type].parse({ ...detail, ...(actor && { actor }) }),
});

/** Whether a waiting event has this detail; the actor does not count. */
const saysTheSame = (waiting: OutboxEntry['detail'] | undefined, detail: OutboxEntry['detail']): boolean =>
  waiting !== undefined &&
  isDeepStrictEqual({ ...waiting, actor: undefined }, { ...detail, actor: undefined });
