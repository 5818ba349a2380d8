import { GetCommand, PutCommand, QueryCommand, UpdateCommand } from '@aws-sdk/lib-dynamodb';
import { env } from '#runtime/env.ts';
import { InvoiceBatch } from '#schemas/records/batch.ts';
import { PENDING_INDEX } from '#schemas/records/pending-index.ts';
import { ContentionError, TRIES } from './contention.ts';
import { BATCH_DEBT, batchDebtKey, batchKey, batchOfKey } from './keys.ts';
import { rememberName } from './known-names.ts';
import { type Pending, shardOf } from './pending.ts';
import { putOnRevision, unlessOutdated } from './put-on-revision.ts';
import { dynamo } from './table.ts';

const { partitionKey, sortKey } = PENDING_INDEX;

/** A batch, and when somebody has to look at what its last change left to do; absent when nothing is left. */
interface KnownBatch {
  readonly batch: InvoiceBatch;
  readonly pending?: Pending;
}

/** The fields of a batch that what is said of it may change. */
export type BatchFields = Omit<InvoiceBatch, 'creditorId' | 'batch' | 'walkedTo' | 'walkFailed' | 'revision'>;

/** A batch of a creditor, as it is now; undefined when nothing was said of it. */
export async function findBatch(creditorId: string, batch: string): Promise<InvoiceBatch | undefined> {
  return (await readBatch(batchKey(creditorId, batch)))?.batch;
}

/** A batch by its key (a consistent read). */
export async function readBatch(key: {
  readonly pk: string;
  readonly sk: string;
}): Promise<KnownBatch | undefined> {
  const { Item } = await dynamo().send(
    new GetCommand({ TableName: env('TABLE_NAME'), Key: { pk: key.pk, sk: key.sk }, ConsistentRead: true }),
  );
  if (!Item) return undefined;
  return fromBatchItem(Item);
}

/** The batch that an item of the table is. */
export function fromBatchItem(item: Readonly<Record<string, unknown>>): KnownBatch {
  const { pk, sk, [partitionKey]: _shard, [sortKey]: pendingAt, failures: _failures, ...batch } = item;
  return {
    batch: InvoiceBatch.parse(batch),
    ...(typeof pendingAt === 'string' ? { pending: { pk: String(pk), sk: String(sk), pendingAt } } : {}),
  };
}

/**
 * Changes what is said of a batch in one conditional write, trying again while other writes come first. With it the batch is in the
 * index of what is pending: its debts are walked through from the first.
 * @param change undefined when there is nothing to change
 * @param pendingAt when somebody has to look at it (ISO-8601 with milliseconds, of AWS's clock)
 */
export async function changeBatch(
  { creditorId, batch }: Pick<InvoiceBatch, 'creditorId' | 'batch'>,
  change: (known: BatchFields) => BatchFields | undefined,
  pendingAt: () => string,
): Promise<void> {
  const key = batchKey(creditorId, batch);
  await rememberName(batchOfKey(creditorId, batch));
  for (let attempt = 0; attempt < TRIES; attempt += 1) {
    const known = await findBatch(creditorId, batch);
    const {
      walkedTo: _walkedTo,
      walkFailed: _failed,
      revision,
      ...fields
    } = known ?? { pauses: [], revision: 0 };
    const changed = change(fields);
    if (!changed) return;
    const item = {
      ...key,
      creditorId,
      batch,
      ...changed,
      revision: revision + 1,
      [partitionKey]: shardOf(key.pk),
      [sortKey]: pendingAt(),
    };
    if (await putOnRevision(item, known?.revision)) return;
  }
  throw new ContentionError(batch);
}

/**
 * Keeps how far the walk through the debts of a batch has come; without a debt, it begins anew.
 * @returns false when the batch changed since it was read: a walk from the first debt is due already
 */
export async function keepWalk(
  { creditorId, batch, revision }: InvoiceBatch,
  { walkedTo, walkFailed }: Pick<InvoiceBatch, 'walkedTo' | 'walkFailed'>,
): Promise<boolean> {
  const set = { ':walkedTo': walkedTo, ':walkFailed': walkFailed };
  const parts = (isSet: boolean) =>
    Object.entries(set).flatMap(([name, value]) =>
      (value !== undefined) === isSet ? [isSet ? `${name.slice(1)} = ${name}` : name.slice(1)] : [],
    );
  const [sets, removes] = [parts(true).join(', '), parts(false).join(', ')];
  return unlessOutdated(
    dynamo().send(
      new UpdateCommand({
        TableName: env('TABLE_NAME'),
        Key: batchKey(creditorId, batch),
        UpdateExpression:
          `${sets === '' ? '' : `SET ${sets} `}${removes === '' ? '' : `REMOVE ${removes}`}`.trim(),
        ConditionExpression: 'revision = :revision',
        ExpressionAttributeValues: {
          ':revision': revision,
          ...(walkedTo === undefined ? {} : { ':walkedTo': walkedTo }),
          ...(walkFailed === undefined ? {} : { ':walkFailed': walkFailed }),
        },
      }),
    ),
  );
}

/** Records that a debt is of a batch, before the debt is written: a walk may find a debt that never came, and passes it. */
export async function putBatchDebt(creditorId: string, batch: string, debtId: string): Promise<void> {
  await rememberName(batchOfKey(creditorId, batch));
  await dynamo().send(
    new PutCommand({ TableName: env('TABLE_NAME'), Item: batchDebtKey(creditorId, batch, debtId) }),
  );
}

/**
 * The ids of the debts of a batch, in their order (a consistent read), a page at most; fewer than the page when these are the last.
 * @param after the id before the first of them; undefined for the first page
 */
export async function listBatchDebts(
  { creditorId, batch }: Pick<InvoiceBatch, 'creditorId' | 'batch'>,
  after: string | undefined,
  page: number,
): Promise<string[]> {
  const { pk } = batchKey(creditorId, batch);
  const { Items = [] } = await dynamo().send(
    new QueryCommand({
      TableName: env('TABLE_NAME'),
      ConsistentRead: true,
      KeyConditionExpression: 'pk = :pk AND sk BETWEEN :first AND :last',
      ExpressionAttributeValues: { ':pk': pk, ':first': BATCH_DEBT, ':last': `${BATCH_DEBT}~` },
      ...(after === undefined ? {} : { ExclusiveStartKey: batchDebtKey(creditorId, batch, after) }),
      Limit: page,
    }),
  );
  return Items.map(({ sk }) => String(sk).slice(BATCH_DEBT.length));
}
