import * as z from 'zod';
import type { Debtor } from '#schemas/records/debtor.ts';
import { personKey } from './keys.ts';
import { queryAll } from './query-all.ts';

const Member = z.looseObject({ debtorId: z.string(), left: z.boolean().optional() });

/** The ids under which a CPF or CNPJ is a debtor of a creditor, as far as they joined (a consistent read). */
export async function debtorIdsOf({
  creditorId,
  taxId,
}: Pick<Debtor, 'creditorId' | 'taxId'>): Promise<string[]> {
  const items = await queryAll({
    KeyConditionExpression: 'pk = :pk',
    ExpressionAttributeValues: { ':pk': personKey(creditorId, taxId) },
  });
  return items.flatMap((item) => {
    const { debtorId, left } = Member.parse(item);
    return left ? [] : [debtorId];
  });
}
