import { createHash } from 'node:crypto';
import { searchName } from '#domain/contacts/search-name.ts';
import { nextActionAt } from '#domain/debt/next-action-at.ts';
import { ownerOf } from '#domain/debt/owner-of.ts';
import { calendarTime } from '#runtime/time.ts';
import type { DebtStatus, StoredDebt } from '#schemas/records/debt.ts';
import type { Debtor } from '#schemas/records/debtor.ts';
import { LIST_INDEX, NEXT_ACTION_INDEX } from '#schemas/records/list-indexes.ts';

const { partitionKey, sortKey, shards } = LIST_INDEX;
const [ownerAttribute] = LIST_INDEX.projected;

/** The lists of a creditor: its debts of a status, and the others by their names. */
export type ListName =
  | Exclude<DebtStatus, 'awaitingInvoice'>
  | 'unapplied'
  | 'debtors'
  | 'unidentified'
  | 'deadLetters';

/** The lists that are divided, because they hold an item for each debt or debtor. */
const DIVIDED: ReadonlySet<ListName> = new Set<ListName>([
  'open',
  'promised',
  'caseOpen',
  'onPaymentPlan',
  'handedOver',
  'settled',
  'cancelled',
  'prescribed',
  'debtors',
]);

/** Every part of a list of a creditor; no creditor's id has a `#` in it. */
export const partsOf = (creditorId: string, list: ListName): string[] =>
  DIVIDED.has(list)
    ? Array.from({ length: shards }, (_, shard) => `${creditorId}#${list}#${shard}`)
    : [`${creditorId}#${list}`];

/** The list of the debtors of a creditor who have a contact, by its mark. */
export const contactPart = (creditorId: string, mark: string): string => `${creditorId}#contact#${mark}`;

/** The part of a list that an item belongs to: always the same one. */
const partOf = (creditorId: string, list: ListName, id: string): string =>
  DIVIDED.has(list)
    ? `${creditorId}#${list}#${createHash('sha256').update(id).digest().readUInt16BE() % shards}`
    : `${creditorId}#${list}`;

/** A place in a list: what it is sorted by, and the id that no other row has. */
export const placeIn = (by: string, id: string): string => `${by}#${id}`;

/**
 * The attributes with which an item is in a list.
 * @param by what the list is sorted by
 */
export const listEntry = (
  list: ListName,
  { creditorId, id, by }: { readonly creditorId: string; readonly id: string; readonly by: string },
): Readonly<Record<string, string>> => ({
  [partitionKey]: partOf(creditorId, list, id),
  [sortKey]: placeIn(by, id),
});

/** The attributes with which the record of a debtor is found by the beginning of its name, shorter names first. */
export const debtorListEntry = ({
  creditorId,
  debtorId: id,
  name,
}: Pick<Debtor, 'creditorId' | 'debtorId' | 'name'>): Readonly<Record<string, string>> =>
  listEntry('debtors', { creditorId, id, by: `${searchName(name)} ` });

/** The attributes with which one contact of a debtor leads to it. */
export const contactListEntry = (
  { creditorId, debtorId }: Pick<Debtor, 'creditorId' | 'debtorId'>,
  mark: string,
): Readonly<Record<string, string>> => ({
  [partitionKey]: contactPart(creditorId, mark),
  [sortKey]: debtorId,
});

/** The attributes with which a debt is in the lists; none for one of which nothing but an amendment or a cancellation came. */
export function debtListEntry(debt: StoredDebt): Readonly<Record<string, string>> {
  const { creditorId, debtId: id } = debt;
  if (debt.status === 'awaitingInvoice') {
    const [first] = Object.values(debt.payments)
      .map(({ receivedAt }) => new Date(receivedAt).toISOString())
      .sort();
    return first === undefined ? {} : listEntry('unapplied', { creditorId, id, by: first });
  }
  const next = nextActionAt(debt, calendarTime);
  const owner = ownerOf(debt);
  return {
    ...listEntry(debt.status, { creditorId, id, by: debt.dueDate }),
    ...(next === undefined ? {} : { [NEXT_ACTION_INDEX.sortKey]: placeIn(next, id) }),
    ...(owner === undefined ? {} : { [ownerAttribute]: owner }),
  };
}

/**
 * The writes that keep the places of a changed debt in the lists, as `changeDebt` takes them. Unchanged places are written again, which
 * costs the indexes nothing and adds items from before there were lists.
 */
export function debtListWrites(after: StoredDebt): {
  readonly set: readonly (readonly [readonly string[], string])[];
  readonly remove: readonly (readonly string[])[];
} {
  const entry = debtListEntry(after);
  return {
    set: Object.entries(entry).map(([attribute, value]) => [[attribute], value] as const),
    remove: [partitionKey, sortKey, NEXT_ACTION_INDEX.sortKey, ownerAttribute].flatMap((attribute) =>
      attribute in entry ? [] : [[attribute]],
    ),
  };
}

/** An item without what its places in lists add to it. */
export function withoutListEntry(item: Readonly<Record<string, unknown>>): Record<string, unknown> {
  const {
    [partitionKey]: _list,
    [sortKey]: _by,
    [NEXT_ACTION_INDEX.sortKey]: _next,
    [ownerAttribute]: _owner,
    ...rest
  } = item;
  return rest;
}
