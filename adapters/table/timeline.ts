import { BatchWriteCommand, PutCommand } from '@aws-sdk/lib-dynamodb';
import * as z from 'zod';
import { isOfTheBooks } from '#domain/privacy/is-of-the-books.ts';
import { env } from '#runtime/env.ts';
import { OutboxEntry } from '#schemas/records/debt.ts';
import { deleteItems } from './delete-items.ts';
import { debtKey, timelineKey } from './keys.ts';
import { queryAll } from './query-all.ts';
import { dynamo } from './table.ts';

/** The most items that one BatchWriteItem takes. */
const ITEMS_PER_CALL = 25;

/** The most entries of one item: some 20 KB of the 400 KB that DynamoDB takes. */
const ENTRIES_PER_ITEM = 25;

/** An item of the timeline: the entries that left the outbox together, or one of them, as it was written before 2026-12. */
const TimelineItem = z.union([
  z.object({ pk: z.string(), sk: z.string(), entries: z.array(OutboxEntry).min(1) }),
  z
    .object({ pk: z.string(), sk: z.string(), ...OutboxEntry.shape })
    .transform(({ pk, sk, ...entry }) => ({ pk, sk, entries: [entry] })),
]);
type TimelineItem = Readonly<z.infer<typeof TimelineItem>>;

/** The table took only a part of the timeline: the next run of the effects writes it again. */
export class TimelineNotWrittenError extends Error {
  override readonly name = 'TimelineNotWrittenError';
}

/** An entry with the key under which it waited in the outbox: the id of its event. */
type KeyedEntry = readonly [string, OutboxEntry];

/**
 * Keeps the entries of a debt beside it: each as it is published, and once however often it is written. Those that leave the outbox
 * together are one item, because a write costs by the item. Operators, sellers, the debtor's page and the dossier read it; it has ids
 * and figures only.
 */
export async function putTimeline(debtId: string, entries: readonly KeyedEntry[]): Promise<void> {
  const items = runsOf(entries).map((run) => itemOf(debtId, run));
  for (let start = 0; start < items.length; start += ITEMS_PER_CALL) {
    const table = env('TABLE_NAME');
    const { UnprocessedItems } = await dynamo().send(
      new BatchWriteCommand({
        RequestItems: {
          [table]: items.slice(start, start + ITEMS_PER_CALL).map((Item) => ({ PutRequest: { Item } })),
        },
      }),
    );
    const left = UnprocessedItems?.[table]?.length ?? 0;
    if (left > 0) throw new TimelineNotWrittenError(`${left} items of debt ${debtId} were not taken`);
  }
}

/**
 * The entries in items: each of numbers without a gap. The first number and the count say which entries are in it, so that of two processes
 * that saw different outboxes neither writes over what the other wrote. An entry without a number is an item by itself.
 */
function runsOf(entries: readonly KeyedEntry[]): KeyedEntry[][] {
  const runs: KeyedEntry[][] = [];
  const byNumber = [...entries].sort(
    ([, one], [, other]) => (one.link?.number ?? 0) - (other.link?.number ?? 0),
  );
  for (const keyed of byNumber) {
    const run = runs.at(-1);
    const last = run?.at(-1)?.[1].link?.number;
    const follows = last !== undefined && keyed[1].link?.number === last + 1;
    if (run && follows && run.length < ENTRIES_PER_ITEM) run.push(keyed);
    else runs.push([keyed]);
  }
  return runs;
}

function itemOf(debtId: string, run: readonly KeyedEntry[]) {
  const entries = run.map(([, { type, detail, link }]) => ({ type, detail, ...(link ? { link } : {}) }));
  const [[key, first] = ['', undefined]] = run;
  const at = String(first?.detail.at);
  const place = first?.link ? `${placeOf(first.link.number)}+${run.length}` : key;
  return { ...timelineKey(debtId, at, place), entries };
}

/** The number of an entry as a part of a key: entries of one instant are in their order. */
const placeOf = (number: number): string => String(number).padStart(9, '0');

/**
 * The items of a debt's timeline with entries that are not of its books: how its debtor paid, what was said, which addresses did not
 * work. Those whose entries were erased before are left out.
 */
export async function itemsToErase(debtId: string): Promise<readonly TimelineItem[]> {
  return (await itemsOf(debtId)).filter(({ entries }) => entries.some(isToErase));
}

const isToErase = (entry: OutboxEntry): boolean => !entry.erased && !isOfTheBooks(entry);

/**
 * Takes what is not of the books off items of the timeline. Of an entry with a place in the chain, the place stays: the entries after it
 * follow from its hash.
 */
export async function eraseEntries(items: readonly TimelineItem[]): Promise<void> {
  const left = items.map(({ entries, ...key }) => ({ ...key, entries: entries.flatMap(erased) }));
  await deleteItems(left.filter(({ entries }) => entries.length === 0));
  for (const item of left)
    if (item.entries.length > 0)
      await dynamo().send(new PutCommand({ TableName: env('TABLE_NAME'), Item: item }));
}

function erased(entry: OutboxEntry): OutboxEntry[] {
  if (!isToErase(entry)) return [entry];
  const { type, link, detail } = entry;
  return link === undefined ? [] : [{ type, link, detail: { at: detail.at }, erased: true }];
}

/** The entries of a debt that left its outbox, oldest first (a consistent read): one that is in two items is one entry. */
export async function listTimeline(debtId: string): Promise<OutboxEntry[]> {
  const found = new Map<string, OutboxEntry>();
  for (const { sk, entries } of await itemsOf(debtId))
    for (const entry of entries) {
      const place = entry.link
        ? timelineKey(debtId, String(entry.detail.at), placeOf(entry.link.number)).sk
        : sk;
      if (!found.get(place)?.erased) found.set(place, entry);
    }
  return [...found].sort(([one], [other]) => (one < other ? -1 : 1)).map(([, entry]) => entry);
}

const itemsOf = async (debtId: string): Promise<TimelineItem[]> => {
  const items = await queryAll({
    KeyConditionExpression: 'pk = :pk AND begins_with(sk, :event)',
    ExpressionAttributeValues: { ':pk': debtKey(debtId).pk, ':event': 'EVENT#' },
  });
  return items.map((item) => TimelineItem.parse(item));
};
