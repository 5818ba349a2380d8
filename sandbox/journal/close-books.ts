import { dayFor } from '#domain/debt/day-for.ts';
import { sumOf } from '#domain/debt/sum-of.ts';
import { askedFor } from '#domain/statement/asked-for.ts';
import { addBooks, type Books, booksOf, NO_BOOKS } from '#domain/statement/books.ts';
import type { Debt } from '#schemas/records/debt.ts';
import { type Entry, inBrasilia, type OfDebt } from './journal.ts';
import { nextStep } from './next-step.ts';

/** Money without a known invoice, as the events of a run tell it. */
export class Unidentified {
  readonly #amounts = new Map<string, number>();

  observe(entry: Entry): void {
    if (entry.type === 'unidentifiedPayment') this.#amounts.set(entry.paymentId, entry.amount);
    if (entry.type === 'event' && entry.detailType === 'PaymentApplied.v1')
      this.#amounts.delete(entry.detail.paymentId);
  }

  /** Centavos. */
  get sum(): number {
    return [...this.#amounts.values()].reduce((total, amount) => total + amount, 0);
  }
}

/**
 * Closes the books of a run: what there was to collect of each debt and what became of it, from its ledger in the table, and all of
 * them together. Instalments are in the books of the debt that they replace.
 * @param debts every debt that the journal speaks of
 * @param at epoch milliseconds: the end of the run
 * @param since its first day: what was paid before it is no work of the run
 */
export async function closeBooks(
  debts: Iterable<OfDebt>,
  {
    at,
    since,
    unidentified,
    record,
  }: { at: number; since?: string; unidentified: number; record: (entry: Entry) => void },
): Promise<void> {
  const [{ findDebt }, { instalmentsOf }] = await Promise.all([
    import('#adapters/table/debts.ts'),
    import('#application/unit-of-work/plan-parts.ts'),
  ]);
  const now = new Date(at).toISOString();
  const printed = inBrasilia(at);
  let total: Books = NO_BOOKS;
  let unapplied = unidentified;
  let receivedBefore = 0;
  for (const { debtId, invoiceId, creditorId } of debts) {
    const debt = await findDebt(debtId);
    if (debt?.status === 'awaitingInvoice') unapplied += sumOf(debt.payments) - sumOf(debt.refunds);
    if (!debt || debt.status === 'awaitingInvoice' || debt.instalmentOf) continue;
    const plan = debt.paymentPlans.at(-1);
    const parts = plan ? (await instalmentsOf(plan)).flatMap((part) => part.debt ?? []) : [];
    const books = booksOf(debt, parts, now);
    total = addBooks(total, books);
    const before = Math.min(books.received, paidBefore(debt, since));
    receivedBefore += before;
    const next = nextStep(debt, now);
    record({
      at: printed,
      type: 'books',
      ...{ debtId, invoiceId, creditorId, status: debt.status },
      next: next ? { step: next.step, at: inBrasilia(Date.parse(next.at)) } : null,
      ...books,
      receivedBefore: before,
      ...askedFor(debt, parts, books.owed, now),
    });
  }
  record({ at: printed, type: 'totals', ...total, receivedBefore, unapplied });
}

/** What was paid of a debt before a day, centavos. */
const paidBefore = (debt: Debt, day: string | undefined): number =>
  Object.values(debt.payments).reduce(
    (sum, { amount, paidAt }) => (day !== undefined && dayFor(debt, paidAt) < day ? sum + amount : sum),
    0,
  );
