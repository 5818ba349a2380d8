import { ConditionalCheckFailedException } from '@aws-sdk/client-dynamodb';
import { PutCommand, UpdateCommand } from '@aws-sdk/lib-dynamodb';
import { ContentionError, TRIES } from '#adapters/table/contention.ts';
import { triesKey } from '#adapters/table/keys.ts';
import { dynamo } from '#adapters/table/table.ts';
import { findTries, triesOfDebtor } from '#adapters/table/tries.ts';
import type { DebtorLink } from '#application/contact/debtor-link.ts';
import { addMinutes, isBefore } from '#domain/calendar/days.ts';
import { env } from '#runtime/env.ts';
import type { Tries } from '#schemas/records/tries.ts';

/** How many wrong tries are allowed. */
interface Limit {
  /** Wrong tries after which there is a pause. */
  readonly pauseAfter: number;
  readonly pauseMinutes: number;
  /** Wrong tries after which no other is accepted. */
  readonly most: number;
  /** Minutes after the last try until the count is forgotten. */
  readonly keptMinutes: number;
}

const DAY = 24 * 60;

/**
 * The tries of one link. Four digits have ten thousand values: a visitor with a link but not the CPF guesses right once
 * in a thousand links. Our choice: five slips are human, ten are not, and the next message brings the debtor a new
 * link.
 */
const OF_LINK: Limit = { pauseAfter: 5, pauseMinutes: 30, most: 10, keptMinutes: 90 * DAY };
/** The tries over all links of a debtor. */
const OF_DEBTOR: Limit = {
  pauseAfter: 10,
  pauseMinutes: DAY,
  most: Number.POSITIVE_INFINITY,
  keptMinutes: 2 * DAY,
};

/** `until`: ISO-8601. */
export type Lock = { readonly kind: 'for-now'; readonly until: string } | { readonly kind: 'for-good' };

/**
 * Counts a try before it is checked, so that parallel tries gain nothing over serial ones; undefined when a try is
 * left. A right one gives all back: `forgetTries`.
 * @param at ISO-8601
 */
export async function takeTry(link: DebtorLink, at: string): Promise<Lock | undefined> {
  return (await take(ofLink(link), OF_LINK, at)) ?? (await take(ofDebtor(link), OF_DEBTOR, at));
}

/** Whether there is no try left, without taking one. */
export async function lockOf(link: DebtorLink, at: string): Promise<Lock | undefined> {
  const [byLink, byDebtor] = await Promise.all([find(ofLink(link), at), find(ofDebtor(link), at)]);
  return locked(byLink, OF_LINK, at) ?? locked(byDebtor, OF_DEBTOR, at);
}

export async function forgetTries(link: DebtorLink): Promise<void> {
  for (const whose of [ofLink(link), ofDebtor(link)])
    await dynamo().send(
      new UpdateCommand({
        TableName: env('TABLE_NAME'),
        Key: triesKey(whose),
        UpdateExpression: 'SET wrong = :none REMOVE lockedUntil',
        ExpressionAttributeValues: { ':none': 0 },
        ConditionExpression: 'attribute_exists(pk)',
      }),
    );
}

const ofLink = ({ token }: DebtorLink): string => `link\n${token}`;
const ofDebtor = ({ debtor }: DebtorLink): string => triesOfDebtor(debtor);

async function take(whose: string, limit: Limit, at: string): Promise<Lock | undefined> {
  for (let attempt = 0; attempt < TRIES; attempt += 1) {
    const known = await find(whose, at);
    const lock = locked(known, limit, at);
    if (lock) return lock;
    const wrong = (known?.wrong ?? 0) + 1;
    const next: Tries = {
      wrong,
      revision: (known?.revision ?? 0) + 1,
      ...(wrong % limit.pauseAfter === 0 ? { lockedUntil: addMinutes(at, limit.pauseMinutes) } : {}),
      expiresAt: Math.ceil(Date.parse(addMinutes(at, limit.keptMinutes)) / 1000),
    };
    if (await put(whose, next, known)) return undefined;
  }
  throw new ContentionError(triesKey(whose).pk);
}

function locked(known: Tries | undefined, { most }: Limit, at: string): Lock | undefined {
  if (!known) return undefined;
  if (known.wrong >= most) return { kind: 'for-good' };
  const { lockedUntil } = known;
  return lockedUntil !== undefined && isBefore(at, lockedUntil)
    ? { kind: 'for-now', until: lockedUntil }
    : undefined;
}

/** The table deletes expired items late: an expired one does not count. */
async function find(whose: string, at: string): Promise<Tries | undefined> {
  const tries = await findTries(whose);
  return tries && tries.expiresAt * 1000 <= Date.parse(at)
    ? { ...tries, wrong: 0, lockedUntil: undefined }
    : tries;
}

/** Replaces the item that was read; false when another call wrote first. */
async function put(whose: string, tries: Tries, known: Tries | undefined): Promise<boolean> {
  try {
    await dynamo().send(
      new PutCommand({
        TableName: env('TABLE_NAME'),
        Item: { ...triesKey(whose), ...tries },
        ...(known
          ? {
              ConditionExpression: 'revision = :revision',
              ExpressionAttributeValues: { ':revision': known.revision },
            }
          : { ConditionExpression: 'attribute_not_exists(pk)' }),
      }),
    );
    return true;
  } catch (error) {
    if (error instanceof ConditionalCheckFailedException) return false;
    throw error;
  }
}
