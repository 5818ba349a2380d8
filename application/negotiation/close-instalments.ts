import { changeDebt } from '#adapters/table/change.ts';
import { ContentionError, TRIES } from '#adapters/table/contention.ts';
import { findDebt } from '#adapters/table/debts.ts';
import { followUp } from '#application/unit-of-work/follow-up.ts';
import { intoOutbox, outgoing } from '#application/unit-of-work/outbox.ts';
import { isOwed } from '#domain/debt/is-owed.ts';
import { sumOf } from '#domain/debt/sum-of.ts';
import type { Debt, StoredDebt } from '#schemas/records/debt.ts';
import { instalmentsOf } from './open-instalments.ts';

/**
 * Closes the instalments that are still owed, for their payment plan is over: nobody is reminded of them any more, and what
 * is paid for one goes to the debt. Gives them back as they then are. Done again, it does nothing more.
 */
export async function closeInstalments(debt: Debt, now: string): Promise<StoredDebt[]> {
  const parts = await instalmentsOf(debt);
  return Promise.all(parts.flatMap((part) => (part.debt ? [close(part.debt, now)] : [])));
}

async function close(instalment: StoredDebt, now: string): Promise<StoredDebt> {
  let stored: StoredDebt | undefined = instalment;
  for (let attempt = 0; stored && attempt < TRIES; attempt += 1) {
    if (!isOwed(stored.status)) {
      await followUp(stored);
      return stored;
    }
    const closed = outgoing('DebtClosed.v1', stored, 'payment-plan-over', {
      at: now,
      reason: 'payment-plan-over',
      received: sumOf(stored.payments),
    });
    const written = await changeDebt(stored.debtId, {
      set: [
        [['status'], 'cancelled'],
        [['cancelledAt'], now],
        [['revision'], stored.revision + 1],
        ...intoOutbox([closed]),
      ],
      when: { equal: [[['revision'], stored.revision]] },
      returns: 'new',
    });
    stored = written ?? (await findDebt(stored.debtId));
  }
  throw new ContentionError(instalment.debtId);
}
