import { ConditionalCheckFailedException } from '@aws-sdk/client-dynamodb';
import { UpdateCommand } from '@aws-sdk/lib-dynamodb';
import { followCalendar } from '#domain/debt/follow-calendar.ts';
import { withMonths } from '#domain/debt/terms-of.ts';
import { config, findCreditor } from '#runtime/config.ts';
import { env } from '#runtime/env.ts';
import { StoredDebt } from '#schemas/records/debt.ts';
import { EXECUTION_INDEX } from '#schemas/records/execution-index.ts';
import { PENDING_INDEX } from '#schemas/records/pending-index.ts';
import { PRESCRIPTION_INDEX } from '#schemas/records/prescription-index.ts';
import { debtKey } from './keys.ts';
import { withoutListEntry } from './list-entries.ts';
import { shardOf } from './pending.ts';
import { dynamo } from './table.ts';

const { partitionKey, sortKey } = EXECUTION_INDEX;

/** A place in the item, as `['sends', '1/notice/email', 'status']`. */
type Path = readonly string[];

/** One conditional write to one debt. */
interface Write {
  /** When somebody has to look at what this change leaves to do (ISO-8601, of AWS's clock); it counts among its changes. */
  readonly leaves?: string | undefined;
  readonly set?: readonly (readonly [Path, unknown])[];
  readonly remove?: readonly Path[];
  /** All must hold, or nothing is written. */
  readonly when?: {
    readonly equal?: readonly (readonly [Path, unknown])[];
    readonly absent?: readonly Path[];
  };
}

/**
 * Writes to a debt if the conditions hold, in one atomic step. The only way that a debt which is there is changed.
 * @returns the debt as it is then; undefined when the conditions do not hold
 */
export async function changeDebt(
  debtId: string,
  { leaves, set = [], remove = [], when: { equal = [], absent = [] } = {} }: Write,
): Promise<StoredDebt | undefined> {
  const names: Record<string, string> = {};
  const values: Record<string, unknown> = {};
  const name = (path: Path): string =>
    path
      .map((part) => {
        const key =
          Object.keys(names).find((known) => names[known] === part) ?? `#n${Object.keys(names).length}`;
        names[key] = part;
        return key;
      })
      .join('.');
  const value = (given: unknown): string => {
    const key = `:v${Object.keys(values).length}`;
    values[key] = given;
    return key;
  };
  const key = debtKey(debtId);
  const all = [...set, ...(leaves === undefined ? [] : inIndex(key.pk, leaves))];
  const sets = all.map(([path, given]) => `${name(path)} = ${value(given)}`);
  if (leaves !== undefined) {
    const changes = name(['changes']);
    sets.push(`${changes} = if_not_exists(${changes}, ${value(0)}) + ${value(1)}`);
  }
  const removes = remove.map(name);
  const conditions = [
    'attribute_exists(pk)',
    ...equal.map(([path, given]) => `${name(path)} = ${value(given)}`),
    ...absent.map((path) => `attribute_not_exists(${name(path)})`),
  ];
  try {
    const { Attributes } = await dynamo().send(
      new UpdateCommand({
        TableName: env('TABLE_NAME'),
        Key: key,
        UpdateExpression: [
          sets.length > 0 ? `SET ${sets.join(', ')}` : '',
          removes.length > 0 ? `REMOVE ${removes.join(', ')}` : '',
        ]
          .join(' ')
          .trim(),
        ConditionExpression: conditions.join(' AND '),
        ExpressionAttributeNames: names,
        ...(Object.keys(values).length > 0 ? { ExpressionAttributeValues: values } : {}),
        ReturnValues: 'ALL_NEW',
      }),
    );
    return fromItem(Attributes);
  } catch (error) {
    if (error instanceof ConditionalCheckFailedException) return undefined;
    throw error;
  }
}

/** What has an item found in the index of what is pending. */
export const inIndex = (pk: string, pendingAt: string) =>
  [
    [[PENDING_INDEX.partitionKey], shardOf(pk)],
    [[PENDING_INDEX.sortKey], pendingAt],
  ] as const;

/**
 * The debt that an item of the table is, with its days as the calendar in force has them (`followCalendar`), and the legal rates that
 * are known now.
 */
export function fromItem(item: Record<string, unknown> | undefined): StoredDebt | undefined {
  if (!item) return undefined;
  const {
    pk: _pk,
    sk: _sk,
    [PENDING_INDEX.partitionKey]: _shard,
    [partitionKey]: _of,
    [sortKey]: _name,
    [PRESCRIPTION_INDEX.sortKey]: _from,
    ...debt
  } = withoutListEntry(item);
  const stored = StoredDebt.parse(debt);
  const followed = followCalendar(stored, findCreditor(stored.creditorId)?.holidays ?? []);
  if (followed.status === 'awaitingInvoice') return followed;
  return { ...followed, terms: withMonths(followed.terms, config().legalRate.months) };
}
