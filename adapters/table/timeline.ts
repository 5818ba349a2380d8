import { BatchWriteCommand } from '@aws-sdk/lib-dynamodb';
import { env } from '#runtime/env.ts';
import type { OutboxEntry } from '#schemas/records/debt.ts';
import { timelineKey } from './keys.ts';
import { dynamo } from './table.ts';

/** BatchWriteItem takes so many at a time. */
const ITEMS_PER_CALL = 25;

/** The table took only a part of the timeline: whoever flushes the outbox next writes it again. */
export class TimelineNotWrittenError extends Error {
  override readonly name = 'TimelineNotWrittenError';
}

/**
 * Keeps what happened to a debt beside it, in order: every event as the bus has it, each once however often it is written.
 * What operators, sellers and the debtor's page read; ids and figures alone.
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
