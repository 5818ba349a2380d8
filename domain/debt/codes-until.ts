import { dayOf } from '#domain/calendar/days.ts';
import type { Debt } from '#schemas/records/debt.ts';

/** The quotes of a debt with codes of ours that can still be paid. */
const withCodes = ({ quotes }: Pick<Debt, 'quotes'>) =>
  quotes.filter(({ bill }) => bill !== undefined && bill.withdrawn === undefined);

/** The last day on which a code that we gave the debtor is good; undefined when there is none. */
export const codesUntil = (debt: Pick<Debt, 'quotes'>): string | undefined =>
  withCodes(debt)
    .map(({ goodThrough }) => goodThrough)
    .sort()
    .at(-1);

/**
 * Whether a code that we gave the debtor is good at an instant (ISO-8601): a debtor who was given until a day to pay is not
 * handed over before it ends (CDC arts. 30, 35).
 */
export const hasGoodCodes = (debt: Pick<Debt, 'quotes'>, at: string): boolean =>
  withCodes(debt).some(({ goodThrough, zone }) => dayOf(at, zone) <= goodThrough);
