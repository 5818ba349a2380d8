import { QueryCommand } from '@aws-sdk/lib-dynamodb';
import { env } from '#runtime/env.ts';
import { LIST_INDEX, NEXT_ACTION_INDEX } from '#schemas/records/list-indexes.ts';
import { dynamo } from './table.ts';

/** The index that a list is read from, and so what it is sorted by. */
export type ListOrder = 'listBy' | 'nextAction';

/** An item that is in a list, by its place there. */
export interface Listed {
  readonly pk: string;
  readonly sk: string;
  /** What the list is sorted by, `#` and an id. */
  readonly place: string;
}

/** The part of some lists that is asked for. */
export interface ListRange {
  /** Parts of lists, of as many creditors as there are: `partsOf`. */
  readonly parts: readonly string[];
  readonly order: ListOrder;
  /** The place after which rows are read; without it, from the first. */
  readonly after?: string | undefined;
  /** The places of the rows begin at this text, or come after it. */
  readonly from?: string | undefined;
  /** The places of the rows come before this text. */
  readonly before?: string | undefined;
  /** Only rows that one who works on debts has. */
  readonly owner?: string | undefined;
}

/** The first text that no place is before or after. */
const FIRST = ' ';
const LAST = '\u{10ffff}';

/**
 * The first rows of some lists after a place, in one order, whatever part each is in. The index follows the table within moments.
 * @param most how many are read at most
 * @returns fewer than `most` when there are no more
 */
export async function readList(range: ListRange, most: number): Promise<Listed[]> {
  const ofParts = await Promise.all(range.parts.map((part) => readPart(part, range, most)));
  return ofParts
    .flat()
    .sort((one, other) => comparePlaces(one.place, other.place))
    .slice(0, most);
}

/** The order of places: of the bytes of their UTF-8, as DynamoDB has it. */
export const comparePlaces = (one: string, other: string): number =>
  Buffer.compare(Buffer.from(one), Buffer.from(other));

/** The first rows of one part. With a filter, a call may find none although there are more. */
async function readPart(part: string, range: ListRange, most: number): Promise<Listed[]> {
  const { after, from = FIRST, before = LAST, owner, order } = range;
  const { name, partitionKey, sortKey, projected } = order === 'listBy' ? LIST_INDEX : NEXT_ACTION_INDEX;
  // A place is passed over with the first text that comes after it.
  const first = after !== undefined && comparePlaces(after, from) >= 0 ? `${after}\u0000` : from;
  if (comparePlaces(first, before) > 0) return [];
  const found: Listed[] = [];
  let start: Record<string, unknown> | undefined;
  do {
    const { Items = [], LastEvaluatedKey } = await dynamo().send(
      new QueryCommand({
        TableName: env('TABLE_NAME'),
        IndexName: name,
        KeyConditionExpression: '#list = :list AND #by BETWEEN :first AND :last',
        ...(owner === undefined ? {} : { FilterExpression: '#owner = :owner' }),
        ExpressionAttributeNames: {
          '#list': partitionKey,
          '#by': sortKey,
          ...(owner === undefined ? {} : { '#owner': projected[0] }),
        },
        ExpressionAttributeValues: {
          ':list': part,
          ':first': first,
          ':last': before,
          ...(owner === undefined ? {} : { ':owner': owner }),
        },
        // A filter looks at what was read: as much as a call gives.
        ...(owner === undefined ? { Limit: most - found.length } : {}),
        ExclusiveStartKey: start,
      }),
    );
    for (const item of Items)
      found.push({ pk: String(item.pk), sk: String(item.sk), place: String(item[sortKey]) });
    start = LastEvaluatedKey;
  } while (start && found.length < most);
  return found.slice(0, most);
}
