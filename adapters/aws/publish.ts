import { EventBridgeClient, PutEventsCommand } from '@aws-sdk/client-eventbridge';
import { awsClient } from '#runtime/aws-client.ts';
import { env } from '#runtime/env.ts';
import { REGUA_SOURCE } from '#schemas/events/regua.ts';
import type { OutboxEntry } from '#schemas/records/debt.ts';

const eventBridge = awsClient(() => new EventBridgeClient({}));

/** PutEvents takes ten at a time. */
const ENTRIES_PER_CALL = 10;

/** The bus refused an event: the outbox keeps it, and the next try sends it again. */
export class EventNotPublishedError extends Error {
  override readonly name = 'EventNotPublishedError';
}

/**
 * Puts events on the bus, in this order; throws when it did not take them all.
 * @param of whose they are, for the error
 */
export async function publish(entries: readonly OutboxEntry[], of: string): Promise<void> {
  for (let start = 0; start < entries.length; start += ENTRIES_PER_CALL) {
    const { FailedEntryCount, Entries } = await eventBridge().send(
      new PutEventsCommand({
        Entries: entries.slice(start, start + ENTRIES_PER_CALL).map(({ type, detail }) => ({
          EventBusName: env('BUS_NAME'),
          Source: REGUA_SOURCE,
          DetailType: type,
          Detail: JSON.stringify(detail),
          Time: new Date(String(detail.at)),
        })),
      }),
    );
    if (FailedEntryCount)
      throw new EventNotPublishedError(
        `${FailedEntryCount} events of ${of} were not taken: ${Entries?.find((entry) => entry.ErrorCode)?.ErrorCode}`,
      );
  }
}
