import { putDebt } from '#adapters/table/debts.ts';
import type { Change } from '#domain/debt/decision.ts';
import { evolve } from '#domain/debt/evolve.ts';
import type { DebtAwaitingInvoice } from '#schemas/records/debt.ts';
import { entriesOf } from './entries.ts';
import { lookAt } from './look-at.ts';
import { runEffects } from './run-effects.ts';

/** What an invoice is known by before it comes. */
export type InvoiceIds = Pick<DebtAwaitingInvoice, 'debtId' | 'creditorId' | 'invoiceId'>;

/** Keeps the first that comes for an invoice that was unknown; false when something of it is known by now. */
export async function awaitInvoice(unknown: DebtAwaitingInvoice, kept: Change): Promise<boolean> {
  const added = entriesOf(unknown, kept);
  const debt = {
    ...evolve(unknown, kept),
    revision: unknown.revision,
    outbox: Object.fromEntries(added.outbox),
    chain: added.chain,
    changes: 1,
    pendingAt: lookAt(),
  };
  if (!(await putDebt(debt))) return false;
  await runEffects(debt);
  return true;
}
