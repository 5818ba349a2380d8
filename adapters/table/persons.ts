import { PutCommand, UpdateCommand } from '@aws-sdk/lib-dynamodb';
import { marksOf } from '#adapters/aws/pseudonyms.ts';
import { isUnpaid } from '#domain/debt/is-unpaid.ts';
import { env } from '#runtime/env.ts';
import type { Debtor } from '#schemas/records/debtor.ts';
import { putUnlessOlder } from './debt-summaries.ts';
import { debtorKey, personDebtorKey, personOfDebtorKey, unpaidKey } from './keys.ts';
import { debtorIdsOf } from './person-ids.ts';
import { queryAll } from './query-all.ts';
import { dynamo } from './table.ts';

/** A debtor id of a CPF or CNPJ with a creditor: billing may have given one person several. */
type DebtorOfPerson = Pick<Debtor, 'creditorId' | 'debtorId' | 'taxId'>;

/**
 * Records that a debtor id is one of a CPF or CNPJ, beside each of its ids, and that what is beside this one about its unpaid
 * debts is complete. The person's ids are written first and read after that, so that of two that join at once the later finds
 * both. Harmless when done again.
 */
export async function joinPerson(debtor: DebtorOfPerson): Promise<void> {
  const { creditorId, debtorId } = debtor;
  await putMember(debtor, {});
  const debtorIds = await debtorIdsOf(debtor);
  await copyUnpaid(creditorId, debtorId);
  await changeIds(creditorId, debtorId, 'ADD', [debtorId, ...debtorIds], true);
  for (const other of debtorIds)
    if (other !== debtorId) await changeIds(creditorId, other, 'ADD', [debtorId]);
}

/** Records that a debtor id is not one of this CPF or CNPJ: billing had stated a wrong one. Harmless when done again. */
export async function leavePerson(debtor: DebtorOfPerson): Promise<void> {
  const { creditorId, debtorId } = debtor;
  await putMember(debtor, { left: true });
  const others = await debtorIdsOf(debtor);
  if (others.length === 0) return;
  await changeIds(creditorId, debtorId, 'DELETE', others);
  for (const other of others) await changeIds(creditorId, other, 'DELETE', [debtorId]);
}

async function putMember(
  { creditorId, debtorId, taxId }: DebtorOfPerson,
  more: { readonly left?: true },
): Promise<void> {
  const { newest } = await marksOf('tax-id', taxId);
  await dynamo().send(
    new PutCommand({
      TableName: env('TABLE_NAME'),
      Item: { ...personDebtorKey(creditorId, newest, debtorId), debtorId, ...more },
    }),
  );
}

/** Summaries of before there were keys of unpaid debts. */
async function copyUnpaid(creditorId: string, debtorId: string): Promise<void> {
  const items = await queryAll({
    KeyConditionExpression: 'pk = :pk AND begins_with(sk, :debts)',
    ExpressionAttributeValues: { ':pk': debtorKey(creditorId, debtorId).pk, ':debts': 'DEBT#' },
  });
  for (const { pk: _pk, sk: _sk, ...summary } of items)
    if (isUnpaid(summary.status))
      await putUnlessOlder({
        ...unpaidKey(creditorId, debtorId, String(summary.debtId)),
        ...summary,
        revision: Number(summary.revision),
      });
}

const changeIds = (
  creditorId: string,
  debtorId: string,
  verb: 'ADD' | 'DELETE',
  ids: readonly string[],
  isComplete = false,
): Promise<unknown> =>
  dynamo().send(
    new UpdateCommand({
      TableName: env('TABLE_NAME'),
      Key: personOfDebtorKey(creditorId, debtorId),
      UpdateExpression: `${isComplete ? 'SET isComplete = :isComplete ' : ''}${verb} debtorIds :ids`,
      ExpressionAttributeValues: {
        ':ids': new Set(ids),
        ...(isComplete ? { ':isComplete': true } : {}),
      },
    }),
  );
