import { findContactBudget } from '#adapters/table/contact-budget.ts';
import { isDebtOf } from '#adapters/table/keys.ts';
import { ContactBudget } from '#schemas/records/contact-budget.ts';
import type { PersonDossier } from '#schemas/records/person-dossier.ts';

const { contacts: Contacts } = ContactBudget.shape;

/** The recent contacts of a CPF or CNPJ about one creditor's debts, and what keeps the person from being written to. */
export async function contactsOfPerson(
  taxId: string,
  creditorId: string,
): Promise<PersonDossier['contacts']> {
  const { contacts, made, overIndebted, overIndebtedBy, hardships } = await findContactBudget(taxId);
  const isOwn = (debtId: string): boolean => isDebtOf(creditorId, debtId);
  return {
    contacts: Contacts.parse(
      Object.fromEntries(Object.entries(contacts).filter(([contact]) => isOwn(contact))),
    ),
    ...(made ? { made: made.filter(isOwn) } : {}),
    ...(overIndebted === undefined ? {} : { overIndebted }),
    ...(overIndebtedBy
      ? { overIndebtedBy: overIndebtedBy.filter((by) => by.startsWith(`${creditorId}/`)) }
      : {}),
    ...(hardships
      ? { hardships: Object.fromEntries(Object.entries(hardships).filter(([debtId]) => isOwn(debtId))) }
      : {}),
  };
}
