import { GetCommand, PutCommand } from '@aws-sdk/lib-dynamodb';
import { env } from '#runtime/env.ts';
import { FollowedCalendar } from '#schemas/records/followed-calendar.ts';
import { followedCalendarKey } from './keys.ts';
import { dynamo } from './table.ts';

/** The holidays that the debts of a creditor follow; undefined before the first look. */
export async function findFollowedCalendar(creditorId: string): Promise<FollowedCalendar | undefined> {
  const { Item } = await dynamo().send(
    new GetCommand({
      TableName: env('TABLE_NAME'),
      Key: followedCalendarKey(creditorId),
      ConsistentRead: true,
    }),
  );
  if (!Item) return undefined;
  const { pk: _pk, sk: _sk, ...calendar } = Item;
  return FollowedCalendar.parse(calendar);
}

/** Keeps which holidays they follow. Two that look at the same time do some of it twice, which is harmless. */
export async function putFollowedCalendar(creditorId: string, calendar: FollowedCalendar): Promise<void> {
  await dynamo().send(
    new PutCommand({
      TableName: env('TABLE_NAME'),
      Item: { ...followedCalendarKey(creditorId), ...calendar },
    }),
  );
}
