import { readDebtKey } from '#adapters/table/keys.ts';
import { type ListName, partsOf } from '#adapters/table/list-entries.ts';
import { type DebtInLists, findDebtsInLists } from '#adapters/table/listed-debts.ts';
import { comparePlaces, type Listed, type ListOrder, readList } from '#adapters/table/read-list.ts';
import { addDays, dayOf } from '#domain/calendar/days.ts';
import type { DebtRow } from '#schemas/api/debt-row.ts';
import type { Debt } from '#schemas/records/debt.ts';
import { debtRow } from './debt-row.ts';
import { nextActionOf } from './next-action-of.ts';
import { type Page, type PageAsked, pageOf } from './page.ts';

/** Which debts are listed: those of which all of this is true. */
export interface DebtFilter {
  /** The creditors whose debts may be seen: no other is asked for. */
  readonly creditors: readonly string[];
  readonly statuses: readonly Debt['status'][];
  /** The owner that has to act on it: the id of a person, or a name that the creditor uses. */
  readonly owner?: string | undefined;
  /** Whole days; negative before the due date. */
  readonly daysLate?: { readonly from?: number | undefined; readonly to?: number | undefined } | undefined;
  /** Only what is to happen before an instant (ISO-8601): a debt that waits for nothing is left out. */
  readonly nextActionBefore?: string | undefined;
}

/** What debts are sorted by, the earliest first. By their next action, those that wait for nothing are left out. */
export type DebtOrder = 'dueDate' | 'nextAction';

/**
 * A due date that is no business day moves on to the next one, from which days late count: by no more days than this, of which the
 * last is for a debtor in another zone.
 */
const MOST_ROLLED_DAYS = 15;

/** How many rows are read at once at least. */
const FEWEST_AT_ONCE = 25;

/** How many rows are looked at for one page at most: a page that is not full by then goes on in the next. */
const MOST_LOOKED_AT = 1000;

/**
 * Lists debts, each as it is now. A debt whose place in the order stays the same is in one page, whatever happens to others, and
 * whatever else happens to it. One that moves meanwhile is where it is when that place is read: again, if it moved on, with another
 * `revision`.
 * @param now ISO-8601
 */
export async function listDebts(
  filter: DebtFilter,
  order: DebtOrder,
  { after, most }: PageAsked,
  now: string,
): Promise<Page<DebtRow>> {
  const rows: DebtRow[] = [];
  const chunk = Math.max(most, FEWEST_AT_ONCE);
  let position = after;
  for (let lookedAt = 0; lookedAt < MOST_LOOKED_AT; ) {
    const listed = await readList({ ...rangeOf(filter, order, now), after: position }, chunk);
    const debts = await findDebtsInLists(listed.map(idOf));
    const shown = new Set<string>();
    for (const one of listed) {
      if (rows.length === most) return pageOf(rows, position);
      position = one.place;
      const found = debts.get(idOf(one));
      const row =
        found && !shown.has(found.debt.debtId) ? rowOf(found, one, { filter, order, now }) : undefined;
      if (!row) continue;
      shown.add(row.debtId);
      rows.push(row);
    }
    if (listed.length < chunk) return pageOf(rows, undefined);
    lookedAt += listed.length;
  }
  return pageOf(rows, position);
}

const INDEXES: Readonly<Record<DebtOrder, ListOrder>> = { dueDate: 'listBy', nextAction: 'nextAction' };

const idOf = (listed: Listed): string => readDebtKey(listed) ?? '';

function rangeOf(
  { creditors, statuses, owner, daysLate, nextActionBefore }: DebtFilter,
  order: DebtOrder,
  now: string,
) {
  const parts = creditors.flatMap((id) => statuses.flatMap((status: ListName) => partsOf(id, status)));
  const range = { parts, order: INDEXES[order], owner };
  if (order === 'nextAction')
    return {
      ...range,
      ...(nextActionBefore === undefined ? {} : { before: new Date(nextActionBefore).toISOString() }),
    };
  const today = dayOf(now);
  const { from, to } = daysLate ?? {};
  return {
    ...range,
    ...(to === undefined ? {} : { from: addDays(today, -to - MOST_ROLLED_DAYS) }),
    ...(from === undefined ? {} : { before: addDays(today, -from + 2) }),
  };
}

/** The row of a debt, if it is one of the list now, and not of a later place of it. */
function rowOf(
  { debt, places }: DebtInLists,
  { place }: Listed,
  { filter, order, now }: { readonly filter: DebtFilter; readonly order: DebtOrder; readonly now: string },
): DebtRow | undefined {
  const current = places[INDEXES[order]];
  if (debt.status === 'awaitingInvoice' || current === undefined || comparePlaces(current, place) > 0)
    return undefined;
  const row = debtRow(debt, nextActionOf({ debt, places }), now);
  return matches(row, filter) ? row : undefined;
}

const matches = (
  { creditorId, status, owner, daysLate, nextActionAt }: DebtRow,
  { creditors, statuses, owner: wanted, daysLate: range = {}, nextActionBefore: before }: DebtFilter,
): boolean =>
  creditors.includes(creditorId) &&
  statuses.includes(status) &&
  (wanted === undefined || owner === wanted) &&
  daysLate >= (range.from ?? Number.NEGATIVE_INFINITY) &&
  daysLate <= (range.to ?? Number.POSITIVE_INFINITY) &&
  (before === undefined || (nextActionAt !== undefined && Date.parse(nextActionAt) < Date.parse(before)));
