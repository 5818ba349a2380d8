import { BatchWriteCommand } from '@aws-sdk/lib-dynamodb';
import { env } from '#runtime/env.ts';
import type { OutboxEntry } from '#schemas/records/debt.ts';
import { timelineKey } from './keys.ts';
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
