import { GetCommand } from '@aws-sdk/lib-dynamodb';
import { env } from '#runtime/env.ts';
import type { Debtor } from '#schemas/records/debtor.ts';
import { Tries } from '#schemas/records/tries.ts';
import { triesKey } from './keys.ts';
import { dynamo } from './table.ts';

/** Makes the key under which the attempts over all links of a debtor are counted. */
export const triesOfDebtor = ({ creditorId, debtorId }: Pick<Debtor, 'creditorId' | 'debtorId'>): string =>
  `debtor\n${creditorId}\n${debtorId}`;

/** The wrong attempts to identify oneself, expired ones too: the table deletes these late (a consistent read). */
export async function findTries(whose: string): Promise<Tries | undefined> {
  const { Item } = await dynamo().send(
    new GetCommand({ TableName: env('TABLE_NAME'), Key: triesKey(whose), ConsistentRead: true }),
  );
  if (!Item) return undefined;
  const { pk: _pk, sk: _sk, ...found } = Item;
  return Tries.parse(found);
}
