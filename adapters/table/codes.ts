import { GetCommand, PutCommand } from '@aws-sdk/lib-dynamodb';
import { env } from '#runtime/env.ts';
import { KnownCode } from '#schemas/records/code.ts';
import { codeKey } from './keys.ts';
import { dynamo } from './table.ts';

/** Writes down whose a code is, by `codeAsPaid`; the same again is the same. */
export async function putCode(code: string, known: KnownCode): Promise<void> {
  await dynamo().send(new PutCommand({ TableName: env('TABLE_NAME'), Item: { ...codeKey(code), ...known } }));
}

/** Whose a code is; undefined when we never gave it to anybody. */
export async function findCode(code: string): Promise<KnownCode | undefined> {
  const { Item } = await dynamo().send(
    new GetCommand({ TableName: env('TABLE_NAME'), Key: codeKey(code), ConsistentRead: true }),
  );
  if (!Item) return undefined;
  const { pk: _pk, sk: _sk, ...known } = Item;
  return KnownCode.parse(known);
}
