import { GetCommand, PutCommand } from '@aws-sdk/lib-dynamodb';
import { env } from '#runtime/env.ts';
import { clockTime } from '#runtime/time.ts';
import { DeadLetter } from '#schemas/records/dead-letter.ts';
import { deleteItems } from './delete-items.ts';
import { deadLetterId, deadLetterKey } from './keys.ts';
import { listEntry, withoutListEntry } from './list-entries.ts';
import { dynamo } from './table.ts';

/** The list of the letters that name no creditor of ours: no creditor has this name. */
export const NO_CREDITOR = '*';

/** Bytes of a body that are kept: an item has room for 400 KB. */
const MOST_BYTES = 300_000;

/** How long somebody has to look at a letter, days: as long as the queue keeps it. What it holds of a person goes by then (docs/privacy.md). */
const KEPT_DAYS = 14;

/** Keeps what could not be taken, as it came. The same again, refused for the same reason, is the same letter. */
export async function putDeadLetter(letter: Omit<DeadLetter, 'letterId' | 'isWhole'>): Promise<void> {
  const { creditorId = NO_CREDITOR, at, body } = letter;
  const letterId = deadLetterId(letter);
  const bytes = Buffer.from(body);
  const isWhole = bytes.length <= MOST_BYTES;
  const kept: DeadLetter = {
    ...letter,
    letterId,
    isWhole,
    body: isWhole ? body : new TextDecoder().decode(bytes.subarray(0, MOST_BYTES)),
  };
  await dynamo().send(
    new PutCommand({
      TableName: env('TABLE_NAME'),
      Item: {
        ...deadLetterKey(letterId),
        ...kept,
        ...listEntry('deadLetters', { creditorId, id: letterId, by: new Date(at).toISOString() }),
        expiresAt: Math.floor(Date.parse(clockTime(at)) / 1000) + KEPT_DAYS * 86_400,
      },
    }),
  );
}

/** The letter that an item of the table is. */
export function fromLetterItem(item: Readonly<Record<string, unknown>>): DeadLetter {
  const { pk: _pk, sk: _sk, expiresAt: _expiresAt, ...letter } = withoutListEntry(item);
  return DeadLetter.parse(letter);
}

/** A letter by its id (a consistent read); undefined when there is none, or it was sent on. */
export async function findDeadLetter(letterId: string): Promise<DeadLetter | undefined> {
  const { Item } = await dynamo().send(
    new GetCommand({ TableName: env('TABLE_NAME'), Key: deadLetterKey(letterId), ConsistentRead: true }),
  );
  return Item && fromLetterItem(Item);
}

/** Removes a letter that was sent on, or that nobody needs any more. */
export const removeDeadLetter = (letterId: string): Promise<void> => deleteItems([deadLetterKey(letterId)]);
