import { type DynamoDBClient, GetItemCommand, PutItemCommand } from '@aws-sdk/client-dynamodb';
import { DynamoDBDocumentClient, GetCommand, UpdateCommand } from '@aws-sdk/lib-dynamodb';
import { beforeEach, describe, expect, it } from 'vitest';
import { prepare } from '#test/sandbox/prepare.ts';

const TableName = 'things';
let client: DynamoDBClient;
let documents: DynamoDBDocumentClient;

beforeEach(async () => {
  const { aws, dynamodb } = await prepare();
  client = dynamodb;
  await aws.createTable({
    TableName,
    BillingMode: 'PAY_PER_REQUEST',
    AttributeDefinitions: [{ AttributeName: 'pk', AttributeType: 'S' }],
    KeySchema: [{ AttributeName: 'pk', KeyType: 'HASH' }],
  });
  documents = aws.connect(DynamoDBDocumentClient.from(client));
});

const update = (pk: string, name: string, value: unknown, before?: unknown) =>
  documents.send(
    new UpdateCommand({
      TableName,
      Key: { pk },
      UpdateExpression: 'SET #n.#m = :value',
      ...(before === undefined ? {} : { ConditionExpression: '#n.#m = :before' }),
      ExpressionAttributeNames: { '#n': 'in', '#m': name },
      ExpressionAttributeValues: { ':value': value, ...(before === undefined ? {} : { ':before': before }) },
      ReturnValues: 'ALL_NEW',
    }),
  );

describe('an expression of a form that was parsed before', () => {
  beforeEach(async () => {
    const put = { TableName, Item: { pk: { S: 'a' }, in: { M: {} } } };
    await client.send(new PutItemCommand(put));
  });

  it('has the names and the values that come with it', async () => {
    await update('a', 'x', 1);
    await update('a', 'y', 2);
    const { Attributes } = await update('a', 'x', { deep: ['3'] }, 1);
    expect(Attributes).toEqual({ pk: 'a', in: { x: { deep: ['3'] }, y: 2 } });
  });

  it('is held against the item that is there now', async () => {
    await update('a', 'x', 1);
    await update('a', 'x', 2, 1);
    await expect(update('a', 'x', 3, 1)).rejects.toThrow('The conditional request failed');
  });

  it.each([
    {
      case: 'a name that is not used',
      names: { '#n': 'in', '#m': 'x', '#o': 'o' },
      says: 'unused in expressions',
    },
    { case: 'a name that is missing', names: { '#n': 'in' }, says: 'is not defined; attribute name: #m' },
  ])('is refused with $case, each time', async ({ names, says }) => {
    await update('a', 'x', 1);
    const send = () =>
      documents.send(
        new UpdateCommand({
          TableName,
          Key: { pk: 'a' },
          UpdateExpression: 'SET #n.#m = :value',
          ExpressionAttributeNames: names,
          ExpressionAttributeValues: { ':value': 1 },
        }),
      );
    await expect(send()).rejects.toThrow(says);
    await expect(send()).rejects.toThrow(says);
  });

  it('is refused when two of its paths are the same, by their real names', async () => {
    const send = (names: Record<string, string>) =>
      documents.send(
        new UpdateCommand({
          TableName,
          Key: { pk: 'a' },
          UpdateExpression: 'SET #n = :value, #m = :value',
          ExpressionAttributeNames: names,
          ExpressionAttributeValues: { ':value': 1 },
        }),
      );
    await send({ '#n': 'one', '#m': 'other' });
    await expect(send({ '#n': 'same', '#m': 'same' })).rejects.toThrow(
      'Two document paths overlap with each other; must remove or rewrite one of these paths; path one: [same], path two: [same]',
    );
  });
});

it('a caller that changes what it got does not change what is stored', async () => {
  const inner = { S: 'as it was' };
  await client.send(new PutItemCommand({ TableName, Item: { pk: { S: 'a' }, inner } }));
  inner.S = 'changed before';
  const get = () => client.send(new GetItemCommand({ TableName, Key: { pk: { S: 'a' } } }));
  const { Item = {} } = await get();
  Item.inner = { S: 'changed after' };
  expect((await get()).Item).toEqual({ pk: { S: 'a' }, inner: { S: 'as it was' } });
  const { Item: document = {} } = await documents.send(new GetCommand({ TableName, Key: { pk: 'a' } }));
  document.inner = 'changed';
  expect((await get()).Item?.inner).toEqual({ S: 'as it was' });
});
