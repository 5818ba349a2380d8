import { ConditionalCheckFailedException } from '@aws-sdk/client-dynamodb';
import { GetCommand, PutCommand, UpdateCommand } from '@aws-sdk/lib-dynamodb';
import { addMinutes, isBefore } from '#domain/calendar/days.ts';
import { env } from '#runtime/env.ts';
import { Outreach } from '#schemas/records/outreach.ts';
import { outreachKey } from './keys.ts';
import { dynamo } from './table.ts';

/** The budget looks a week back: what is older is dropped at the next write. */
const KEPT_MINUTES = 8 * 24 * 60;

const NEVER: Outreach = { revision: 0, rungs: {} };

/** When a CPF or CNPJ was written to lately, about any debt (a consistent read). */
export async function findOutreach(taxId: string): Promise<Outreach> {
  const { Item } = await dynamo().send(
    new GetCommand({ TableName: env('TABLE_NAME'), Key: outreachKey(taxId), ConsistentRead: true }),
  );
  if (!Item) return NEVER;
  const { pk: _pk, sk: _sk, ...outreach } = Item;
  return Outreach.parse(outreach);
}

/**
 * Takes a place in the debtor's budget for a rung, before it sends; taken again, it only moves the instant. False when
 * somebody wrote to the debtor since `outreach` was read: two debts never both pass the gate with one place.
 */
export async function takePlace(
  taxId: string,
  outreach: Outreach,
  rung: string,
  at: string,
): Promise<boolean> {
  const oldest = addMinutes(at, -KEPT_MINUTES);
  const kept = Object.entries(outreach.rungs).filter(([, told]) => isBefore(oldest, told));
  try {
    await dynamo().send(
      new PutCommand({
        TableName: env('TABLE_NAME'),
        Item: {
          ...outreachKey(taxId),
          ...(outreach.overIndebted === undefined ? {} : { overIndebted: outreach.overIndebted }),
          revision: outreach.revision + 1,
          rungs: { ...Object.fromEntries(kept), [rung]: at },
        },
        ConditionExpression: 'attribute_not_exists(pk) OR revision = :revision',
        ExpressionAttributeValues: { ':revision': outreach.revision },
      }),
    );
    return true;
  } catch (error) {
    if (error instanceof ConditionalCheckFailedException) return false;
    throw error;
  }
}

/** Writes down whether a CPF or CNPJ is in superendividamento, for all its debts. */
export async function setOverIndebted(taxId: string, overIndebted: boolean): Promise<void> {
  await dynamo().send(
    new UpdateCommand({
      TableName: env('TABLE_NAME'),
      Key: outreachKey(taxId),
      UpdateExpression:
        'SET overIndebted = :overIndebted, revision = if_not_exists(revision, :none) + :one, rungs = if_not_exists(rungs, :nothing)',
      ExpressionAttributeValues: { ':overIndebted': overIndebted, ':none': 0, ':one': 1, ':nothing': {} },
    }),
  );
}

/** Gives the place of a rung back: its message was certainly not sent. */
export async function givePlaceBack(taxId: string, rung: string): Promise<void> {
  try {
    await dynamo().send(
      new UpdateCommand({
        TableName: env('TABLE_NAME'),
        Key: outreachKey(taxId),
        UpdateExpression: 'SET revision = revision + :one REMOVE rungs.#rung',
        ConditionExpression: 'attribute_exists(rungs.#rung)',
        ExpressionAttributeNames: { '#rung': rung },
        ExpressionAttributeValues: { ':one': 1 },
      }),
    );
  } catch (error) {
    if (!(error instanceof ConditionalCheckFailedException)) throw error;
  }
}
