import { type ListName, partsOf } from '#adapters/table/list-entries.ts';
import { readList } from '#adapters/table/read-list.ts';
import type { Waiting } from '#schemas/api/waiting.ts';
import { MOST_COUNTED, type WorkCount, type WorkKind } from '#schemas/api/work.ts';
import { listDeadLetters } from './list-dead-letters.ts';
import { listOfferRequests } from './list-offer-requests.ts';
import { listPaymentSources } from './list-payment-sources.ts';
import { listUnappliedPayments } from './list-unapplied-payments.ts';
import { listUnidentifiedPayments } from './list-unidentified-payments.ts';
import { listUnknownOutcomes } from './list-unknown-outcomes.ts';
import type { Page, PageAsked } from './page.ts';

/** The creditors and the owner whose work is counted. */
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
  unidentified: ({ creditors, now }) => payments(creditors, now, false),
  doubtful: ({ creditors, now }) => payments(creditors, now, true),
  unapplied: async ({ creditors, now }) => waitingIn(await listUnappliedPayments(creditors, FIRST, now)),
  deadLetters: async ({ creditors, withoutCreditor, now }) =>
    waitingIn(await listDeadLetters(creditors, withoutCreditor, FIRST, now)),
  staleSources: async ({ creditors, now }) => {
    const stale = (await listPaymentSources(creditors, now)).flatMap(({ waiting }) =>
      waiting ? [{ waiting }] : [],
    );
    return waitingIn({ rows: stale.slice(0, MOST_COUNTED) });
  },
  unknownOutcomes: async ({ creditors, now }) => waitingIn(await listUnknownOutcomes(creditors, FIRST, now)),
};

async function placesIn(list: ListName, creditors: readonly string[]): Promise<Count> {
  const parts = creditors.flatMap((id) => partsOf(id, list));
  const { length } = await readList({ parts, order: 'listBy' }, MOST_COUNTED + 1);
  return { count: Math.min(length, MOST_COUNTED), isMore: length > MOST_COUNTED };
}

async function payments(creditors: readonly string[], now: string, isDoubtful: boolean): Promise<Count> {
  const page = await listUnidentifiedPayments(creditors, FIRST, now);
  return waitingIn({ ...page, rows: page.rows.filter(({ doubt }) => (doubt !== undefined) === isDoubtful) });
}

const waitingIn = (page: Page<{ readonly waiting: Waiting }>): Count => ({
  ...rowsOf(page),
  overdue: page.rows.filter(({ waiting }) => waiting.isOverdue).length,
});

const rowsOf = ({ rows, next }: Page<unknown>): Count => ({ count: rows.length, isMore: next !== undefined });
