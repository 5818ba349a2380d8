import type { DebtRow } from '#schemas/api/debt-row.ts';
import { type DebtFilter, listDebts } from './list-debts.ts';
import type { Page, PageAsked } from './page.ts';

/**
 * Lists the debts on which a case is open, by the last day for the answer.
 * @param now ISO-8601; `isOverdue`: only those whose last day is over by then
 */
export const listCases = (
  filter: Pick<DebtFilter, 'creditors' | 'owner'> & { readonly isOverdue?: boolean | undefined },
  asked: PageAsked,
  now: string,
): Promise<Page<DebtRow>> => {
  const { isOverdue, ...of } = filter;
  const cases = { ...of, statuses: ['caseOpen'] } as const;
  // The end of the last day is the next action of such a debt.
  return listDebts(isOverdue ? { ...cases, nextActionBefore: now } : cases, 'nextAction', asked, now);
};
