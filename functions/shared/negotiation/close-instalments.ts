import { type Debt, isOwed, type StoredDebt } from '../../../schemas/records/debt.ts';
import { ContentionError, TRIES } from '../contention.ts';
import { sumOf } from '../ledger/sum-of.ts';
import { intoOutbox, outgoing } from '../outbox.ts';
import { changeDebt } from '../store/change.ts';
import { findDebt } from '../store/debts.ts';
import { wakeAndTell } from '../wake-and-tell.ts';
import { instalmentsOf } from './open-instalments.ts';

/**
 * Closes the instalments that are still owed, for their agreement is over: nobody is reminded of them any more, and what
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
      await wakeAndTell(stored);
      return stored;
    }
    const closed = outgoing('DebtClosed.v1', stored, 'agreement-over', {
      at: now,
      reason: 'agreement-over',
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
