import { BatchWriteCommand, PutCommand } from '@aws-sdk/lib-dynamodb';
import { env } from '#runtime/env.ts';
import type { DebtEventType } from '#schemas/events/regua.ts';
import { OutboxEntry } from '#schemas/records/debt.ts';
import type { ChainLink, InternalEntryType } from '#schemas/records/entry.ts';
import { deleteItems } from './delete-items.ts';
import { debtKey, timelineKey } from './keys.ts';
import { queryAll } from './query-all.ts';
import { dynamo } from './table.ts';

/** The most items that one BatchWriteItem takes. */
const ITEMS_PER_CALL = 25;

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

/** What is money, or the proof that a message was sent: the books. */
const OF_THE_BOOKS: ReadonlySet<string> = new Set<DebtEventType | InternalEntryType>([
  'DebtAmended.v1',
  'DebtWrittenOff.v1',
  'DebtSettled.v1',
  'DebtClosed.v1',
  'DebtPrescribed.v1',
  'DebtReopened.v1',
  'PaymentApplied.v1',
  'PaymentReversed.v1',
  'MessageSent.v1',
  'ListingClearanceRequested.v1',
  'ListingProgressed.v1',
  'ListingGivenUp.v1',
  'ListingClearanceOverdue.v1',
  'MessageClaimed',
  'MessageShared',
  'MessageNotTaken',
  'QuoteFixed',
  'ListingReported',
  'ContentsErased',
]);

/** Takes off the timeline of a debt what is not of its books: how its debtor paid, what was said, which addresses did not work. */
export async function eraseTimeline(debtId: string): Promise<void> {
  const items = await queryAll({
    KeyConditionExpression: 'pk = :pk AND begins_with(sk, :events)',
    ExpressionAttributeValues: { ':pk': debtKey(debtId).pk, ':events': 'EVENT#' },
  });
  const others = items.filter(({ type }) => !OF_THE_BOOKS.has(String(type)));
  await deleteItems(
    others.filter(({ link }) => link === undefined).map(({ pk, sk }) => ({ pk: String(pk), sk: String(sk) })),
  );
  // Of an entry with a place in the chain, the place stays: the entries after it follow from its hash.
  for (const { pk, sk, type, detail, link, erased } of others)
    if (link !== undefined && erased !== true)
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
