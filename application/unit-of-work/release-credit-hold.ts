import { findDebt } from '#adapters/table/debts.ts';
import { listUnpaid } from '#adapters/table/unpaid-debts.ts';
import { releaseCreditHold as release } from '#domain/debt/commands/release-credit-hold.ts';
import type { CancelledDebt, SettledDebt, StoredDebt } from '#schemas/records/debt.ts';
import type { DebtSummary } from '#schemas/records/debt-summary.ts';
import { applyCommand } from './apply-command.ts';
import { forget } from './forget.ts';
import { publishOutbox } from './outbox.ts';

/**
 * Publishes, once, that a debtor owes the creditor nothing any more, under any of their debtor ids. Each debt that closes looks for others once its own
 * summary is written, so that of two debts that close at the same moment the later one at least finds none. All that find
 * none publish about the same debt, the one that closed last, and the first of them writes the event.
 * @param closed a debt whose summary is written, and whose events are published
 * @returns that debt as it is now, if the event is its own: what its outbox holds is published, and the caller's to take off
 */
export async function releaseCreditHold(
  closed: SettledDebt | CancelledDebt,
): Promise<StoredDebt | undefined> {
  const { debtorIds, unpaid, closedLately } = await listUnpaid(closed);
  if (unpaid.length > 0) return undefined;
  const { debtId } = lastOf(closedLately) ?? closed;
  const last = debtId === closed.debtId ? closed : await findDebt(debtId);
  if (!last) return undefined;
  const released = await applyCommand(last, release(debtorIds));
  if (released.kind === 'changed' && last === closed) {
    await publishOutbox(released.debt);
    return released.debt;
  }
  if (released.kind === 'changed') await publish(released.debt);
  // Recorded before: the process that recorded it may have died before it was published. The events of `closed` are.
  else if (released.kind === 'already' && last !== closed) await publish(last);
  return undefined;
}

async function publish(debt: StoredDebt): Promise<void> {
  await publishOutbox(debt);
  await forget(debt, { outbox: Object.keys(debt.outbox) });
}

/** The debt that closed last; of several at the same instant always the same one. */
const lastOf = (summaries: readonly DebtSummary[]): DebtSummary | undefined =>
  [...summaries]
    .sort((one, other) => closedAt(one) - closedAt(other) || one.debtId.localeCompare(other.debtId))
    .at(-1);

const closedAt = (summary: DebtSummary): number =>
  summary.closedAt === undefined ? 0 : Date.parse(summary.closedAt);
