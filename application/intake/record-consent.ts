import { consentTo } from '#adapters/table/addresses.ts';
import { changeDebtor } from '#adapters/table/debtors.ts';
import { authorise } from '#adapters/table/registers.ts';
import { RejectedEventError, UnknownDebtorError } from '#application/unit-of-work/rejected.ts';
import { statedAt } from '#domain/calendar/stated-at.ts';
import { readContacts } from '#domain/contacts/read-contacts.ts';
import { withWishesOf } from '#domain/contacts/wishes.ts';
import { log } from '#runtime/log.ts';
import type { ContactConsentGivenV1 } from '#schemas/events/billing.ts';
import { shareWishes } from './share-wishes.ts';

/**
 * Records that a debtor consented to be written to again, with the reference of the proof: it lifts the older opt-out of the
 * address, for this creditor and channel alone, and of the channel. A newer opt-out closes them again. With how it was given, it
 * is also the authorisation of this company that a register of blocked phones leaves room for.
 * @param now when it came (ISO-8601)
 * @throws UnknownDebtorError, RejectedEventError
 */
export async function recordConsent(given: ContactConsentGivenV1, now: string): Promise<void> {
  const { creditorId, debtorId, channel, address, proof, how } = given;
  const [contact] = readContacts(channel === 'email' ? 'email' : 'phone', [address]).contacts;
  if (!contact)
    throw new RejectedEventError('address: must be an e-mail address for email, and else a phone');
  const consent = { givenAt: statedAt(given.givenAt, now), proof };
  const debtor = await changeDebtor(creditorId, debtorId, (known) => {
    const before = known.consents?.[channel];
    if (before?.givenAt === consent.givenAt && before.proof !== proof)
      throw new RejectedEventError('proof: another one was stated for the same instant; it is for a person');
    return withWishesOf(known, { optOuts: [], consents: { [channel]: consent } });
  });
  if (!debtor) throw new UnknownDebtorError('debtorId: no invoice of such a debtor was issued');
  await consentTo(contact.value, { creditorId, channel, ...consent });
  if (how !== undefined && channel !== 'email')
    await authorise(contact.value, { creditorId, channel }, { ...consent, how, debtorId });
  await shareWishes(debtor);
  log.info('a debtor consented to be written to', { creditorId, channel, proof });
}
