import type { DebtStatus } from '#schemas/records/debt.ts';

/** A debt whose page can be opened. */
export interface ServedPage {
  readonly debtId: string;
  readonly invoiceId: string;
  readonly name: string;
  readonly status: DebtStatus;
  readonly url: string;
  /** What the page asks for: the beginning of the CPF or CNPJ. */
  readonly digits: string;
}

/**
 * The pages of debts as they are at an instant.
 * @param at ISO-8601
 */
export async function pagesOf(debtIds: readonly string[], at: string): Promise<ServedPage[]> {
  const [{ findDebt }, { findDebtor }, { debtorUrl }, { askedOf }, { dayOf }] = await Promise.all([
    import('#adapters/table/debts.ts'),
    import('#adapters/table/debtors.ts'),
    import('#application/contact/debtor-link.ts'),
    import('#functions/portal/identity.ts'),
    import('#domain/calendar/days.ts'),
  ]);
  const pages: ServedPage[] = [];
  for (const debtId of debtIds) {
    const debt = await findDebt(debtId);
    if (!debt || debt.status === 'awaitingInvoice') continue;
    const debtor = await findDebtor(debt.creditorId, debt.debtorId);
    if (!debtor) continue;
    const { invoiceId, status } = debt;
    const url = await debtorUrl(debt, dayOf(at));
    pages.push({ debtId, invoiceId, name: debtor.name, status, url, digits: askedOf(debtor) });
  }
  return pages;
}
