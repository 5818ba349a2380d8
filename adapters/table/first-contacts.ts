import { ConditionalCheckFailedException } from '@aws-sdk/client-dynamodb';
import { QueryCommand, UpdateCommand, type UpdateCommandInput } from '@aws-sdk/lib-dynamodb';
import * as z from 'zod';
import type { ContactDay } from '#domain/dunning/contact-ramp.ts';
import { env } from '#runtime/env.ts';
import { firstContactsKey } from './keys.ts';
import { dynamo } from './table.ts';

/**
 * The scope in which first contacts are counted together: a creditor, or one mailbox domain, SMS or WhatsApp of a creditor.
 */
export interface Contacted {
  readonly creditorId: string;
  /** `all`, `sms`, `whatsapp`, or a mailbox domain. */
  readonly of: string;
}

/** Seconds after its day for which a record is kept: a ramp starts anew after sixty days at most. */
const KEPT_FOR = 120 * 86_400;

/** The most messages whose fate a record names: more of them change nothing. */
const MOST_NAMED = 200;

const Item = z.object({
  sk: z.string(),
  booked: z.number().default(0),
  allowance: z.number().optional(),
  sent: z.number().default(0),
  bounced: z.set(z.string()).default(new Set()),
  complained: z.set(z.string()).default(new Set()),
});

/** The records of a span of days, both ends counted (a consistent read). */
export async function contactDays(
  contacted: Contacted,
  { from, to }: { readonly from: string; readonly to: string },
): Promise<ContactDay[]> {
  const { Items = [] } = await dynamo().send(
    new QueryCommand({
      TableName: env('TABLE_NAME'),
      KeyConditionExpression: 'pk = :pk AND sk BETWEEN :from AND :to',
      ExpressionAttributeValues: { ':pk': firstContactsKey(contacted, from).pk, ':from': from, ':to': to },
      ConsistentRead: true,
    }),
  );
  return Items.map((item) => {
    const { sk: day, booked, allowance, sent, bounced, complained } = Item.parse(item);
    return { day, booked, allowance, sent, bounced: bounced.size, complained: complained.size };
  });
}

/**
 * Takes a place of a day, before it or on it.
 * @returns which one it is, from 1; undefined when all are taken
 */
export async function bookPlace(
  contacted: Contacted,
  day: string,
  places: number,
): Promise<number | undefined> {
  const changed = await update(contacted, day, {
    UpdateExpression: 'SET expiresAt = :expiresAt ADD booked :one',
    ConditionExpression: 'attribute_not_exists(booked) OR booked < :places',
    ExpressionAttributeValues: { ':one': 1, ':places': places, ':expiresAt': expiryOf(day) },
    ReturnValues: 'UPDATED_NEW',
  });
  return changed && z.object({ booked: z.number() }).parse(changed).booked;
}

/** Gives a place back that nobody waits for. */
export async function giveBookedBack(contacted: Contacted, day: string): Promise<void> {
  await update(contacted, day, {
    UpdateExpression: 'ADD booked :less',
    ConditionExpression: 'booked > :none',
    ExpressionAttributeValues: { ':less': -1, ':none': 0 },
  });
}

/**
 * Counts a message of a day before it goes out. The first one fixes what the day allows.
 * @param cap how many the day may come to now
 * @returns false when there are as many already
 */
export async function countSent(
  contacted: Contacted,
  day: string,
  { allowance, cap }: { readonly allowance: number; readonly cap: number },
): Promise<boolean> {
  const changed = await update(contacted, day, {
    UpdateExpression:
      'SET expiresAt = :expiresAt, allowance = if_not_exists(allowance, :allowance) ADD sent :one',
    ConditionExpression: 'attribute_not_exists(sent) OR sent < :cap',
    ExpressionAttributeValues: {
      ':one': 1,
      ':cap': cap,
      ':allowance': allowance,
      ':expiresAt': expiryOf(day),
    },
    ReturnValues: 'UPDATED_NEW',
  });
  return changed !== undefined;
}

/** Takes a message off the count of a day, because it certainly was not sent. */
export async function uncountSent(contacted: Contacted, day: string): Promise<void> {
  await update(contacted, day, {
    UpdateExpression: 'ADD sent :less',
    ConditionExpression: 'sent > :none',
    ExpressionAttributeValues: { ':less': -1, ':none': 0 },
  });
}

/** Records that a message of a day bounced, or that its reader complained; the same again changes nothing. */
export async function recordWrong(
  contacted: Contacted,
  day: string,
  { kind, message }: { readonly kind: 'bounced' | 'complained'; readonly message: string },
): Promise<void> {
  await update(contacted, day, {
    UpdateExpression: 'SET expiresAt = :expiresAt ADD #kind :message',
    ConditionExpression: 'attribute_not_exists(#kind) OR size(#kind) < :most',
    ExpressionAttributeNames: { '#kind': kind },
    ExpressionAttributeValues: {
      ':message': new Set([message]),
      ':most': MOST_NAMED,
      ':expiresAt': expiryOf(day),
    },
  });
}

const expiryOf = (day: string): number => Date.parse(`${day}T00:00:00Z`) / 1000 + KEPT_FOR;

/** What an update gives back; undefined when its condition does not hold. */
async function update(
  contacted: Contacted,
  day: string,
  given: Omit<UpdateCommandInput, 'TableName' | 'Key'>,
): Promise<Record<string, unknown> | undefined> {
  try {
    const { Attributes = {} } = await dynamo().send(
      new UpdateCommand({ TableName: env('TABLE_NAME'), Key: firstContactsKey(contacted, day), ...given }),
    );
    return Attributes;
  } catch (error) {
    if (error instanceof ConditionalCheckFailedException) return undefined;
    throw error;
  }
}
