import { findDebt } from '#adapters/table/debts.ts';
import { applyAndPublish } from '#application/unit-of-work/apply-and-publish.ts';
import { rollForward } from '#domain/calendar/calendar.ts';
import { addDays, addMinutes, BANK_ZONE, dayOf, instantOf, minutesBetween } from '#domain/calendar/days.ts';
import { openListings } from '#domain/compliance/open-listings.ts';
import { type ClearListing, clearListing as decide } from '#domain/debt/commands/clear-listing.ts';
import { isOwed } from '#domain/debt/is-owed.ts';
import { orderAt } from '#domain/debt/listing-orders.ts';
import { creditorOf } from '#runtime/config.ts';
import { log } from '#runtime/log.ts';
import { clockTime } from '#runtime/time.ts';
import type { Debt } from '#schemas/records/debt.ts';
import type { ListingOrder } from '#schemas/records/listing-order.ts';
import { askBureau } from './ask-bureau.ts';

/** A listing that has to be cleared. */
export interface Clearing {
  readonly debtId: string;
  readonly bureau: string;
  /** The last day for it. */
  readonly clearBy: string;
}

/** Minutes after which the answer to an order will not come any more: until then a clearing might overtake the listing. */
const ANSWERED_WITHIN = 10;
/** After midnight, in Brasília. */
const MORNING_MINUTES = 9 * 60;

/** What the alarm on clearings looks for in the log: see `deployment/log-metrics.ts`. */
const NOT_CLEARED = 'a bureau did not confirm in time that it cleared a listing';

/**
 * Orders a bureau to clear a listing that Régua ordered, and repeats the order on the morning of each business day until the bureau
 * confirms, by the last day at the latest (STJ, Súmula 548); after that an alarm is raised for a person. Billing clears the listings that
 * it made itself. If the bureau is no longer in the configuration, a person is called at once. If the debt is owed again before the first
 * order, its listing stays.
 * @param now ISO-8601
 */
export async function clearListing({ debtId, bureau: id, clearBy }: Clearing, now: string): Promise<void> {
  const debt = await findDebt(debtId);
  if (!debt || debt.status === 'awaitingInvoice' || !isListed(debt, id)) return;
  const order = orderAt(debt, id);
  const { bureaus, holidays } = creditorOf(debt);
  if (!order) return;
  if (!order.moments.clearanceOrdered && isOwed(debt.status) && debt.status !== 'onPaymentPlan') return;
  const today = dayOf(now);
  const tomorrow = instantOf(rollForward(addDays(today, 1), holidays), MORNING_MINUTES, BANK_ZONE);
  const write = (step: ClearListing['step']) =>
    applyAndPublish(debtId, {
      command: 'clearListing',
      decide: (current) => decide(current, { bureau: id, at: now, clearBy, step }),
    });
  const callPerson = async (): Promise<void> => {
    const overdue = await write({ do: 'overdue' });
    if (overdue.kind === 'changed') log.warn(NOT_CLEARED, { debtId, bureau: id, clearBy });
  };
  const bureau = bureaus[order.kind];
  if (bureau?.id !== id) return callPerson();
  if (mayBeListing(order, now))
    return void (await write({ do: 'postpone', askAgainAt: onClock(addMinutes(now, ANSWERED_WITHIN)) }));
  const isLast = today >= clearBy;
  const ordered = await write({ do: 'order', askAgainAt: isLast ? undefined : onClock(tomorrow) });
  if (ordered.kind === 'refused' || ordered.debt.status === 'awaitingInvoice') return;
  const current = orderAt(ordered.debt, id) ?? order;
  await askBureau({ debt: ordered.debt, order: current, action: 'clear', bureau, isFirst: false, at: now });
  const after = isLast ? await findDebt(debtId) : undefined;
  if (after && after.status !== 'awaitingInvoice' && isListed(after, id)) await callPerson();
}

/** Converts an instant to AWS's clock, with milliseconds. */
const onClock = (instant: string): string => new Date(clockTime(instant)).toISOString();

const isListed = ({ listings }: Debt, id: string): boolean =>
  openListings(listings).some(({ bureau }) => bureau === id);

const mayBeListing = (
  { moments: { listingOrdered, listingTaken, listed } }: ListingOrder,
  now: string,
): boolean =>
  !listingTaken &&
  !listed &&
  listingOrdered !== undefined &&
  minutesBetween(listingOrdered.at, now) < ANSWERED_WITHIN;
