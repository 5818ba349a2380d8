import { lettersOf } from '#adapters/table/dead-letters.ts';
import { listSummaries } from '#adapters/table/debt-summaries.ts';
import { findDebtor } from '#adapters/table/debtors.ts';
import { findEarlyPauses } from '#adapters/table/early-pauses.ts';
import { findErasedAt, listErasures } from '#adapters/table/erasures.ts';
import { findRevocations } from '#adapters/table/link-epochs.ts';
import { findPerson } from '#adapters/table/person-ids.ts';
import { findTries, triesOfDebtor } from '#adapters/table/tries.ts';
import { criteriaOf } from '#domain/privacy/criteria-of.ts';
import { purposesOf } from '#domain/privacy/purposes-of.ts';
import { recipientsOf } from '#domain/privacy/recipients-of.ts';
import { rightsOf } from '#domain/privacy/rights-of.ts';
import { config, creditorOf } from '#runtime/config.ts';
import type { Erasure } from '#schemas/records/erasure.ts';
import { PersonDossier } from '#schemas/records/person-dossier.ts';
import { addressOfPerson } from './address-of-person.ts';
import { contactsOfPerson } from './contacts-of-person.ts';
import { debtsOfPerson } from './debts-of-person.ts';
import { returnFilesOf } from './return-files-of.ts';

/**
 * Answers an access request (LGPD arts. 9, 18 I and II, 19 and 20): all that a creditor holds of a person under every id of theirs, with
 * the source of it, what it is for, with whom it is shared, and by what rules the person is judged. After an erasure it says so, and has
 * what was kept. Of somebody of whom nothing is held it says that.
 * @param given.taxId without punctuation
 * @param given.day the day of the amounts and offers, to its end in Brasília
 */
export async function makePersonDossier(given: {
  readonly creditorId: string;
  readonly taxId: string;
  readonly day: string;
}): Promise<PersonDossier> {
  const { creditorId, taxId, day } = given;
  const creditor = creditorOf(given);
  const { debtorIds: present, erasedIds, wishes } = await findPerson(given);
  const debtorIds = [...new Set([...present, ...erasedIds])].sort();
  const records = await Promise.all(debtorIds.map((id) => findDebtor(creditorId, id)));
  // An id of an erased person may be somebody else's by now.
  const debtors = records.flatMap((one) => (one?.taxId === taxId ? [one] : []));
  const history = (await Promise.all(debtors.map((one) => listSummaries(creditorId, one.debtorId)))).flat();
  const erasures = (await Promise.all(debtorIds.map((id) => listErasures(creditorId, id)))).flat();
  const debtIds = [
    ...new Set([
      ...history.map(({ debtId }) => debtId),
      ...erasures.flatMap(({ debtIds: erased = [] }) => [...erased]),
    ]),
  ];
  const contacts = new Map(debtors.flatMap((one) => one.contacts.map((contact) => [contact.value, contact])));
  const ofDebts = await debtsOfPerson(debtIds, day);
  const budget = await contactsOfPerson(taxId, creditorId);
  const returnFiles = await returnFilesOf(debtIds);
  const made: PersonDossier = {
    format: 'regua/person/v1',
    creditorId,
    taxId,
    day,
    isHeld: debtorIds.length > 0 || wishes !== undefined || isKnown(budget),
    controller: controllerOf(creditor),
    debtors,
    ...(wishes ? { wishes: wishesIn(wishes) } : {}),
    addresses: await Promise.all([...contacts.values()].map((one) => addressOfPerson(one, creditorId))),
    contacts: budget,
    history,
    ...ofDebts,
    returnFiles,
    refusedInputs: await lettersOfPerson(creditorId, { debtorIds, debtIds }),
    ids: await Promise.all(debtorIds.map((debtorId) => idOfPerson(creditorId, debtorId))),
    erasures: erasures.map(withoutPlan),
    processing: {
      purposes: purposesOf(),
      recipients: recipientsOf(creditor, { ...ofDebts, debtors, returnFiles }),
      criteria: criteriaOf(config(), creditor),
      rights: rightsOf(creditor),
    },
  };
  // As it is read from its file: without what is absent.
  return PersonDossier.parse(JSON.parse(JSON.stringify(made)));
}

/** What came in about the person or their debts and could not be taken. */
async function lettersOfPerson(
  creditorId: string,
  { debtorIds, debtIds }: { readonly debtorIds: readonly string[]; readonly debtIds: readonly string[] },
): Promise<PersonDossier['refusedInputs']> {
  const subjects = [
    ...debtorIds.map((debtorId) => ({ creditorId, debtorId })),
    ...debtIds.map((debtId) => ({ debtId })),
  ];
  const letters = (await Promise.all(subjects.map(lettersOf))).flat();
  return [...new Map(letters.map((letter) => [letter.letterId, letter])).values()].map(
    ({ creditorId: _, ...letter }) => letter,
  );
}

/** Whether anything is kept under the CPF or CNPJ alone. */
const isKnown = ({ contacts, hardships = {}, overIndebted }: PersonDossier['contacts']): boolean =>
  overIndebted === true || Object.keys({ ...contacts, ...hardships }).length > 0;

const controllerOf = ({
  id,
  legalName,
  taxId,
  address,
  contact,
  privacy,
}: PersonDossier['controller']): PersonDossier['controller'] => ({
  id,
  legalName,
  taxId,
  address,
  contact,
  privacy,
});

const wishesIn = ({
  optOuts,
  closedAt,
}: NonNullable<Awaited<ReturnType<typeof findPerson>>['wishes']>): NonNullable<PersonDossier['wishes']> => ({
  optOuts: [...optOuts],
  ...(closedAt ? { closedAt } : {}),
});

/** What is kept of one id beside its record. */
async function idOfPerson(creditorId: string, debtorId: string): Promise<PersonDossier['ids'][number]> {
  const [early, linksRevokedBy, tries, erasedAt] = await Promise.all([
    findEarlyPauses(creditorId, debtorId),
    findRevocations(creditorId, debtorId),
    findTries(triesOfDebtor({ creditorId, debtorId })),
    findErasedAt(creditorId, debtorId),
  ]);
  return {
    debtorId,
    ...(early
      ? { earlyPauses: { pauses: early.pauses, ...(early.resumedAt ? { resumedAt: early.resumedAt } : {}) } }
      : {}),
    linksRevokedBy,
    ...(tries
      ? { tries: { wrong: tries.wrong, ...(tries.lockedUntil ? { lockedUntil: tries.lockedUntil } : {}) } }
      : {}),
    ...(erasedAt === undefined ? {} : { erasedAt }),
  };
}

const withoutPlan = ({ plan: _, debtIds, ...erasure }: Erasure): PersonDossier['erasures'][number] => ({
  ...erasure,
  ...(debtIds ? { debtIds: [...debtIds].sort() } : {}),
});
