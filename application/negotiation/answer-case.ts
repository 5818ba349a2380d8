import { setOverIndebted } from '#adapters/table/contact-budget.ts';
import { ContentionError, TRIES } from '#adapters/table/contention.ts';
import { findDebtor } from '#adapters/table/debtors.ts';
import { findDebt } from '#adapters/table/debts.ts';
import { debtIdOf } from '#adapters/table/keys.ts';
import { amendDebt } from '#application/intake/amend-debt.ts';
import { followUp } from '#application/unit-of-work/follow-up.ts';
import { type Outgoing, outgoing } from '#application/unit-of-work/outbox.ts';
import { RejectedEventError, UnknownInvoiceError } from '#application/unit-of-work/rejected.ts';
import { wakeWaiting } from '#application/unit-of-work/wake.ts';
import { writeFields } from '#application/unit-of-work/write-fields.ts';
import { dayOf } from '#domain/calendar/days.ts';
import { cancelledEvents } from '#domain/debt/commands/cancel-invoice.ts';
import { isOwed } from '#domain/debt/is-owed.ts';
import type { CaseAnsweredV1 } from '#schemas/events/billing.ts';
import type { Debt } from '#schemas/records/debt.ts';

/**
 * Closes the case of an invoice by a person's answer. For the debtor: it is cancelled, or the amount is corrected, and the
 * ladder goes on with that. For the creditor: the ladder goes on where it is due by now. Over-indebted: a person keeps
 * it, and every other debt of the same CPF or CNPJ. Told again, it does nothing more.
 */
export async function answerCase(solved: CaseAnsweredV1, now: string): Promise<void> {
  const debtId = debtIdOf(solved.creditorId, solved.invoiceId);
  const debt = await findCase(debtId, solved);
  // Each is harmless when done again, and holds before the ladder may go on.
  if (isUnanswered(debt, solved)) await before(debt, solved, now);
  for (let attempt = 0; attempt < TRIES; attempt += 1) {
    const current = await findCase(debtId, solved);
    if (!isUnanswered(current, solved)) return goOn(current);
    const written = await close(current, solved, now);
    if (!written) continue;
    return goOn(written);
  }
  throw new ContentionError(debtId);
}

/** A first try may have died before its machine was told. */
async function goOn(debt: Debt): Promise<void> {
  if (debt.status === 'open') await wakeWaiting(debt, 'changed');
  await followUp(debt);
}

async function findCase(debtId: string, { number, outcome }: CaseAnsweredV1): Promise<Debt> {
  const debt = await findDebt(debtId);
  if (!debt || debt.status === 'awaitingInvoice')
    throw new UnknownInvoiceError('invoiceId: no such invoice was issued');
  const found = debt.cases.find((one) => one.number === number);
  if (!found) throw new UnknownInvoiceError('number: this invoice has no case of that number');
  if (found.closed && found.closed.outcome !== outcome)
    throw new RejectedEventError(`outcome: this case was answered already, as "${found.closed.outcome}"`);
  return debt;
}

const isUnanswered = ({ cases }: Debt, { number }: CaseAnsweredV1): boolean =>
  cases.some((one) => one.number === number && !one.closed);

async function before(debt: Debt, solved: CaseAnsweredV1, now: string): Promise<void> {
  const { creditorId, invoiceId, outcome, amount, answeredAt } = solved;
  if (outcome === 'over-indebted') {
    const debtor = await findDebtor(creditorId, debt.debtorId);
    if (debtor) await setOverIndebted(debtor.taxId, true);
  }
  if (amount !== undefined && isOwed(debt.status))
    await amendDebt({ creditorId, invoiceId, amendedAt: answeredAt, amount }, now);
}

/** One conditional write. A debt that closed meanwhile stays closed: only its case is answered. */
async function close(
  debt: Debt,
  { number, outcome, answeredAt }: CaseAnsweredV1,
  now: string,
): Promise<Debt | undefined> {
  const cases = debt.cases.map((one) =>
    one.number === number ? { ...one, closed: { at: answeredAt, outcome } } : one,
  );
  const { kind } = debt.cases[number - 1] as Debt['cases'][number];
  const closed = outgoing('CaseResolved.v1', debt, String(number), { at: now, number, kind, outcome });
  const { events, ...fields } = after(debt, outcome, now);
  const written = await writeFields(debt, {
    fields: { ...fields, cases },
    removed: [],
    events: [closed, ...events],
  });
  return written as Debt | undefined;
}

function after(
  debt: Debt,
  outcome: CaseAnsweredV1['outcome'],
  now: string,
): Pick<Debt, 'status' | 'cancelledAt'> & { readonly events: readonly Outgoing[] } {
  if (!isOwed(debt.status)) return { status: debt.status, events: [] };
  if (outcome === 'cancelled')
    return { status: 'cancelled', cancelledAt: now, events: closing(debt, dayOf(now), now) };
  return { status: debt.status === 'caseOpen' ? 'open' : debt.status, events: [] };
}
