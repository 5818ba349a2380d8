import { dayOf, isBefore } from '#domain/calendar/days.ts';
import type { Debt } from '#schemas/records/debt.ts';
import { assigneeQuoteId } from './assignee-codes.ts';

type Quoted = Pick<Debt, 'quotes' | 'assigned' | 'lastMessage'>;

/** The quotes of a debt with codes that can still be paid: ours, or once its credit is assigned those of the assignee. */
const withCodes = ({ quotes, assigned }: Quoted) =>
  assigned
    ? quotes.filter(({ id }) => id === assigneeQuoteId(assigned))
    : quotes.filter(({ bill }) => bill !== undefined && bill.withdrawn === undefined);

/**
 * The last day of the first code that the debtor asked for since the last message of a step: codes after it put no hand-over off, or one
 * who asks again and again would be handed over never. Undefined while none was asked for.
 */
export function askedUntil(debt: Quoted): string | undefined {
  const { lastMessage, assigned } = debt;
  if (!lastMessage || assigned) return undefined;
  return withCodes(debt)
    .filter(({ bill, issuedOn }) => !bill?.sharedBy && issuedOn > lastMessage.day)
    .sort((one, other) => (isBefore(one.issuedAt, other.issuedAt) ? -1 : 1))[0]?.goodThrough;
}

/** Those for which a hand-over waits. A code for several debts was in a message, which puts no hand-over off by itself. */
function awaited(debt: Quoted) {
  const limit = askedUntil(debt);
  return withCodes(debt).filter(
    ({ bill, issuedOn }) => limit === undefined || bill?.sharedBy || issuedOn <= limit,
  );
}

/** The last day on which a code that we gave the debtor is good, and for which a hand-over waits; undefined when there is none. */
export const codesUntil = (debt: Quoted): string | undefined =>
  awaited(debt)
    .map(({ goodThrough }) => goodThrough)
    .sort()
    .at(-1);

/**
 * Whether a code that we gave the debtor is good at an instant (ISO-8601): a debtor who was given until a day to pay is not
 * handed over before it ends (CDC arts. 30, 35), unless they had asked for such a code before, which has ended (`askedUntil`).
 */
export const hasGoodCodes = (debt: Quoted, at: string): boolean =>
  awaited(debt).some(({ goodThrough, zone }) => dayOf(at, zone) <= goodThrough);
