import { PutCommand } from '@aws-sdk/lib-dynamodb';
import * as z from 'zod';
import { marksOf } from '#adapters/aws/pseudonyms.ts';
import { type Wishes, withWishesOf } from '#domain/contacts/wishes.ts';
import { env } from '#runtime/env.ts';
import { Channel, Instant } from '#schemas/primitives.ts';
import type { Debtor } from '#schemas/records/debtor.ts';
import { debtorKey, personErasedKey, personKey, personWishesKey } from './keys.ts';
import { queryAll } from './query-all.ts';
import { dynamo } from './table.ts';

/** The wishes of a person, without consents: these go with the record of the debtor. */
const KeptWishes = z.looseObject({
  optOuts: z.array(Channel),
  closedAt: z.partialRecord(Channel, Instant).optional(),
});

const Beside = z.object({ pk: z.string(), sk: z.string(), debtId: z.string().optional() });

/** A debtor id of a person who was erased: it says so to the person who asks, and nothing else. */
const ErasedId = z.looseObject({ debtorId: z.string() });

const Member = z.looseObject({ debtorId: z.string(), left: z.boolean().optional() });

/** What the sort keys of the ids begin with under which a person was erased. */
const ERASED_IDS = 'ERASED#';

/** A CPF or CNPJ as a debtor of a creditor. */
type Person = Pick<Debtor, 'creditorId' | 'taxId'>;

/** The ids under which a CPF or CNPJ is a debtor of a creditor, as far as they joined (a consistent read). */
export const debtorIdsOf = async (person: Person): Promise<string[]> => (await findPerson(person)).debtorIds;

/**
 * The ids of a person, those under which they were erased, and what they wished of the channels where no record of theirs is left
 * (a consistent read).
 */
export async function findPerson(person: Person): Promise<{
  readonly debtorIds: string[];
  readonly erasedIds: string[];
  readonly wishes: Wishes | undefined;
}> {
  const items = (await itemsOf(person)).flat();
  // What was written by a newer key is newer.
  const isMember = new Map(
    items
      .filter(({ sk }) => String(sk).startsWith('DEBTOR#'))
      .map((item) => Member.parse(item))
      .map(({ debtorId, left = false }) => [debtorId, !left]),
  );
  const wishes = items.filter(({ sk }) => sk === 'WISHES').map((item) => KeptWishes.parse(item));
  return {
    erasedIds: [
      ...new Set(
        items
          .filter(({ sk }) => String(sk).startsWith(ERASED_IDS))
          .map((item) => ErasedId.parse(item).debtorId),
      ),
    ],
    debtorIds: [...isMember].flatMap(([debtorId, is]) => (is ? [debtorId] : [])),
    wishes: wishes.reduce<Wishes | undefined>(
      (one, other) => (one ? withWishesOf(one, other) : other),
      undefined,
    ),
  };
}

/** What says under which ids a person is a debtor: where it is. */
export const membersOf = async (person: Person): Promise<{ readonly pk: string; readonly sk: string }[]> =>
  (await itemsOf(person))
    .flat()
    .map(({ pk, sk }) => ({ pk: String(pk), sk: String(sk) }))
    .filter(({ sk }) => sk !== 'WISHES' && !sk.startsWith(ERASED_IDS));

/** Keeps that a person was erased under a debtor id, before the record of it goes: who asks later is told so (LGPD art. 18 I). */
export async function keepErasedId({ creditorId, debtorId, taxId }: Debtor): Promise<void> {
  const { newest } = await marksOf('tax-id', taxId);
  await dynamo().send(
    new PutCommand({
      TableName: env('TABLE_NAME'),
      Item: { ...personErasedKey(creditorId, newest, debtorId), debtorId },
    }),
  );
}

/**
 * Keeps which channels a person closed, before the record of it goes: a closed channel stays closed, whatever is known of them later
 * (LGPD art. 18 §2). A consent goes with the record.
 */
export async function keepWishes({ optOuts, closedAt, ...person }: Debtor): Promise<void> {
  if (optOuts.length === 0) return;
  const { newest } = await marksOf('tax-id', person.taxId);
  const { wishes } = await findPerson(person);
  const own = { optOuts, ...(closedAt ? { closedAt } : {}) };
  const kept = wishes ? withWishesOf(own, wishes) : own;
  await dynamo().send(
    new PutCommand({
      TableName: env('TABLE_NAME'),
      Item: { ...personWishesKey(person.creditorId, newest), ...kept },
    }),
  );
}

/** Everything under the key of a debtor: the record, texts of cases, summaries of debts. */
export async function itemsBeside(
  creditorId: string,
  debtorId: string,
): Promise<{ readonly pk: string; readonly sk: string; readonly debtId?: string | undefined }[]> {
  const items = await queryAll({
    KeyConditionExpression: 'pk = :pk',
    ExpressionAttributeValues: { ':pk': debtorKey(creditorId, debtorId).pk },
  });
  return items.map((item) => Beside.parse(item));
}

/** What each key has of a person, the oldest key first. */
async function itemsOf({ creditorId, taxId }: Person) {
  const { all } = await marksOf('tax-id', taxId);
  return Promise.all(
    all.map((mark) =>
      queryAll({
        KeyConditionExpression: 'pk = :pk',
        ExpressionAttributeValues: { ':pk': personKey(creditorId, mark) },
      }),
    ),
  );
}
