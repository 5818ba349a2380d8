import type { Creditor } from '#schemas/config/creditor.ts';
import type { Debt } from '#schemas/records/debt.ts';
import type { Debtor } from '#schemas/records/debtor.ts';
import type { DossierParts } from '#schemas/records/dossier.ts';

/** What a debt is of: the parties, the invoice as it was issued and as it is in force, and its terms. */
export function contractOf(
  debt: Debt,
  creditor: Creditor,
  debtor: Debtor | undefined,
): DossierParts['contract'] {
  const { invoiceId, issued, amount, dueDate, rolledDueDate, terms, regua, profile, description, status } =
    debt;
  const { id, legalName, taxId, address } = creditor;
  return {
    creditor: { id, legalName, taxId, address },
    ...(debtor
      ? {
          debtor: {
            id: debtor.debtorId,
            name: debtor.name,
            taxId: debtor.taxId,
            personType: debtor.personType,
          },
        }
      : {}),
    invoiceId,
    issued,
    amount,
    dueDate,
    rolledDueDate,
    terms,
    regua,
    profile,
    ...(description === undefined ? {} : { description }),
    status,
    ...(debt.instalmentOf ? { instalmentOf: debt.instalmentOf } : {}),
  };
}
