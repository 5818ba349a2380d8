import * as z from 'zod';
import { marksOf } from '#adapters/aws/pseudonyms.ts';
import type { Debtor } from '#schemas/records/debtor.ts';
import { personKey } from './keys.ts';
import { queryAll } from './query-all.ts';

const Member = z.looseObject({ debtorId: z.string(), left: z.boolean().optional() });

/** The ids under which a CPF or CNPJ is a debtor of a creditor, as far as they joined (a consistent read). */
export async function debtorIdsOf({
  creditorId,
  taxId,
}: Pick<Debtor, 'creditorId' | 'taxId'>): Promise<string[]> {
  const { all } = await marksOf('tax-id', taxId);
  const members = await Promise.all(all.map((mark) => membersUnder(personKey(creditorId, mark))));
  // What was written by a newer key is newer.
  const isMember = new Map(members.flat().map(({ debtorId, left = false }) => [debtorId, !left]));
  return [...isMember].flatMap(([debtorId, is]) => (is ? [debtorId] : []));
}

async function membersUnder(pk: string): Promise<z.infer<typeof Member>[]> {
  const items = await queryAll({
    KeyConditionExpression: 'pk = :pk AND begins_with(sk, :debtors)',
    ExpressionAttributeValues: { ':pk': pk, ':debtors': 'DEBTOR#' },
  });
  return items.map((item) => Member.parse(item));
}
