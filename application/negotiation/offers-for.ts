import { findDebtor } from '#adapters/table/debtors.ts';
import { needsPerson } from '#application/contact/needs-person.ts';
import { hasPrescribed } from '#application/unit-of-work/has-prescribed.ts';
import { dayFor } from '#domain/debt/day-for.ts';
import { offersFor as byBook } from '#domain/offers/offers-for.ts';
import { config, creditorOf } from '#runtime/config.ts';
import type { Debt, DebtStatus } from '#schemas/records/debt.ts';
import type { Offer, SaidBy } from '#schemas/records/negotiation.ts';
import { reportedHardship } from './reported-hardship.ts';

const OPEN_TO_DEBTOR: ReadonlySet<DebtStatus> = new Set(['open', 'handedOver']);
/** What a person agrees on takes the place of what holds. */
const OPEN_TO_PERSON: ReadonlySet<DebtStatus> = new Set([...OPEN_TO_DEBTOR, 'promised', 'onPaymentPlan']);

/**
 * What the creditor's book offers for a debt at an instant, on the debtor's page: offers that a person has to approve
 * among them. None while a promise, a case or a payment plan holds, for an instalment, once it is assigned or prescribed, for
 * debtors whom only a person may speak with, and while one who cannot pay another debt waits for a person.
 * @param given.at ISO-8601
 */
export async function offersFor(
  debt: Debt,
  { at, by = 'debtor' }: { readonly at: string; readonly by?: SaidBy },
): Promise<Offer[]> {
  const creditor = creditorOf(debt);
  const book = config().offers[creditor.negotiation.offers ?? ''];
  const today = dayFor(debt, at);
  const mayBeMade = (by === 'debtor' ? OPEN_TO_DEBTOR : OPEN_TO_PERSON).has(debt.status);
  if (!book || !mayBeMade || debt.instalmentOf || debt.assigned || (await needsPerson(debt))) return [];
  if (hasPrescribed(debt, today) || (await reportedHardship(debt))) return [];
  const debtor = await findDebtor(debt.creditorId, debt.debtorId);
  if (!debtor) return [];
  return byBook({
    debt,
    book,
    today,
    profile: debt.profile,
    tags: debtor.tags,
    personType: debtor.personType,
    channel: 'page',
    holidays: creditor.holidays,
  });
}
