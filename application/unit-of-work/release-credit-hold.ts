import { changeDebt } from '#adapters/table/change.ts';
import { listSummaries } from '#adapters/table/debt-summaries.ts';
import { findDebt } from '#adapters/table/debts.ts';
import { isOwed } from '#domain/debt/is-owed.ts';
import type { Debt } from '#schemas/records/debt.ts';
import type { DebtSummary } from '#schemas/records/debt-summary.ts';
import { flushOutbox, intoOutbox, outgoing } from './outbox.ts';

/**
 * Tells, once, that a debtor owes the creditor nothing any more: whoever closes a debt looks for others when its own summary
 * is written, so that of two debts that close at the same moment the later one at least finds none. All who find none tell of
 * the same debt, the one that closed last, and the first of them writes the event.
 * @param closed whose summary is written, and whose outbox is on the bus
 */
export async function releaseCreditHold(closed: Debt): Promise<void> {
  const summaries = await listSummaries(closed.creditorId, closed.debtorId);
  if (summaries.some(({ status }) => isOwed(status))) return;
  const { debtId } = lastOf(summaries) ?? closed;
  const last = debtId === closed.debtId ? closed : await findDebt(debtId);
  if (!last || last.status === 'awaitingInvoice' || isOwed(last.status)) return;
  const { debtorId, sellerId, settledAt, cancelledAt, version, status } = last;
  const released = outgoing('CreditHoldReleased.v1', last, String(version), {
    at: (settledAt ?? cancelledAt) as string,
    debtorId,
    ...(sellerId === undefined ? {} : { sellerId }),
  });
  const written = await changeDebt(debtId, {
    set: [[['creditHoldReleased'], true], ...intoOutbox([released])],
    when: {
      equal: [
        [['version'], version],
        [['status'], status],
      ],
      absent: [['creditHoldReleased']],
    },
    returns: 'new',
  });
  if (written) await flushOutbox(written);
  // Told before: who wrote it may have died before the bus had it. What `closed` held, the caller has put there.
  else if (last !== closed) await flushOutbox(last);
}

/** The debt that closed last; of several at the same instant always the same one. */
const lastOf = (summaries: readonly DebtSummary[]): DebtSummary | undefined =>
  [...summaries]
    .sort((one, other) => closedAt(one) - closedAt(other) || one.debtId.localeCompare(other.debtId))
    .at(-1);

const closedAt = (summary: DebtSummary): number =>
  summary.closedAt === undefined ? 0 : Date.parse(summary.closedAt);
