import { PutCommand, QueryCommand } from '@aws-sdk/lib-dynamodb';
import { env } from '#runtime/env.ts';
import { DeliveryAttempt } from '#schemas/records/delivery-attempt.ts';
import { attemptKey } from './keys.ts';
import { dynamo } from './table.ts';

/** Days for which attempts are kept. */
export const ATTEMPTS_KEPT_FOR = 30;

/** Keeps an attempt; kept again, it is the same. */
export async function putAttempt(attempt: DeliveryAttempt): Promise<void> {
  const { endpointId, at, webhookId } = attempt;
  await dynamo().send(
    new PutCommand({
      TableName: env('TABLE_NAME'),
      Item: {
        ...attemptKey(endpointId, at, webhookId),
        ...attempt,
        expiresAt: Math.floor(Date.parse(at) / 1000) + ATTEMPTS_KEPT_FOR * 86_400,
      },
    }),
  );
}

/**
 * The attempts of one day at an endpoint, the latest first (a consistent read).
 * @param day of AWS's clock, in UTC
 * @param given.before only those before this key; from the end without it
 */
export async function listAttempts(
  endpointId: string,
  day: string,
  { before, limit }: { readonly before?: string | undefined; readonly limit: number },
): Promise<readonly { readonly key: string; readonly attempt: DeliveryAttempt }[]> {
  const { pk } = attemptKey(endpointId, day);
  const { Items = [] } = await dynamo().send(
    new QueryCommand({
      TableName: env('TABLE_NAME'),
      KeyConditionExpression: before === undefined ? 'pk = :pk' : 'pk = :pk AND sk < :before',
      ExpressionAttributeValues: { ':pk': pk, ...(before === undefined ? {} : { ':before': before }) },
      ConsistentRead: true,
      ScanIndexForward: false,
      Limit: limit,
    }),
  );
  return Items.map(({ pk: _pk, sk, expiresAt: _expires, ...attempt }) => ({
    key: String(sk),
    attempt: DeliveryAttempt.parse(attempt),
  }));
}
