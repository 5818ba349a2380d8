import { optOutsOf } from '#adapters/table/addresses.ts';
import { findMarketingWish } from '#adapters/table/marketing-wishes.ts';
import { findAuthorisation, findListedPhone } from '#adapters/table/registers.ts';
import type { Contact } from '#schemas/records/debtor.ts';
import type { PersonDossier } from '#schemas/records/person-dossier.ts';

type AddressOfPerson = PersonDossier['addresses'][number];

/** What is kept of an address by its mark, which is under no debtor: opt-outs, consents, registers and authorisations. */
export async function addressOfPerson(
  { kind, value }: Pick<Contact, 'kind' | 'value'>,
  creditorId: string,
): Promise<AddressOfPerson> {
  const optOuts = (await optOutsOf(value)).map(({ optOut: { optedOutAt, by, consents } }) => ({
    optedOutAt,
    by,
    consents: consents?.[creditorId] ?? {},
  }));
  if (kind === 'email') return { kind, value, optOuts, authorisations: {} };
  const [marketing, register, sms, whatsapp] = await Promise.all([
    findMarketingWish(value),
    findListedPhone(value),
    findAuthorisation(value, creditorId, 'sms'),
    findAuthorisation(value, creditorId, 'whatsapp'),
  ]);
  return {
    kind,
    value,
    optOuts,
    ...(marketing ? { marketing } : {}),
    ...(register ? { register } : {}),
    authorisations: { ...(sms ? { sms } : {}), ...(whatsapp ? { whatsapp } : {}) },
  };
}
