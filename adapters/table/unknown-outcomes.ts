import { PutCommand } from '@aws-sdk/lib-dynamodb';
import { env } from '#runtime/env.ts';
import { clockTime } from '#runtime/time.ts';
import { SendKey } from '#schemas/records/send-key.ts';
import { deleteItems } from './delete-items.ts';
import { unknownOutcomeKey, unknownOutcomesOf } from './keys.ts';
import { listNames } from './known-names.ts';
import { dynamo } from './table.ts';

/** A message of a debt, and when it was claimed (ISO-8601). */
export interface ClaimedMessage {
  readonly debtId: string;
  readonly sendKey: SendKey;
  readonly claimedAt: string;
}

/** After so long no channel reports a message any more, and a message of before is of no use to anybody; days. */
const KEPT_DAYS = 90;

/** Records that nobody knows whether a message was sent, or that this may be so: the debt has the last word. */
export async function putUnknownOutcome(creditorId: string, message: ClaimedMessage): Promise<void> {
  const claimed = Math.floor(Date.parse(clockTime(message.claimedAt)) / 1000);
  await dynamo().send(
    new PutCommand({
      TableName: env('TABLE_NAME'),
      Item: { ...unknownOutcomeKey(creditorId, message), expiresAt: claimed + KEPT_DAYS * 86_400 },
    }),
  );
}

/** Records that a message is known of by now. */
export const deleteUnknownOutcome = (creditorId: string, message: ClaimedMessage): Promise<void> =>
  deleteItems([unknownOutcomeKey(creditorId, message)]);

/** The messages of a creditor's debts of which nobody knew whether they were sent, the oldest first, with their places. */
export async function listUnknownOutcomes(
  creditorId: string,
  after: string | undefined,
  most: number,
): Promise<(ClaimedMessage & { readonly place: string })[]> {
  const places = await listNames(unknownOutcomesOf(creditorId), after, most);
  return places.flatMap((place) => {
    const [, claimedAt, debtId, key] = /^([^#]+)#([^#]+)#(.+)$/.exec(place) ?? [];
    const sendKey = SendKey.safeParse(key);
    if (claimedAt === undefined || debtId === undefined || !sendKey.success) return [];
    return [{ place, claimedAt, debtId, sendKey: sendKey.data }];
  });
}
