import { NO_CREDITOR } from '#adapters/table/dead-letters.ts';
import { type ListName, partsOf } from '#adapters/table/list-entries.ts';
import { readList } from '#adapters/table/read-list.ts';
import { MOST_COUNTED, type WorkCount, type WorkKind } from '#schemas/api/work.ts';
import { listOfferRequests } from './list-offer-requests.ts';
import { listPaymentSources } from './list-payment-sources.ts';
import { listUnidentifiedPayments } from './list-unidentified-payments.ts';
import { listUnknownOutcomes } from './list-unknown-outcomes.ts';
import type { Page, PageAsked } from './page.ts';

/** Whose work is counted. */
interface Counted {
  /** The creditors whose rows may be seen. */
  readonly creditors: readonly string[];
  /** Whether letters are counted that name no creditor of ours. */
  readonly withoutCreditor: boolean;
  /** ISO-8601. */
  readonly now: string;
}

/** Counts what waits for a person, kind by kind, as far as `MOST_COUNTED`; each count is of the moment at which its list was read. */
export const countWork = (kinds: readonly WorkKind[], counted: Counted): Promise<WorkCount[]> =>
  Promise.all(kinds.map(async (kind) => ({ kind, ...(await COUNTS[kind](counted)) })));

type Count = Omit<WorkCount, 'kind'>;

const FIRST: PageAsked = { most: MOST_COUNTED };

const COUNTS: Readonly<Record<WorkKind, (counted: Counted) => Promise<Count>>> = {
  cases: async ({ creditors, now }) => {
    const parts = creditors.flatMap((id) => partsOf(id, 'caseOpen'));
    const overdue = await readList({ parts, order: 'nextAction', before: now }, MOST_COUNTED);
    return { ...(await placesIn('caseOpen', creditors)), overdue: overdue.length };
  },
  handedOver: ({ creditors }) => placesIn('handedOver', creditors),
  offers: async ({ creditors, now }) => rowsOf(await listOfferRequests(creditors, FIRST, now)),
  unidentified: async ({ creditors }) => payments(creditors, false),
  doubtful: async ({ creditors }) => payments(creditors, true),
  unapplied: ({ creditors }) => placesIn('unapplied', creditors),
  deadLetters: ({ creditors, withoutCreditor }) =>
    placesIn('deadLetters', withoutCreditor ? [...creditors, NO_CREDITOR] : creditors),
  staleSources: async ({ creditors, now }) => {
    const sources = await listPaymentSources(creditors, now);
    return {
      count: Math.min(MOST_COUNTED, sources.filter(({ state }) => state === 'stale').length),
      isMore: false,
    };
  },
  unknownOutcomes: async ({ creditors }) => rowsOf(await listUnknownOutcomes(creditors, FIRST)),
};

async function placesIn(list: ListName, creditors: readonly string[]): Promise<Count> {
  const parts = creditors.flatMap((id) => partsOf(id, list));
  const { length } = await readList({ parts, order: 'listBy' }, MOST_COUNTED + 1);
  return { count: Math.min(length, MOST_COUNTED), isMore: length > MOST_COUNTED };
}

async function payments(creditors: readonly string[], isDoubtful: boolean): Promise<Count> {
  const page = await listUnidentifiedPayments(creditors, FIRST);
  return rowsOf({ ...page, rows: page.rows.filter(({ doubt }) => (doubt !== undefined) === isDoubtful) });
}

const rowsOf = ({ rows, next }: Page<unknown>): Count => ({ count: rows.length, isMore: next !== undefined });
