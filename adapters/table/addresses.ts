import { ConditionalCheckFailedException } from '@aws-sdk/client-dynamodb';
import { GetCommand, PutCommand } from '@aws-sdk/lib-dynamodb';
import { marksOf } from '#adapters/aws/pseudonyms.ts';
import { isBefore } from '#domain/calendar/days.ts';
import { isLifted } from '#domain/contacts/wishes.ts';
import { backOff } from '#runtime/back-off.ts';
import { env } from '#runtime/env.ts';
import type { Channel, Consent } from '#schemas/primitives.ts';
import { OptedOutAddress } from '#schemas/records/address.ts';
import { ContentionError, TRIES } from './contention.ts';
import { addressKey } from './keys.ts';
import { dynamo } from './table.ts';

/** The creditor and the channel of a message. */
interface Sender {
  readonly creditorId: string;
  readonly channel: Channel;
}

/**
 * Whether the owner of an e-mail address or phone (E.164) opted out of messages there, and did not consent to those of this
 * creditor on this channel since.
 */
export async function isOptedOut(address: string, sender: Sender): Promise<boolean> {
  const known = await optOutsOf(address);
  return known.some(
    ({ optOut: { optedOutAt, consents } }) =>
      !isLifted(optedOutAt, consents?.[sender.creditorId]?.[sender.channel]),
  );
}

/**
 * The mark that an address goes by: the one under which it was opted out, else the newest. It stays under the key that it was made
 * by, because links in messages of years ago hold it.
 */
export async function addressMark(address: string): Promise<string> {
  const { newest, all } = await marksOf('address', address);
  if (all.length === 1) return newest;
  const [known] = await optOutsOf(address);
  return known?.mark ?? newest;
}

/** The opt-outs of an address, by the key that each was made by, the oldest first. */
export async function optOutsOf(
  address: string,
): Promise<{ readonly mark: string; readonly optOut: OptedOutAddress }[]> {
  const { all } = await marksOf('address', address);
  const found = await Promise.all(all.map(async (mark) => ({ mark, optOut: await findOptOut(mark) })));
  return found.flatMap(({ mark, optOut }) => (optOut ? [{ mark, optOut }] : []));
}

/** Whether any consent came after an opt-out: another opt-out is then another wish. */
export const hasConsentSince = ({ optedOutAt, consents = {} }: OptedOutAddress): boolean =>
  Object.values(consents).some((ofCreditor) =>
    Object.values(ofCreditor).some((consent) => isLifted(optedOutAt, consent)),
  );

/** Whether the owner of an address opted out of messages there, whatever they consented to since. */
export const isOptedOutAnywhere = async (address: string): Promise<boolean> =>
  (await optOutsOf(address)).length > 0;

/** Forgets what the owner of an address consented to with a creditor: an opt-out of before holds again. */
export async function withdrawConsents(address: string, creditorId: string): Promise<void> {
  for (const { mark } of await optOutsOf(address))
    for (let attempt = 0; ; attempt += 1) {
      const known = await findOptOut(mark);
      const { [creditorId]: own, ...others } = known?.consents ?? {};
      if (!known || own === undefined) break;
      if (await replaceAddress(mark, known, { ...known, consents: others })) break;
      if (attempt >= TRIES) throw new ContentionError('address');
      await backOff(attempt);
    }
}

/** Records the consent of the owner of an address that was opted out; the latest counts. An address that is open needs none. */
export async function consentTo(address: string, consent: Sender & Consent): Promise<void> {
  for (const { mark } of await optOutsOf(address)) await consentUnder(mark, consent);
}

async function consentUnder(
  mark: string,
  { creditorId, channel, ...consent }: Sender & Consent,
): Promise<void> {
  for (let attempt = 0; attempt < TRIES; attempt += 1) {
    const known = await findOptOut(mark);
    const before = known?.consents?.[creditorId]?.[channel];
    if (!known || (before !== undefined && !isBefore(before.givenAt, consent.givenAt))) return;
    const consents = {
      ...known.consents,
      [creditorId]: { ...known.consents?.[creditorId], [channel]: consent },
    };
    if (await replaceAddress(mark, known, { ...known, consents })) return;
    await backOff(attempt);
  }
  throw new ContentionError('address');
}

/** Writes an address anew; false when it changed since it was read. */
async function replaceAddress(
  mark: string,
  known: OptedOutAddress,
  { revision: _, ...next }: OptedOutAddress,
): Promise<boolean> {
  try {
    await dynamo().send(
      new PutCommand({
        TableName: env('TABLE_NAME'),
        Item: { ...addressKey(mark), ...next, revision: (known.revision ?? 0) + 1 },
        ...(known.revision === undefined
          ? { ConditionExpression: 'attribute_not_exists(revision)' }
          : {
              ConditionExpression: 'revision = :revision',
              ExpressionAttributeValues: { ':revision': known.revision },
            }),
      }),
    );
    return true;
  } catch (error) {
    if (error instanceof ConditionalCheckFailedException) return false;
    throw error;
  }
}

/** When and how an address was opted out; undefined when it is open. */
export async function findOptOut(mark: string): Promise<OptedOutAddress | undefined> {
  const { Item } = await dynamo().send(
    new GetCommand({ TableName: env('TABLE_NAME'), Key: addressKey(mark), ConsistentRead: true }),
  );
  if (!Item) return undefined;
  const { pk: _pk, sk: _sk, ...found } = Item;
  return OptedOutAddress.parse(found);
}

/**
 * Opts an address out, for every debtor and creditor.
 * @param mark of the address: `addressMark`
 * @returns when and how the address was opted out first
 */
export async function optOut(mark: string, by: OptedOutAddress['by'], at: string): Promise<OptedOutAddress> {
  const optOut: OptedOutAddress = { optedOutAt: at, by };
  try {
    await dynamo().send(
      new PutCommand({
        TableName: env('TABLE_NAME'),
        Item: { ...addressKey(mark), ...optOut },
        ConditionExpression: 'attribute_not_exists(pk)',
      }),
    );
    return optOut;
  } catch (error) {
    if (!(error instanceof ConditionalCheckFailedException)) throw error;
    return closeAgain(mark, optOut);
  }
}

/** Closes an address that was opted out before: anew, when its owner had consented since, and says later that they do not. */
async function closeAgain(mark: string, optOut: OptedOutAddress): Promise<OptedOutAddress> {
  for (let attempt = 0; attempt < TRIES; attempt += 1) {
    const known = await findOptOut(mark);
    if (!known) return optOut;
    if (!hasConsentSince(known) || !isBefore(known.optedOutAt, optOut.optedOutAt)) return known;
    const next = { ...known, ...optOut };
    if (await replaceAddress(mark, known, next)) return next;
    await backOff(attempt);
  }
  throw new ContentionError('address');
}
