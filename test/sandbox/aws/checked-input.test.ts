import {
  type AttributeValue,
  type DynamoDBClient,
  GetItemCommand,
  PutItemCommand,
  UpdateItemCommand,
} from '@aws-sdk/client-dynamodb';
import { beforeEach, describe, expect, it } from 'vitest';
import { prepare } from '#test/sandbox/prepare.ts';

const TableName = 'things';
const Key = { pk: { S: 'a' } };
let client: DynamoDBClient;

beforeEach(async () => {
  const { aws, dynamodb } = await prepare();
  client = dynamodb;
  await aws.createTable({
    TableName,
    BillingMode: 'PAY_PER_REQUEST',
    AttributeDefinitions: [{ AttributeName: 'pk', AttributeType: 'S' }],
    KeySchema: [{ AttributeName: 'pk', KeyType: 'HASH' }],
  });
});

const put = (value: AttributeValue) =>
  client.send(new PutItemCommand({ TableName, Item: { ...Key, deep: { M: { list: { L: [value] } } } } }));

const update = (value: AttributeValue) =>
  client.send(
    new UpdateItemCommand({
      TableName,
      Key,
      UpdateExpression: 'SET deep = :deep',
      ExpressionAttributeValues: { ':deep': { M: { list: { L: [value] } } } },
    }),
  );

const deep = async () => {
  const { Item } = await client.send(new GetItemCommand({ TableName, Key }));
  return Item?.deep?.M?.list?.L?.[0];
};

describe.each([
  ['put', put],
  ['updated', update],
])('a value deep in what is %s', (_how, write) => {
  it.each<{ value: AttributeValue }>([
    { value: { S: '' } },
    { value: { N: '-12' } },
    { value: { BOOL: false } },
    { value: { NULL: true } },
    { value: { M: { a: { L: [] } } } },
    { value: { SS: ['a', 'b'] } },
  ])('is kept as it is: $value', async ({ value }) => {
    await write(value);
    expect(await deep()).toEqual(value);
  });

  it.each([
    ['12.50', '12.5'],
    ['1e3', '1000'],
    ['007', '7'],
  ])('is a number that %s writes, and is kept as %s', async (N, kept) => {
    await write({ N });
    expect(await deep()).toEqual({ N: kept });
  });

  it.each([
    {
      case: 'a number that is none',
      value: { N: 'twelve' },
      says: 'cannot be converted to a numeric value: twelve',
    },
    { case: 'a number of 39 digits', value: { N: '1'.repeat(39) }, says: 'more than 38 significant digits' },
    { case: 'a set with a duplicate', value: { SS: ['a', 'a'] }, says: 'contains duplicates' },
    {
      case: 'a nothing that is not true',
      value: JSON.parse('{"NULL":false}'),
      says: 'must have the value of true',
    },
    { case: 'a value without a type', value: JSON.parse('{}'), says: 'must contain exactly one' },
    {
      case: 'two types at once',
      value: JSON.parse('{"S":"a","N":"1"}'),
      says: 'more than one datatypes set',
    },
  ])('is refused: $case', async ({ value, says }) => {
    await expect(write(value)).rejects.toThrow(says);
  });

  it('is refused when the item grows beyond 400 KB', async () => {
    await expect(write({ S: 'x'.repeat(410_000) })).rejects.toThrow(/has exceeded the maximum allowed size/);
  });
});

it('takes a field for what it is of the operation alone', async () => {
  await put({ S: 'kept' });
  const given = { TableName, Key, Item: { pk: { S: 'b' } }, ExpressionAttributeValues: { ':a': { S: 'b' } } };
  const { Item } = await client.send(new GetItemCommand(given));
  expect(Item?.pk).toEqual(Key.pk);
});
