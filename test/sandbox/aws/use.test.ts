import {
  BatchGetItemCommand,
  BatchWriteItemCommand,
  GetItemCommand,
  PutItemCommand,
  QueryCommand,
  UpdateItemCommand,
} from '@aws-sdk/client-dynamodb';
import { PutEventsCommand } from '@aws-sdk/client-eventbridge';
import { SendMessageCommand } from '@aws-sdk/client-sqs';
import { describe, expect, it } from 'vitest';
import { type Use, useSince } from '#sandbox/aws/use.ts';
import { prepare } from '#test/sandbox/prepare.ts';

const TableName = 'debts';
const text = (bytes: number) => ({ S: 'x'.repeat(bytes) });

/** A sandbox with a table that has an index on `due`, and what its next calls use. */
async function prepareTable() {
  const prepared = await prepare();
  await prepared.aws.createTable({
    TableName,
    BillingMode: 'PAY_PER_REQUEST',
    KeySchema: [
      { AttributeName: 'pk', KeyType: 'HASH' },
      { AttributeName: 'sk', KeyType: 'RANGE' },
    ],
    AttributeDefinitions: ['pk', 'sk', 'due'].map((AttributeName) => ({ AttributeName, AttributeType: 'S' })),
    GlobalSecondaryIndexes: [
      {
        IndexName: 'due',
        KeySchema: [{ AttributeName: 'due', KeyType: 'HASH' }],
        Projection: { ProjectionType: 'KEYS_ONLY' },
      },
    ],
  });
  let before: Use = prepared.aws.use;
  const used = (): Partial<Use> => {
    const since = useSince(before, prepared.aws.use);
    before = prepared.aws.use;
    return Object.fromEntries(Object.entries(since).filter(([, count]) => count !== 0));
  };
  return { ...prepared, used };
}

const key = (sk: string) => ({ pk: { S: 'a' }, sk: { S: sk } });

describe('what the endpoint counts as AWS bills it', () => {
  it('is a write unit for each KB of the larger of an item before and after', async () => {
    const { dynamodb, used } = await prepareTable();
    await dynamodb.send(new PutItemCommand({ TableName, Item: { ...key('1'), said: text(2500) } }));
    expect(used()).toEqual({ writes: 1, writeUnits: 3 });
    const shorter = { ':said': text(10) };
    await dynamodb.send(
      new UpdateItemCommand({
        TableName,
        Key: key('1'),
        UpdateExpression: 'SET said = :said',
        ExpressionAttributeValues: shorter,
      }),
    );
    expect(used()).toEqual({ writes: 1, writeUnits: 3 });
  });

  it('is the same for a write whose condition fails, by the item as it is', async () => {
    const { dynamodb, used } = await prepareTable();
    await dynamodb.send(new PutItemCommand({ TableName, Item: { ...key('1'), said: text(2500) } }));
    used();
    const again = { TableName, Item: key('1'), ConditionExpression: 'attribute_not_exists(pk)' };
    await expect(dynamodb.send(new PutItemCommand(again))).rejects.toThrow();
    expect(used()).toEqual({ writes: 1, writeUnits: 3 });
  });

  it('is a read unit for each 4 KB, half of it for one that need not be consistent, whether or not there is an item', async () => {
    const { dynamodb, used } = await prepareTable();
    await dynamodb.send(new PutItemCommand({ TableName, Item: { ...key('1'), said: text(5000) } }));
    used();
    await dynamodb.send(new GetItemCommand({ TableName, Key: key('1'), ConsistentRead: true }));
    expect(used()).toEqual({ reads: 1, readUnits: 2 });
    await dynamodb.send(new GetItemCommand({ TableName, Key: key('none') }));
    expect(used()).toEqual({ reads: 1, readUnits: 0.5 });
  });

  it('is each item of a batch, and all of a query together', async () => {
    const { dynamodb, used } = await prepareTable();
    const put = (sk: string) => ({ PutRequest: { Item: { ...key(sk), said: text(100) } } });
    await dynamodb.send(
      new BatchWriteItemCommand({ RequestItems: { [TableName]: ['1', '2', '3'].map(put) } }),
    );
    expect(used()).toEqual({ writes: 3, writeUnits: 3 });
    const Keys = ['1', '2'].map(key);
    await dynamodb.send(
      new BatchGetItemCommand({ RequestItems: { [TableName]: { Keys, ConsistentRead: true } } }),
    );
    expect(used()).toEqual({ reads: 2, readUnits: 2 });
    await dynamodb.send(
      new QueryCommand({
        TableName,
        KeyConditionExpression: 'pk = :pk',
        ExpressionAttributeValues: { ':pk': { S: 'a' } },
        ConsistentRead: true,
      }),
    );
    expect(used()).toEqual({ reads: 1, readUnits: 1 });
  });

  it('is an index write for each entry that comes or goes, two for one that moves, and none for one that stays', async () => {
    const { dynamodb, used } = await prepareTable();
    const put = (due?: string) =>
      dynamodb.send(
        new PutItemCommand({ TableName, Item: { ...key('1'), ...(due && { due: { S: due } }) } }),
      );
    const indexWrites: (number | undefined)[] = [];
    for (const due of ['monday', 'monday', 'tuesday', undefined]) {
      await put(due);
      indexWrites.push(used().indexWrites);
    }
    expect(indexWrites).toEqual([1, undefined, 2, 1]);
  });

  it('is an event for each 64 KB, and a call for each message that is sent and two for a batch that is received', async () => {
    const { aws, clock, events, sqs, used } = await prepareTable();
    aws.createBus('bus');
    const put = (bytes: number) =>
      events.send(
        new PutEventsCommand({
          Entries: [
            {
              EventBusName: 'bus',
              Source: 'test',
              DetailType: 'Said.v1',
              Detail: JSON.stringify({ said: 'x'.repeat(bytes) }),
            },
          ],
        }),
      );
    await put(10);
    expect(used()).toEqual({ busEvents: 1, busBytes: 21 });
    await put(64 * 1024);
    expect(used()).toMatchObject({ busEvents: 2 });
    const QueueUrl = aws.createQueue({ name: 'said', visibilityTimeoutSeconds: 30 });
    aws.registerFunction('hear', () => ({ batchItemFailures: [] }));
    aws.mapQueueToFunction({ queue: 'said', functionName: 'hear', batchSize: 10 });
    for (const MessageBody of ['one', 'two'])
      await sqs.send(new SendMessageCommand({ QueueUrl, MessageBody }));
    await clock.runUntil();
    expect(used()).toEqual({ queueRequests: 4, invocations: 1 });
    expect(aws.functionCalls.get('hear')).toBe(1);
  });
});
