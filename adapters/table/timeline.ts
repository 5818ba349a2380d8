import { BatchWriteCommand, PutCommand } from '@aws-sdk/lib-dynamodb';
import * as z from 'zod';
import { isOfTheBooks } from '#domain/privacy/is-of-the-books.ts';
import { env } from '#runtime/env.ts';
import { OutboxEntry } from '#schemas/records/debt.ts';
import type { ChainLink } from '#schemas/records/entry.ts';
import { deleteItems } from './delete-items.ts';
import { debtKey, timelineKey } from './keys.ts';
import { queryAll } from './query-all.ts';
import { dynamo } from './table.ts';

/** The most items that one BatchWriteItem takes. */
const ITEMS_PER_CALL = 25;

/** An entry with the key of its item. */
const TimelineItem = z.object({ pk: z.string(), sk: z.string(), ...OutboxEntry.shape });
type TimelineItem = Readonly<z.infer<typeof TimelineItem>>;

/** The table took only a part of the timeline: the next run of the effects writes it again. */
export class TimelineNotWrittenError extends Error {
  override readonly name = 'TimelineNotWrittenError';
}

/** The number of an entry as a part of its key: entries of one instant are in their order. */
const placeOf = ({ number }: ChainLink): string => String(number).padStart(9, '0');

/**
 * Keeps the entries of a debt beside it, in order: each as it is published, and once however often it is written.
 * Operators, sellers, the debtor's page and the dossier read it; it has ids and figures only.
 */
export async function putTimeline(
  debtId: string,
  entries: readonly (readonly [string, OutboxEntry])[],
): Promise<void> {
  for (let start = 0; start < entries.length; start += ITEMS_PER_CALL) {
    const table = env('TABLE_NAME');
    const { UnprocessedItems } = await dynamo().send(
      new BatchWriteCommand({
        RequestItems: {
          [table]: entries.slice(start, start + ITEMS_PER_CALL).map(([key, { type, detail, link }]) => ({
            PutRequest: {
              Item: {
                ...timelineKey(debtId, String(detail.at), link ? placeOf(link) : key),
                type,
                detail,
                ...(link ? { link } : {}),
              },
            },
          })),
        },
      }),
    );
    const left = UnprocessedItems?.[table]?.length ?? 0;
    if (left > 0) throw new TimelineNotWrittenError(`${left} entries of debt ${debtId} were not taken`);
  }
}

/**
 * The entries of a debt's timeline that are not of its books: how its debtor paid, what was said, which addresses did not work, each
 * with its place. Those that were erased before are left out.
 */
export async function entriesToErase(debtId: string): Promise<readonly TimelineItem[]> {
  const items = await queryAll({
    KeyConditionExpression: 'pk = :pk AND begins_with(sk, :events)',
    ExpressionAttributeValues: { ':pk': debtKey(debtId).pk, ':events': 'EVENT#' },
  });
  return items.map((item) => TimelineItem.parse(item)).filter((one) => !one.erased && !isOfTheBooks(one));
}

/** Takes entries off the timeline of a debt. Of one with a place in the chain, the place stays: the entries after it follow from its hash. */
export async function eraseEntries(entries: readonly TimelineItem[]): Promise<void> {
  await deleteItems(entries.filter(({ link }) => link === undefined));
  for (const { pk, sk, type, detail, link } of entries)
    if (link !== undefined)
      await dynamo().send(
        new PutCommand({
          TableName: env('TABLE_NAME'),
          Item: { pk, sk, type, link, detail: { at: detail.at }, erased: true },
        }),
      );
}

/** The entries of a debt that left its outbox, oldest first (a consistent read). */
export async function listTimeline(debtId: string): Promise<OutboxEntry[]> {
  const items = await queryAll({
    KeyConditionExpression: 'pk = :pk AND begins_with(sk, :event)',
    ExpressionAttributeValues: { ':pk': debtKey(debtId).pk, ':event': 'EVENT#' },
  });
  return items.map(({ type, detail, link, erased }) =>
    OutboxEntry.parse({
      type,
      detail,
      ...(link === undefined ? {} : { link }),
      ...(erased === true ? { erased } : {}),
    }),
  );
}
