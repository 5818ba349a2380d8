import { BatchWriteCommand } from '@aws-sdk/lib-dynamodb';
import { env } from '#runtime/env.ts';
import type { DebtEventType } from '#schemas/events/regua.ts';
import type { OutboxEntry } from '#schemas/records/debt.ts';
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

/**
 * Keeps the events of a debt beside it, in order: each as it is published, and once however often it is written.
 * Operators, sellers and the debtor's page read it; it has ids and figures only.
 */
export async function putTimeline(
  debtId: string,
  events: readonly (readonly [string, OutboxEntry])[],
): Promise<void> {
  for (let start = 0; start < events.length; start += ITEMS_PER_CALL) {
    const table = env('TABLE_NAME');
    const { UnprocessedItems } = await dynamo().send(
      new BatchWriteCommand({
        RequestItems: {
          [table]: events.slice(start, start + ITEMS_PER_CALL).map(([eventId, { type, detail }]) => ({
            PutRequest: { Item: { ...timelineKey(debtId, String(detail.at), eventId), type, detail } },
          })),
        },
      }),
    );
    const left = UnprocessedItems?.[table]?.length ?? 0;
    if (left > 0) throw new TimelineNotWrittenError(`${left} events of debt ${debtId} were not taken`);
  }
}

/** What is money, or the proof that a message was sent: the books. */
const OF_THE_BOOKS: ReadonlySet<string> = new Set<DebtEventType>([
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
]);

/** Takes off the timeline of a debt what is not of its books: how its debtor paid, what was said, which addresses did not work. */
export async function eraseTimeline(debtId: string): Promise<void> {
  const items = await queryAll({
    KeyConditionExpression: 'pk = :pk AND begins_with(sk, :events)',
    ExpressionAttributeValues: { ':pk': debtKey(debtId).pk, ':events': 'EVENT#' },
  });
  await deleteItems(
    items
      .filter(({ type }) => !OF_THE_BOOKS.has(String(type)))
      .map(({ pk, sk }) => ({ pk: String(pk), sk: String(sk) })),
  );
}
