import { BillProviderError } from '#adapters/psp/provider.ts';
import { issueBill } from '#application/billing/issue-bill.ts';
import { issueEarlyBill } from '#application/billing/issue-early-bill.ts';
import { type DebtorLink, debtorPath } from '#application/contact/debtor-link.ts';
import { needsPerson } from '#application/contact/needs-person.ts';
import { codesFor } from '#domain/debt/codes-for.ts';
import { log } from '#runtime/log.ts';
import type { Debt } from '#schemas/records/debt.ts';
import { confirms } from './identity.ts';
import { page, seeOther } from './response.ts';
import { isFromHere, sessionCookie } from './session.ts';
import { forgetTries, takeTry } from './tries.ts';
import { refusedPage } from './views/not-found.ts';
import type { Visit } from './visit.ts';
import { whyNotPaid } from './why-not-paid.ts';

/**
 * Takes what a visitor says to be the beginning of their CPF or CNPJ. The try is counted before it is looked at; a
 * right one opens a session, and has a bill made where the one in force no longer asks what is owed.
 */
export async function confirm(visit: Visit, link: DebtorLink): Promise<Response> {
  const path = debtorPath(link.token);
  if (!isFromHere(visit)) return page(403, await refusedPage(path));
  const typed = visit.form?.get('digits') ?? '';
  if (typed.trim() === '') return seeOther(path);
  if (await takeTry(link, visit.at)) return seeOther(path);
  if (!confirms(link.debtor, typed)) return seeOther(`${path}?m=nao-confere`);
  await forgetTries(link);
  // A debtor with a good bill for several debts, or who is to speak with a person first, asks for another with the button.
  if (!isBilledWithOthers(link.debt, visit.today) && !(await needsPerson(link.debt)))
    await haveBill(link, visit);
  return seeOther(path, await sessionCookie(link.debtor, visit));
}

const isBilledWithOthers = ({ quotes }: Debt, today: string): boolean =>
  quotes.some(({ bill, goodThrough }) => bill?.sharedBy && !bill.withdrawn && today <= goodThrough);

/**
 * Issues a bill. When the provider cannot be reached, the page is shown with a button to ask again.
 * @returns whether there is a bill to pay with
 */
export async function haveBill(
  { debt, debtor }: Pick<DebtorLink, 'debt' | 'debtor'>,
  { at, today }: Pick<Visit, 'at' | 'today'>,
): Promise<boolean> {
  if (whyNotPaid(debt, today)) return false;
  if (debt.assigned) return codesFor(debt, today) !== undefined;
  return isIssued(debt, () => issueBill(debt.debtId, debtor, at));
}

/** The same of a bill that settles a whole payment plan today. */
export const haveEarlyBill = (
  { debt, debtor }: Pick<DebtorLink, 'debt' | 'debtor'>,
  { at }: Pick<Visit, 'at'>,
): Promise<boolean> => isIssued(debt, () => issueEarlyBill(debt.debtId, debtor, at));

async function isIssued({ debtId }: Debt, issue: () => Promise<void>): Promise<boolean> {
  try {
    await issue();
    return true;
  } catch (error) {
    if (!(error instanceof BillProviderError)) throw error;
    log.warn('no bill could be issued for the page', { debtId, reason: error.name });
    return false;
  }
}
