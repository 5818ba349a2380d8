import { GetCommand, QueryCommand } from '@aws-sdk/lib-dynamodb';
import { backOff } from '#runtime/back-off.ts';
import { env } from '#runtime/env.ts';
import { PENDING_INDEX } from '#schemas/records/pending-index.ts';
import { EndpointHealth, WebhookEndpoint } from '#schemas/records/webhook-endpoint.ts';
import { ContentionError, TRIES } from './contention.ts';
import { endpointHealthKey, endpointKey, endpointsOf } from './keys.ts';
import { shardOf } from './pending.ts';
import { putOnRevision } from './put-on-revision.ts';
import { queryAll } from './query-all.ts';
import { readPendingItem } from './read-pending-item.ts';
import { dynamo } from './table.ts';

const { partitionKey, sortKey } = PENDING_INDEX;

/** Days for which a deleted endpoint is kept, so that lanes that still have its events drop them. */
const KEPT_FOR = 30;

/** The endpoints of a creditor that are not deleted, oldest first (a consistent read). */
export async function listEndpoints(creditorId: string): Promise<WebhookEndpoint[]> {
  const items = await queryAll({
    KeyConditionExpression: 'pk = :pk AND begins_with(sk, :endpoint)',
    ExpressionAttributeValues: { ':pk': endpointsOf(creditorId), ':endpoint': 'ENDPOINT#' },
  });
  return items
    .map(endpointOf)
    .filter(({ deletedAt }) => deletedAt === undefined)
    .sort((one, other) => one.since.localeCompare(other.since));
}

/** The reads of endpoints that are under way, by creditor. */
const reading = new Map<string, Promise<WebhookEndpoint[]>>();

/**
 * Whether a creditor may have an endpoint (not a consistent read): a read for each event costs half. Events that come together, all
 * but the first of which find the read under way, share it.
 */
export function endpointsSeen(creditorId: string): Promise<WebhookEndpoint[]> {
  const known = reading.get(creditorId);
  if (known) return known;
  const read = readEndpoints(creditorId).finally(() => reading.delete(creditorId));
  reading.set(creditorId, read);
  return read;
}

async function readEndpoints(creditorId: string): Promise<WebhookEndpoint[]> {
  const { Items = [] } = await dynamo().send(
    new QueryCommand({
      TableName: env('TABLE_NAME'),
      KeyConditionExpression: 'pk = :pk AND begins_with(sk, :endpoint)',
      ExpressionAttributeValues: { ':pk': endpointsOf(creditorId), ':endpoint': 'ENDPOINT#' },
    }),
  );
  return Items.map(endpointOf);
}

/** An endpoint, a deleted one too (a consistent read). */
export async function findEndpoint(
  creditorId: string,
  endpointId: string,
): Promise<WebhookEndpoint | undefined> {
  const { Item } = await dynamo().send(
    new GetCommand({
      TableName: env('TABLE_NAME'),
      Key: endpointKey(creditorId, endpointId),
      ConsistentRead: true,
    }),
  );
  return Item && endpointOf(Item);
}

const endpointOf = ({
  pk: _pk,
  sk: _sk,
  expiresAt: _expires,
  ...endpoint
}: Record<string, unknown>): WebhookEndpoint => WebhookEndpoint.parse(endpoint);

/** Writes an endpoint: a first time, or over the revision before its own; false when another was first. */
export function putEndpoint(endpoint: WebhookEndpoint): Promise<boolean> {
  const { creditorId, endpointId, revision, deletedAt } = endpoint;
  return putOnRevision(
    {
      ...endpointKey(creditorId, endpointId),
      ...endpoint,
      ...(deletedAt === undefined
        ? {}
        : { expiresAt: Math.floor(Date.parse(deletedAt) / 1000) + KEPT_FOR * 86_400 }),
    },
    revision === 1 ? undefined : revision - 1,
  );
}

/** How an endpoint has answered of late: well, when nothing is known (a consistent read). */
export async function findHealth(creditorId: string, endpointId: string): Promise<EndpointHealth> {
  const health = await readPendingItem(endpointHealthKey(creditorId, endpointId));
  if (!health) return { creditorId, endpointId, failing: [], probes: 0, revision: 0 };
  return EndpointHealth.parse(health);
}

/**
 * Changes the health of an endpoint in one conditional write, trying again while other writes come first.
 * @param change undefined when there is nothing to change
 * @returns the health then
 * @throws ContentionError
 */
export async function changeHealth(
  { creditorId, endpointId }: Pick<EndpointHealth, 'creditorId' | 'endpointId'>,
  change: (known: EndpointHealth) => EndpointHealth | undefined,
): Promise<EndpointHealth> {
  const key = endpointHealthKey(creditorId, endpointId);
  for (let attempt = 0; attempt < TRIES; attempt += 1) {
    const known = await findHealth(creditorId, endpointId);
    const changed = change(known);
    if (!changed) return known;
    const next = { ...changed, revision: known.revision + 1 };
    const item = {
      ...key,
      ...next,
      ...(next.pendingAt === undefined ? {} : { [partitionKey]: shardOf(key.pk), [sortKey]: next.pendingAt }),
    };
    if (await putOnRevision(item, known.revision === 0 ? undefined : known.revision)) return next;
    await backOff(attempt);
  }
  throw new ContentionError(endpointId);
}
