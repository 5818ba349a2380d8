import { findDebtor } from '#adapters/table/debtors.ts';
import { needsPerson } from '#application/contact/needs-person.ts';
import { hasPrescribed } from '#application/unit-of-work/has-prescribed.ts';
import { startOfDay } from '#domain/calendar/days.ts';
import { dayFor } from '#domain/debt/day-for.ts';
import type { Asking } from '#domain/offers/basis.ts';
import { offeredFrom, type Wanted } from '#domain/offers/offered-from.ts';
import { offersFor as byBook } from '#domain/offers/offers-for.ts';
import { config, creditorOf } from '#runtime/config.ts';
import type { Debt, DebtStatus } from '#schemas/records/debt.ts';
import type { Offer, SaidBy } from '#schemas/records/negotiation.ts';
import { reportedHardship } from './reported-hardship.ts';

const OPEN_TO_DEBTOR: ReadonlySet<DebtStatus> = new Set(['open', 'handedOver']);
/** What a person agrees on takes the place of what holds. */
const OPEN_TO_PERSON: ReadonlySet<DebtStatus> = new Set([...OPEN_TO_DEBTOR, 'promised', 'onPaymentPlan']);

/** When offers are asked for (ISO-8601), and by whom: the debtor without it. */
interface When {
  readonly at: string;
  readonly by?: SaidBy;
}

/**
 * What the creditor's book offers for a debt at an instant, on the debtor's page: offers that a person has to approve
 * among them. None while a promise, a case or a payment plan holds, for an instalment, once it is assigned or prescribed, for
 * debtors whom only a person may speak with, and while one who cannot pay another debt waits for a person.
 */
export async function offersFor(debt: Debt, when: When): Promise<Offer[]> {
  const asking = await askingOf(debt, when);
  return asking ? byBook(asking) : [];
}

/**
 * From when the book offers something for a debt to which it does not now (ISO-8601): anything, or an offer at a price. Undefined when that
 * is no matter of time.
 */
export async function offeredAt(debt: Debt, when: When, wanted?: Wanted): Promise<string | undefined> {
  const asking = await askingOf(debt, when);
  const day = asking && offeredFrom(asking, wanted);
  return day && startOfDay(day, debt.zone);
}

/** What the book is asked; undefined when nothing may be offered to the debt, whatever the book says. */
async function askingOf(debt: Debt, { at, by = 'debtor' }: When): Promise<Asking | undefined> {
  const creditor = creditorOf(debt);
  const book = config().offers[creditor.negotiation.offers ?? ''];
  const today = dayFor(debt, at);
  const mayBeMade = (by === 'debtor' ? OPEN_TO_DEBTOR : OPEN_TO_PERSON).has(debt.status);
  if (!book || !mayBeMade || debt.instalmentOf || debt.assigned || (await needsPerson(debt)))
    return undefined;
  if (hasPrescribed(debt, today) || (await reportedHardship(debt))) return undefined;
  const debtor = await findDebtor(debt.creditorId, debt.debtorId);
  return (
    debtor && {
      debt,
      book,
      today,
      profile: debt.profile,
      tags: debtor.tags,
      personType: debtor.personType,
      channel: 'page',
      holidays: creditor.holidays,
    }
  );
}
