import { ConditionalCheckFailedException } from '@aws-sdk/client-dynamodb';
import { UpdateCommand } from '@aws-sdk/lib-dynamodb';
import type { Contact, Debtor } from '../../../schemas/records/debtor.ts';
import { env } from '../env.ts';
import { debtorKey } from '../keys.ts';
import { dynamo } from './table.ts';

/** What is learnt of a contact; nothing else of the debtor is touched. */
export interface ContactLesson {
  readonly validity?: Contact['validity'] | undefined;
  readonly whatsApp?: Contact['whatsApp'] | undefined;
  readonly at: string;
}

/**
 * Writes what was learnt of a contact of a debtor, in its place. False when that contact is no longer there, or when
 * something newer is known of its validity.
 */
export async function learnOfContact(
  debtor: Debtor,
  index: number,
  { validity, whatsApp, at }: ContactLesson,
): Promise<boolean> {
  const place = `contacts[${index}]`;
  const sets = [
    ...(validity === undefined ? [] : [`${place}.validity = :validity`, `${place}.checkedAt = :at`]),
    ...(whatsApp === undefined ? [] : [`${place}.whatsApp = :whatsApp`]),
  ];
  const newest = `(attribute_not_exists(${place}.checkedAt) OR ${place}.checkedAt <= :at)`;
  try {
    await dynamo().send(
      new UpdateCommand({
        TableName: env('TABLE_NAME'),
        Key: debtorKey(debtor.creditorId, debtor.debtorId),
        UpdateExpression: `SET ${sets.join(', ')}`,
        ConditionExpression: `${place}.#value = :value${validity === undefined ? '' : ` AND ${newest}`}`,
        ExpressionAttributeNames: { '#value': 'value' },
        ExpressionAttributeValues: {
          ':value': debtor.contacts[index]?.value,
          ...(validity === undefined ? {} : { ':validity': validity, ':at': at }),
          ...(whatsApp === undefined ? {} : { ':whatsApp': whatsApp }),
        },
      }),
    );
    return true;
  } catch (error) {
    if (error instanceof ConditionalCheckFailedException) return false;
    throw error;
  }
}
