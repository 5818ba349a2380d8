import { GetCommand } from '@aws-sdk/lib-dynamodb';
import { env } from '#runtime/env.ts';
import { EarlyPauses } from '#schemas/records/pause.ts';
import { ContentionError, TRIES } from './contention.ts';
import { earlyPausesKey } from './keys.ts';
import { putOnRevision } from './put-on-revision.ts';
import { dynamo } from './table.ts';

/** What came of pauses of a debtor before the first invoice; undefined when nothing did. */
export async function findEarlyPauses(
  creditorId: string,
  debtorId: string,
): Promise<EarlyPauses | undefined> {
  const { Item } = await dynamo().send(
    new GetCommand({
      TableName: env('TABLE_NAME'),
      Key: earlyPausesKey(creditorId, debtorId),
      ConsistentRead: true,
    }),
  );
  if (!Item) return undefined;
  const { pk: _pk, sk: _sk, ...known } = Item;
  return EarlyPauses.parse(known);
}

/** Changes what came of pauses of a debtor before the first invoice, trying again while other writes come first. */
export async function changeEarlyPauses(
  creditorId: string,
  debtorId: string,
  change: (known: Omit<EarlyPauses, 'revision'>) => Omit<EarlyPauses, 'revision'>,
): Promise<void> {
  for (let attempt = 0; attempt < TRIES; attempt += 1) {
    const known = await findEarlyPauses(creditorId, debtorId);
    const revision = (known?.revision ?? 0) + 1;
    const item = {
      ...earlyPausesKey(creditorId, debtorId),
      ...change(known ?? { pauses: [] }),
      revision,
    };
    if (await putOnRevision(item, known?.revision)) return;
  }
  throw new ContentionError(debtorId);
}
