import { ConditionalCheckFailedException } from '@aws-sdk/client-dynamodb';
import { GetCommand, UpdateCommand } from '@aws-sdk/lib-dynamodb';
import { marksOf } from '#adapters/aws/pseudonyms.ts';
import { isBefore } from '#domain/calendar/days.ts';
import { backOff } from '#runtime/back-off.ts';
import { env } from '#runtime/env.ts';
import { clockTime } from '#runtime/time.ts';
import type { UF } from '#schemas/primitives.ts';
import { type Authorisation, Authorisations, ImportedLists, ListedPhone } from '#schemas/records/register.ts';
import { ContentionError, TRIES } from './contention.ts';
import { deleteItems } from './delete-items.ts';
import { authorisationKey, importedListsKey, listedPhoneKey } from './keys.ts';
import { dynamo } from './table.ts';

/** The last whole list of each register. */
export async function importedLists(): Promise<ImportedLists> {
  return ImportedLists.parse(await read(importedListsKey));
}

/** Records that a whole list was imported. False when a newer one was. */
export const putImportedList = (uf: UF, list: NonNullable<ImportedLists[UF]>): Promise<boolean> =>
  putUnlessNewer(importedListsKey, uf, list);

/** Days after which a phone that no list has named since is forgotten. */
const KEPT_FOR = 400;

/**
 * Records that a list names a phone (E.164). A newer list that names it stays.
 * @param at when the list came (ISO-8601)
 */
export async function putListedPhone(
  phone: string,
  uf: UF,
  entry: NonNullable<ListedPhone[UF]>,
  at: string,
): Promise<boolean> {
  const { newest } = await marksOf('address', phone);
  const expiresAt = Math.floor(Date.parse(clockTime(at)) / 1000) + KEPT_FOR * 86_400;
  return putUnlessNewer(listedPhoneKey(newest), uf, entry, { expiresAt });
}

/** What the lists say of a phone (E.164); undefined when none names it. What was written by an older key counts too. */
export async function findListedPhone(phone: string): Promise<ListedPhone | undefined> {
  const { all } = await marksOf('address', phone);
  const found = await Promise.all(all.map((mark) => read(listedPhoneKey(mark))));
  const named = found.filter((one) => Object.keys(one).length > 0);
  return named.length === 0 ? undefined : ListedPhone.parse(Object.assign({}, ...named));
}

/** The latest authorisation of a company by the owner of a phone (E.164), for a channel. */
export async function findAuthorisation(
  phone: string,
  creditorId: string,
  channel: 'sms' | 'whatsapp',
): Promise<Authorisation | undefined> {
  const { all } = await marksOf('address', phone);
  const found = await Promise.all(all.map((mark) => read(authorisationKey(mark, creditorId))));
  return found
    .flatMap((one) =>
      Object.keys(one).length === 0 ? [] : (Authorisations.parse(one).channels[channel] ?? []),
    )
    .sort((one, other) => (isBefore(one.givenAt, other.givenAt) ? 1 : -1))[0];
}

/** Forgets that the owner of a phone (E.164) authorised a company. */
export async function withdrawAuthorisations(phone: string, creditorId: string): Promise<void> {
  const { all } = await marksOf('address', phone);
  await deleteItems(all.map((mark) => authorisationKey(mark, creditorId)));
}

/** Records an authorisation for a phone (E.164); the latest counts. */
export async function authorise(
  phone: string,
  of: { readonly creditorId: string; readonly channel: 'sms' | 'whatsapp' },
  given: Authorisation,
): Promise<void> {
  const { newest } = await marksOf('address', phone);
  const Key = authorisationKey(newest, of.creditorId);
  for (let attempt = 0; attempt < TRIES; attempt += 1) {
    const found = await read(Key);
    const known = Object.keys(found).length === 0 ? undefined : Authorisations.parse(found);
    const before = known?.channels[of.channel];
    if (before && !isBefore(before.givenAt, given.givenAt)) return;
    const channels = { ...known?.channels, [of.channel]: given };
    if (await replace(Key, of.creditorId, channels, known?.channels)) return;
    await backOff(attempt);
  }
  throw new ContentionError('authorisation');
}

type Key = { readonly pk: string; readonly sk: string };

async function read(Key: Key): Promise<Record<string, unknown>> {
  const { Item } = await dynamo().send(
    new GetCommand({ TableName: env('TABLE_NAME'), Key, ConsistentRead: true }),
  );
  const { pk: _pk, sk: _sk, expiresAt: _expiresAt, ...found } = Item ?? {};
  return found;
}

/** Writes what a list of a day says, unless that of a later day said something. */
const putUnlessNewer = (
  Key: Key,
  uf: UF,
  entry: { readonly edition: string },
  { expiresAt }: { readonly expiresAt?: number } = {},
): Promise<boolean> =>
  update({
    Key,
    UpdateExpression: `SET #uf = :entry${expiresAt === undefined ? '' : ', expiresAt = :expiresAt'}`,
    ConditionExpression: 'attribute_not_exists(#uf) OR #uf.#edition <= :edition',
    ExpressionAttributeNames: { '#uf': uf, '#edition': 'edition' },
    ExpressionAttributeValues: {
      ':entry': entry,
      ':edition': entry.edition,
      ...(expiresAt === undefined ? {} : { ':expiresAt': expiresAt }),
    },
  });

const replace = (
  Key: Key,
  creditorId: string,
  channels: Authorisations['channels'],
  known: Authorisations['channels'] | undefined,
): Promise<boolean> =>
  update({
    Key,
    UpdateExpression: 'SET #channels = :channels, #creditorId = :creditorId',
    ConditionExpression: known ? '#channels = :known' : 'attribute_not_exists(#channels)',
    ExpressionAttributeNames: { '#channels': 'channels', '#creditorId': 'creditorId' },
    ExpressionAttributeValues: {
      ':channels': channels,
      ':creditorId': creditorId,
      ...(known ? { ':known': known } : {}),
    },
  });

/** False when the condition does not hold. */
async function update(
  given: Omit<ConstructorParameters<typeof UpdateCommand>[0], 'TableName'>,
): Promise<boolean> {
  try {
    await dynamo().send(new UpdateCommand({ TableName: env('TABLE_NAME'), ...given }));
    return true;
  } catch (error) {
    if (error instanceof ConditionalCheckFailedException) return false;
    throw error;
  }
}
