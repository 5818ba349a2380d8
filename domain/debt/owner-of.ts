import type { StoredDebt } from '#schemas/records/debt.ts';
import { lastOf } from './last-of.ts';

/** Who of the creditor has to act on a debt next, by a name of its configuration; undefined while nobody is named. */
export const ownerOf = (debt: StoredDebt): string | undefined =>
  debt.status === 'caseOpen' ? lastOf(debt.cases).owner : undefined;
