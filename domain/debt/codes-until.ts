import { dayOf } from '#domain/calendar/days.ts';
import type { Debt } from '#schemas/records/debt.ts';
import { assigneeQuoteId } from './assignee-codes.ts';

type Quoted = Pick<Debt, 'quotes' | 'assigned'>;

/** The quotes of a debt with codes that can still be paid: ours, or once its credit is assigned those of the assignee. */
const withCodes = ({ quotes, assigned }: Quoted) =>
  assigned
    ? quotes.filter(({ id }) => id === assigneeQuoteId(assigned))
    : quotes.filter(({ bill }) => bill !== undefined && bill.withdrawn === undefined);

/** The last day on which a code that we gave the debtor is good; undefined when there is none. */
export const codesUntil = (debt: Quoted): string | undefined =>
  withCodes(debt)
    .map(({ goodThrough }) => goodThrough)
    .sort()
    .at(-1);

/**
 * Whether a code that we gave the debtor is good at an instant (ISO-8601): a debtor who was given until a day to pay is not
 * handed over before it ends (CDC arts. 30, 35).
 */
export const hasGoodCodes = (debt: Quoted, at: string): boolean =>
  withCodes(debt).some(({ goodThrough, zone }) => dayOf(at, zone) <= goodThrough);
