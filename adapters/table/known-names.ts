import { PutCommand, QueryCommand } from '@aws-sdk/lib-dynamodb';
import { env } from '#runtime/env.ts';
import { lazily } from '#runtime/lazily.ts';
import { dynamo } from './table.ts';

interface Key {
  readonly pk: string;
  readonly sk: string;
}

/** What this process has written: written again it would say the same. */
const written = lazily(() => new Set<string>());

/** The most names that a process remembers; beyond them it writes some again. */
const MOST_REMEMBERED = 10_000;

/** Records a name that may come with each of many invoices: a seller, a batch. A process writes each once. */
export async function rememberName(key: Key): Promise<void> {
  const known = written();
  const name = `${key.pk}\n${key.sk}`;
  if (known.has(name)) return;
  await dynamo().send(new PutCommand({ TableName: env('TABLE_NAME'), Item: { ...key } }));
  if (known.size >= MOST_REMEMBERED) known.clear();
  known.add(name);
}

/** The names of a partition after one, in their order (a consistent read). */
export async function listNames(pk: string, after: string | undefined, most: number): Promise<string[]> {
  const { Items = [] } = await dynamo().send(
    new QueryCommand({
      TableName: env('TABLE_NAME'),
      ConsistentRead: true,
      KeyConditionExpression: after === undefined ? 'pk = :pk' : 'pk = :pk AND sk > :after',
      ExpressionAttributeValues: { ':pk': pk, ...(after === undefined ? {} : { ':after': after }) },
      Limit: most,
    }),
  );
  return Items.map(({ sk }) => String(sk));
}
