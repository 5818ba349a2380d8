import { type DebtorLink, debtorPath, readDebtorLink } from '#application/contact/debtor-link.ts';
import { dayFor } from '#domain/debt/day-for.ts';
import { creditorOf } from '#runtime/config.ts';
import { act } from './actions.ts';
import { boletoFile } from './boleto-file.ts';
import { confirm } from './confirm.ts';
import { asksForLetters } from './identity.ts';
import { page, seeOther } from './response.ts';
import { isOurForm, type Session, sessionOf } from './session.ts';
import { sightOf } from './sight.ts';
import { clockInBrasilia } from './time-of-day.ts';
import { lockOf } from './tries.ts';
import { confirmPage, lockedPage } from './views/confirm.ts';
import { debtPage } from './views/debt-page.ts';
import { notFoundPage, refusedPage } from './views/not-found.ts';
import type { Visit } from './visit.ts';
import { STOPPED, wrongPerson } from './wrong-person.ts';

/**
 * Whatever is asked below a link. A link that is none of ours, is over or was revoked leads nowhere, always in the same
 * words; a good one shows nothing of the debt until the visitor has confirmed to be its debtor.
 */
export async function answerLink(asked: Visit, token: string, action: string | undefined): Promise<Response> {
  const link = await readDebtorLink(token, asked.today, asked.clock);
  if (!link) return page(404, await notFoundPage());
  const visit = { ...asked, today: dayFor(link.debt, asked.at) };
  const session = await sessionOf(link.debtor, visit);
  if (visit.method === 'POST') return post(visit, link, session, action);
  if (action === undefined) return session ? show(visit, link, session) : ask(visit, link);
  if (action === 'boleto.pdf' && session) return boletoFile(await sightOf(link, visit, session));
  return seeOther(debtorPath(token));
}

async function show(visit: Visit, link: DebtorLink, session: Session): Promise<Response> {
  return page(200, await debtPage(await sightOf(link, visit, session)));
}

async function ask(visit: Visit, link: DebtorLink): Promise<Response> {
  const creditor = creditorOf(link.debt);
  const lock = await lockOf(link, visit.at);
  if (lock?.kind === 'for-good') return page(403, await lockedPage(creditor, undefined));
  if (lock) return page(429, await lockedPage(creditor, clockInBrasilia(lock.until)));
  return page(
    200,
    await confirmPage(creditor, debtorPath(link.token), {
      isWrong: visit.query.get('m') === 'nao-confere',
      isStopped: visit.query.get('m') === STOPPED,
      mayStop: link.sentTo !== undefined && visit.query.get('m') !== STOPPED,
      hasLetters: asksForLetters(link.debtor),
    }),
  );
}

/** Every form ends in an address to look at: loading it again sends nothing again. */
async function post(
  visit: Visit,
  link: DebtorLink,
  session: Session | undefined,
  action: string | undefined,
): Promise<Response> {
  const path = debtorPath(link.token);
  if (action === undefined) return confirm(visit, link);
  if (action === 'engano') return wrongPerson(visit, link);
  // Its time was over before the form was sent: the visitor confirms again, and asks again.
  if (!session) return seeOther(path);
  if (!isOurForm(visit, session)) return page(403, await refusedPage(path));
  const word = await act(action, visit, link);
  if (word === undefined) return page(404, await notFoundPage());
  return seeOther(`${path}?m=${word}`);
}
