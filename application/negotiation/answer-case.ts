import { setOverIndebted } from '#adapters/table/contact-budget.ts';
import { findDebtor } from '#adapters/table/debtors.ts';
import { findDebt } from '#adapters/table/debts.ts';
import { debtIdOf } from '#adapters/table/keys.ts';
import { amendInvoice } from '#application/intake/amend-invoice.ts';
import { expectAccepted } from '#application/unit-of-work/expect-accepted.ts';
import { RejectedEventError, UnknownInvoiceError } from '#application/unit-of-work/rejected.ts';
import { updateDebt } from '#application/unit-of-work/update-debt.ts';
import { statedAt } from '#domain/calendar/stated-at.ts';
import { answerCase as decide } from '#domain/debt/commands/answer-case.ts';
import { refused } from '#domain/debt/decision.ts';
import { isOwed } from '#domain/debt/is-owed.ts';
import { creditorOf } from '#runtime/config.ts';
import type { CaseAnsweredV1 } from '#schemas/events/billing.ts';
import type { Debt, StoredDebt } from '#schemas/records/debt.ts';
import type { Case } from '#schemas/records/negotiation.ts';

/**
 * Resolves the case of an invoice by a person's answer. For the debtor: it is cancelled, or the amount is corrected, and the
 * ladder goes on with that. For the creditor: the ladder goes on where it is due by now. Over-indebted: a person keeps
 * it, and every other debt of the same CPF or CNPJ.
 * @param now when it came (ISO-8601)
 * @throws UnknownInvoiceError, RejectedEventError
 */
export async function answerCase(answered: CaseAnsweredV1, now: string): Promise<void> {
  const { creditorId, invoiceId, outcome } = answered;
  const answeredAt = statedAt(answered.answeredAt, now);
  const debtId = debtIdOf(creditorId, invoiceId);
  const debt = await findCaseDebt(debtId, answered);
  // Each is harmless when done again, and is done before the ladder may go on.
  if (!caseOf(debt, answered)?.resolved) await before(debt, answered, now);
  const { holidays } = creditorOf(answered);
  expectAccepted(
    await updateDebt(debtId, {
      command: 'answerCase',
      isRepeated: (current) => caseOf(current, answered)?.resolved !== undefined,
      decide: (current) => {
        const open = caseOf(current, answered);
        return open
          ? decide(current, open, { outcome, answeredAt, at: now, holidays })
          : refused('no-such-case');
      },
    }),
    { 'no-such-case': 'number: this invoice has no case of that number' },
  );
}

const caseOf = (debt: StoredDebt, { number }: Pick<CaseAnsweredV1, 'number'>): Case | undefined =>
  debt.status === 'awaitingInvoice' ? undefined : debt.cases.find((one) => one.number === number);

/** The debt with a case of that number, which nobody answered otherwise. */
async function findCaseDebt(debtId: string, answered: CaseAnsweredV1): Promise<Debt> {
  const debt = await findDebt(debtId);
  if (!debt || debt.status === 'awaitingInvoice')
    throw new UnknownInvoiceError('invoiceId: no such invoice was issued');
  const found = caseOf(debt, answered);
  if (!found) throw new UnknownInvoiceError('number: this invoice has no case of that number');
  if (found.resolved && found.resolved.outcome !== answered.outcome)
    throw new RejectedEventError(`outcome: this case was answered already, as "${found.resolved.outcome}"`);
  return debt;
}

async function before(debt: Debt, answered: CaseAnsweredV1, now: string): Promise<void> {
  const { creditorId, invoiceId, outcome, amount, answeredAt } = answered;
  if (outcome === 'over-indebted') {
    const debtor = await findDebtor(creditorId, debt.debtorId);
    if (debtor) await setOverIndebted(debtor.taxId, true, debtor);
  }
  if (amount !== undefined && isOwed(debt.status))
    await amendInvoice({ creditorId, invoiceId, amendedAt: answeredAt, amount }, now);
}
