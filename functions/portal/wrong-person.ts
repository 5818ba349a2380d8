import { contactFingerprints } from '#adapters/aws/pseudonyms.ts';
import { addressMark } from '#adapters/table/addresses.ts';
import { changeDebtor } from '#adapters/table/debtors.ts';
import { type DebtorLink, debtorPath } from '#application/contact/debtor-link.ts';
import { honourOptOuts } from '#application/contact/opt-out.ts';
import { contactQuality } from '#domain/contacts/contact-quality.ts';
import { learnOfContact } from '#domain/contacts/learn-of-contact.ts';
import { page, seeOther } from './response.ts';
import { isFromHere } from './session.ts';
import { refusedPage } from './views/not-found.ts';
import type { Visit } from './visit.ts';

/** In the address after somebody said that a message was not for them. */
export const STOPPED = 'engano';

/**
 * Takes that a message reached somebody else: nothing is sent to that address any more, about any debt, and billing hears which contact
 * is wrong. It needs no session, because the visitor has the link that came there. Done again, it is the same.
 */
export async function wrongPerson(visit: Visit, link: DebtorLink): Promise<Response> {
  const path = debtorPath(link.token);
  if (!isFromHere(visit)) return page(403, await refusedPage(path));
  const { debt, debtor, sentTo } = link;
  if (!sentTo) return seeOther(path);
  const kind = sentTo.channel === 'email' ? 'email' : 'phone';
  const wrong = debtor.contacts.filter((one) => one.kind === kind && sentTo.isAddress(one.value));
  const fingerprintOf = await contactFingerprints(debt.creditorId);
  const wishes = await Promise.all(
    wrong.map(async ({ value, fingerprint }) => ({
      mark: await addressMark(value),
      by: 'wrong-person' as const,
      at: visit.at,
      channel: sentTo.channel,
      wrongContact: { kind, fingerprint: fingerprint ?? fingerprintOf(value) } as const,
    })),
  );
  await honourOptOuts(wishes, debt.debtId);
  await changeDebtor(debtor.creditorId, debtor.debtorId, (known) => {
    const contacts = wrong.reduce(
      (all, { value }) => learnOfContact(all, value, { validity: 'invalid', at: visit.at }),
      known.contacts,
    );
    return { ...known, contacts, quality: contactQuality(contacts).score };
  });
  return seeOther(`${path}?m=${STOPPED}`);
}
