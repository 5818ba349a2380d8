import { BillProviderError } from '#adapters/psp/provider.ts';
import { reissueBill } from '#application/billing/reissue-bill.ts';
import { type DebtorLink, debtorPath } from '#application/contact/debtor-link.ts';
import { needsPerson } from '#application/negotiation/needs-person.ts';
import { log } from '#runtime/log.ts';
import type { Debt } from '#schemas/records/debt.ts';
import { confirms } from './identity.ts';
import { promiseOf } from './negotiation.ts';
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
  // One bill for several debts goes on, and who is to speak with a person first is not pressed: either asks for a bill.
  if (!isGoodForSeveral(link.debt, visit.today) && !(await needsPerson(link.debt)))
    await haveBill(link.debt, link, visit.today);
  return seeOther(path, await sessionCookie(link.debtor, visit));
}

const isGoodForSeveral = ({ reissue }: Debt, today: string): boolean =>
  reissue?.sharedBy !== undefined && !reissue.withdrawn && today <= reissue.dueDate;

/**
 * Issues a bill. When the provider cannot be reached, the page is shown with a button to ask again.
 * @returns whether there is a bill to pay with
 */
export async function haveBill(debt: Debt, { debtor }: DebtorLink, today: string): Promise<boolean> {
  if (whyNotPaid(debt, today)) return false;
  try {
    await reissueBill(debt.debtId, debtor, { today, holdsUntil: promiseOf(debt)?.until });
    return true;
  } catch (error) {
    if (!(error instanceof BillProviderError)) throw error;
    log.warn('no bill could be issued for the page', { debtId: debt.debtId, reason: error.name });
    return false;
  }
}
