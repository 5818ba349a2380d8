import { UpdateCommand } from '@aws-sdk/lib-dynamodb';
import { sendsOf } from '#domain/debt/send-key.ts';
import { env } from '#runtime/env.ts';
import { LIST_ATTRIBUTES } from '#schemas/records/list-indexes.ts';
import { fromItem } from './change.ts';
import { putContactKeys } from './contact-keys.ts';
import { fromDebtorItem } from './debtors.ts';
import { batchOfKey, readDebtKey, readDebtorKey, sellerOfKey } from './keys.ts';
import { rememberName } from './known-names.ts';
import { debtListEntry, debtorListEntry } from './list-entries.ts';
import { unlessOutdated } from './put-on-revision.ts';
import { dynamo } from './table.ts';
import { fromPaymentItem, waitingEntry } from './unidentified-payments.ts';
import { putUnknownOutcome } from './unknown-outcomes.ts';

/** An item of the table, whatever it is. */
type Item = Readonly<Record<string, unknown>>;

/**
 * Brings an item into the lists that it belongs to, and what leads to it with it. One that is in them is left as it is; one that changes
 * meanwhile is brought into them by that change.
 * @returns whether its places were not what they should be
 */
export async function reindexItem(item: Item): Promise<boolean> {
  const key = { pk: String(item.pk), sk: String(item.sk) };
  if (readDebtKey(key) !== undefined) return reindexDebt(item);
  if (readDebtorKey(key)) {
    const debtor = fromDebtorItem(item);
    await putContactKeys(
      debtor,
      debtor.contacts.map(({ value }) => value),
    );
    return putPlaces(item, debtorListEntry(debtor));
  }
  const [kind, creditorId = '', ...rest] = key.pk.split('#');
  const name = rest.join('#');
  if (kind === 'UNIDENTIFIED') {
    const payment = fromPaymentItem(item);
    return payment.assignedTo === undefined && putPlaces(item, waitingEntry(payment));
  }
  if (kind === 'SELLER') await rememberName(sellerOfKey(creditorId, name));
  if (kind === 'BATCH') await rememberName(batchOfKey(creditorId, name));
  return false;
}

async function reindexDebt(item: Item): Promise<boolean> {
  const debt = fromItem({ ...item });
  if (!debt) return false;
  if (debt.status !== 'awaitingInvoice')
    for (const { key: sendKey, send } of sendsOf(debt))
      if (send.status === 'unknown')
        await putUnknownOutcome(debt.creditorId, { debtId: debt.debtId, sendKey, claimedAt: send.at });
  return putPlaces(item, debtListEntry(debt));
}

/** Writes the places of an item unless it has them, or has changed since it was read. */
async function putPlaces(item: Item, places: Readonly<Record<string, string>>): Promise<boolean> {
  const wrong = LIST_ATTRIBUTES.filter((name) => item[name] !== places[name]);
  if (wrong.length === 0) return false;
  const set = wrong.filter((name) => places[name] !== undefined);
  const remove = wrong.filter((name) => places[name] === undefined);
  const at = (name: (typeof LIST_ATTRIBUTES)[number]): number => LIST_ATTRIBUTES.indexOf(name);
  // Of what has no revision, the one change is that it waits for nobody any more.
  const same = [
    item.revision === undefined ? 'attribute_not_exists(revision)' : 'revision = :revision',
    item.assignedTo === undefined ? 'attribute_not_exists(assignedTo)' : 'attribute_exists(assignedTo)',
  ];
  return unlessOutdated(
    dynamo().send(
      new UpdateCommand({
        TableName: env('TABLE_NAME'),
        Key: { pk: item.pk, sk: item.sk },
        UpdateExpression: [
          set.length > 0 ? `SET ${set.map((name) => `#n${at(name)} = :v${at(name)}`).join(', ')}` : '',
          remove.length > 0 ? `REMOVE ${remove.map((name) => `#n${at(name)}`).join(', ')}` : '',
        ]
          .join(' ')
          .trim(),
        ConditionExpression: ['attribute_exists(pk)', ...same].join(' AND '),
        ExpressionAttributeNames: Object.fromEntries(wrong.map((name) => [`#n${at(name)}`, name])),
        ...(set.length > 0 || item.revision !== undefined
          ? {
              ExpressionAttributeValues: {
                ...Object.fromEntries(set.map((name) => [`:v${at(name)}`, places[name]])),
                ...(item.revision === undefined ? {} : { ':revision': item.revision }),
              },
            }
          : {}),
      }),
    ),
  );
}
