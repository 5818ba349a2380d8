import { findDebt } from '#adapters/table/debts.ts';
import { type DebtsBeside, listUnpaid } from '#adapters/table/unpaid-debts.ts';
import { dayOf, inUtc } from '#domain/calendar/days.ts';
import { calendarTime } from '#runtime/time.ts';
import type { Debt, StoredDebt } from '#schemas/records/debt.ts';
import { speaksOn } from './waits-in-step.ts';

/**
 * Reads those of the other open debts of the debtor with this creditor that decide when one of them speaks on a day: the first that is to
 * speak by its plan, and the last that is looked at because a step waits in its own state. Their summaries give the order in which they
 * are read; what was sent since is on the debts alone.
 */
export async function othersOnDay(
  debt: Debt,
  beside: DebtsBeside,
  { day, zone }: { readonly day: string; readonly zone: string },
): Promise<StoredDebt[]> {
  const { unpaid } = await listUnpaid(debt, beside);
  const planned: Summarised[] = [];
  const looks: Summarised[] = [];
  for (const { debtId, status, steps } of unpaid) {
    if (!steps || debtId === debt.debtId || status !== 'open') continue;
    const times = steps.at.map((at) => inUtc(calendarTime(at))).filter((at) => dayOf(at, zone) === day);
    const [at] = times.sort();
    if (at === undefined) continue;
    if (steps.lookAt !== undefined && dayOf(steps.lookAt, zone) === day)
      looks.push({ debtId, at: steps.lookAt });
    else planned.push({ debtId, at });
  }
  const last = await readUntil(looks.sort(byTime).reverse(), (other) => speaksOn(other, day, zone).looks);
  const first = await readUntil(planned.sort(byTime), (other) => speaksOn(other, day, zone).planned);
  return [...last, ...first];
}

/** A debt, and when something comes of it by its summary (ISO-8601, UTC). */
interface Summarised {
  readonly debtId: string;
  readonly at: string;
}

const byTime = (one: Summarised, other: Summarised): number => one.at.localeCompare(other.at);

/** Reads debts in an order, up to the first of which something comes indeed. */
async function readUntil(
  those: readonly Summarised[],
  comes: (debt: StoredDebt) => readonly string[],
): Promise<StoredDebt[]> {
  const read: StoredDebt[] = [];
  for (const { debtId } of those) {
    const debt = await findDebt(debtId);
    if (!debt) continue;
    read.push(debt);
    if (comes(debt).length > 0) break;
  }
  return read;
}
