import { GetCommand, PutCommand } from '@aws-sdk/lib-dynamodb';
import * as z from 'zod';
import { env } from '#runtime/env.ts';
import { clockTime } from '#runtime/time.ts';
import { DeadLetter } from '#schemas/records/dead-letter.ts';
import { deleteItems } from './delete-items.ts';
import { deadLetterId, deadLetterKey, type LetterSubject, lettersAbout } from './keys.ts';
import { listEntry, withoutListEntry } from './list-entries.ts';
import { queryAll } from './query-all.ts';
import { dynamo } from './table.ts';

/** The list of the letters that name no creditor of ours: no creditor has this name. */
export const NO_CREDITOR = '*';

/** Bytes of a body that are kept: an item has room for 400 KB. */
const MOST_BYTES = 300_000;

/** How long somebody has to look at a letter, days: as long as the queue keeps it. What it holds of a person goes by then (docs/privacy.md). */
const KEPT_DAYS = 14;

/** When a letter that came at an instant is forgotten (ISO-8601). */
export const forgottenAt = (at: string): string =>
  new Date(Date.parse(at) + KEPT_DAYS * 86_400_000).toISOString();

/** A letter as it came, and how it is found and kept. */
interface NewLetter extends Omit<DeadLetter, 'letterId' | 'isWhole'> {
  /** The debtors and debts that the letter is about: an erasure finds the letter by them. */
  readonly subjects: readonly LetterSubject[];
  /** Whether its body is left out, because the person whom it is about was erased. */
  readonly isOfErased: boolean;
}

/**
 * Keeps what could not be taken, as it came. The same again, refused for the same reason, is the same letter. What an erasure finds it
 * by is written first, so that no letter stays that it does not find.
 */
export async function putDeadLetter({ subjects, isOfErased, ...letter }: NewLetter): Promise<void> {
  const { creditorId = NO_CREDITOR, at, body } = letter;
  const letterId = deadLetterId(letter);
  const expiresAt = Math.floor(Date.parse(clockTime(at)) / 1000) + KEPT_DAYS * 86_400;
  for (const subject of subjects)
    await dynamo().send(
      new PutCommand({
        TableName: env('TABLE_NAME'),
        Item: { pk: lettersAbout(subject), sk: letterId, expiresAt },
      }),
    );
  const bytes = Buffer.from(body);
  const most = isOfErased ? 0 : MOST_BYTES;
  const isWhole = bytes.length <= most;
  const kept: DeadLetter = {
    ...letter,
    letterId,
    isWhole,
    body: isWhole ? body : new TextDecoder().decode(bytes.subarray(0, most)),
  };
  await dynamo().send(
    new PutCommand({
      TableName: env('TABLE_NAME'),
      Item: {
        ...deadLetterKey(letterId),
        ...kept,
        foundBy: subjects.map(lettersAbout),
        ...listEntry('deadLetters', { creditorId, id: letterId, by: new Date(at).toISOString() }),
        expiresAt,
      },
    }),
  );
}

const Pointer = z.looseObject({ pk: z.string(), sk: z.string() });

/**
 * Lists the keys of the letters about a debtor or a debt, each followed by the key of its pointer (a consistent read).
 */
export async function placesOfLetters(
  subject: LetterSubject,
): Promise<{ readonly pk: string; readonly sk: string }[]> {
  const pointers = await pointersTo(subject);
  return pointers.flatMap(({ pk, sk }) => [deadLetterKey(sk), { pk, sk }]);
}

/** The letters about somebody or something that are kept still, the oldest first (a consistent read). */
export async function lettersOf(subject: LetterSubject): Promise<DeadLetter[]> {
  const found: DeadLetter[] = [];
  for (const { sk } of await pointersTo(subject)) {
    const { Item } = await dynamo().send(
      new GetCommand({ TableName: env('TABLE_NAME'), Key: deadLetterKey(sk), ConsistentRead: true }),
    );
    if (Item) found.push(fromLetterItem(Item));
  }
  return found.sort((one, other) => Date.parse(one.at) - Date.parse(other.at));
}

const pointersTo = async (subject: LetterSubject): Promise<z.infer<typeof Pointer>[]> =>
  (
    await queryAll({
      KeyConditionExpression: 'pk = :pk',
      ExpressionAttributeValues: { ':pk': lettersAbout(subject) },
    })
  ).map((item) => Pointer.parse(item));

/** The letter that an item of the table is. */
export function fromLetterItem(item: Readonly<Record<string, unknown>>): DeadLetter {
  const { pk: _pk, sk: _sk, expiresAt: _expiresAt, foundBy: _foundBy, ...letter } = withoutListEntry(item);
  return DeadLetter.parse(letter);
}

/** A letter by its id (a consistent read); undefined when there is none, or it was sent on. */
export async function findDeadLetter(letterId: string): Promise<DeadLetter | undefined> {
  const { Item } = await dynamo().send(
    new GetCommand({ TableName: env('TABLE_NAME'), Key: deadLetterKey(letterId), ConsistentRead: true }),
  );
  return Item && fromLetterItem(Item);
}

const Found = z.object({ foundBy: z.array(z.string()).default([]) });

/** Removes a letter that was sent on, or that nobody needs any more, and then what it was found by. */
export async function removeDeadLetter(letterId: string): Promise<void> {
  const key = deadLetterKey(letterId);
  const { Item } = await dynamo().send(
    new GetCommand({ TableName: env('TABLE_NAME'), Key: key, ConsistentRead: true }),
  );
  const { foundBy } = Found.parse(Item ?? {});
  await deleteItems([key, ...foundBy.map((pk) => ({ pk, sk: letterId }))]);
}
