import { GetCommand, PutCommand } from '@aws-sdk/lib-dynamodb';
import { env } from '#runtime/env.ts';
import { KnownCode } from '#schemas/records/code.ts';
import { codeKey } from './keys.ts';
import { dynamo } from './table.ts';

/** Records the debts of a code, by `codeAsPaid`; the same again changes nothing. */
export async function putCode(code: string, known: KnownCode): Promise<void> {
  await dynamo().send(new PutCommand({ TableName: env('TABLE_NAME'), Item: { ...codeKey(code), ...known } }));
}

/** The debts of a code; undefined when it is none of ours. */
export async function findCode(code: string): Promise<KnownCode | undefined> {
  const { Item } = await dynamo().send(
    new GetCommand({ TableName: env('TABLE_NAME'), Key: codeKey(code), ConsistentRead: true }),
  );
  if (!Item) return undefined;
  const { pk: _pk, sk: _sk, ...known } = Item;
  return KnownCode.parse(known);
}
