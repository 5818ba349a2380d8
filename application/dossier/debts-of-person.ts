import { listCaseTexts } from '#adapters/table/case-texts.ts';
import { findDebt } from '#adapters/table/debts.ts';
import { noticesOf } from '#adapters/table/raw-notices.ts';
import type { Debt } from '#schemas/records/debt.ts';
import { PersonDossier } from '#schemas/records/person-dossier.ts';
import { makeDossier } from './make-dossier.ts';

type OfDebts = Pick<PersonDossier, 'debts' | 'caseTexts' | 'notices' | 'sellers'>;

const DebtRecord = PersonDossier.shape.debts.element.shape.record.strip();

/**
 * Each debt with its dossier, what the person wrote about it, what providers sent about its payments, and its seller.
 * @param day amounts are those of its end
 */
export async function debtsOfPerson(debtIds: readonly string[], day: string): Promise<OfDebts> {
  const found: Debt[] = [];
  for (const debtId of debtIds) {
    const debt = await findDebt(debtId);
    if (debt && debt.status !== 'awaitingInvoice') found.push(debt);
  }
  found.sort(
    (one, other) =>
      Date.parse(one.issued.issuedAt) - Date.parse(other.issued.issuedAt) ||
      one.invoiceId.localeCompare(other.invoiceId),
  );
  const debts: OfDebts['debts'] = [];
  const caseTexts: OfDebts['caseTexts'] = [];
  const notices: OfDebts['notices'] = [];
  for (const debt of found) {
    const dossier = await makeDossier(debt.debtId, day);
    if (dossier) debts.push({ record: DebtRecord.parse(debt), dossier });
    caseTexts.push(...(await listCaseTexts(debt, debt.debtId)));
    for (const paymentId of Object.keys(debt.payments))
      for (const { provider, receivedAt, raw } of await noticesOf(paymentId))
        notices.push({ paymentId, provider, receivedAt, raw });
  }
  const sellers = [...new Set(found.flatMap(({ sellerId }) => sellerId ?? []))].sort();
  return { debts, caseTexts, notices, sellers };
}
