import { GetCommand, PutCommand, UpdateCommand } from '@aws-sdk/lib-dynamodb';
import { env } from '#runtime/env.ts';
import { type KeptAnswer, KeptRequest } from '#schemas/records/kept-request.ts';
import { deleteItems } from './delete-items.ts';
import { requestKey } from './keys.ts';
import { unlessOutdated } from './put-on-revision.ts';
import { dynamo } from './table.ts';

/** The caller of a request, and its `Idempotency-Key`. */
export interface RequestId {
  readonly subject: string;
  readonly idempotencyKey: string;
}

const keyOf = ({ subject, idempotencyKey }: RequestId) => requestKey(subject, idempotencyKey);

/** A request as it is kept (a consistent read), an expired one too: the table deletes these late. */
export async function findRequest(id: RequestId): Promise<KeptRequest | undefined> {
  const { Item } = await dynamo().send(
    new GetCommand({ TableName: env('TABLE_NAME'), Key: keyOf(id), ConsistentRead: true }),
  );
  if (!Item) return undefined;
  const { pk: _pk, sk: _sk, ...found } = Item;
  return KeptRequest.parse(found);
}

/**
 * Begins a request, if none is kept under its key, or in the place of the one that was read.
 * @returns false when another call came first
 */
export const putRequest = (
  id: RequestId,
  request: KeptRequest,
  replaces?: Pick<KeptRequest, 'startedAt'>,
): Promise<boolean> =>
  unlessOutdated(
    dynamo().send(
      new PutCommand({
        TableName: env('TABLE_NAME'),
        Item: { ...keyOf(id), ...request },
        ...(replaces
          ? {
              ConditionExpression:
                'startedAt = :startedAt AND (attribute_not_exists(answer) OR expiresAt < :now)',
              ExpressionAttributeValues: {
                ':startedAt': replaces.startedAt,
                ':now': secondsOf(request.startedAt),
              },
            }
          : { ConditionExpression: 'attribute_not_exists(pk)' }),
      }),
    ),
  );

/** Keeps what was answered to a request that was carried out. */
export async function keepAnswer(id: RequestId, answer: KeptAnswer): Promise<void> {
  await dynamo().send(
    new UpdateCommand({
      TableName: env('TABLE_NAME'),
      Key: keyOf(id),
      UpdateExpression: 'SET answer = :answer',
      ExpressionAttributeValues: { ':answer': answer },
    }),
  );
}

/** Gives the key of a request back that changed nothing. */
export const forgetRequest = (id: RequestId): Promise<void> => deleteItems([keyOf(id)]);

/** Seconds since 1970 of an instant. */
const secondsOf = (instant: string): number => Math.floor(Date.parse(instant) / 1000);
