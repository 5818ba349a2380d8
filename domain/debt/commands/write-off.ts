import type { Holiday } from '#domain/calendar/calendar.ts';
import { allotting } from '#domain/debt/allotting.ts';
import { balanceOn } from '#domain/debt/balance.ts';
import { dayFor } from '#domain/debt/day-for.ts';
import { type Change, change, type Refused, refused } from '#domain/debt/decision.ts';
import { debtEvent } from '#domain/debt/event.ts';
import { latestDay } from '#domain/debt/latest-day.ts';
import { ofSeller } from '#domain/debt/of-seller.ts';
import { hasPlanInForce } from '#domain/debt/plan-in-force.ts';
import { settledEvents } from '#domain/debt/settled-events.ts';
import { settlementOn } from '#domain/debt/settlement.ts';
import type { DebtFor } from '#domain/debt/transitions.ts';
import { withWaived } from '#domain/debt/with-waived.ts';
import type { StoredDebt, WriteOff as WriteOffEntry } from '#schemas/records/debt.ts';

/** A person of the creditor gives up what is owed of a debt, or a part of it. */
export interface ApprovedWriteOff {
  readonly writeOffId: string;
  /** Centavos; without it, all that is owed. */
  readonly amount?: number | undefined;
  readonly reason: string;
}

/** What the decision needs beside the debt. */
export interface WriteOffFacts {
  /** When it came (ISO-8601). */
  readonly at: string;
  /** How many other debts of the debtor with this creditor are owed. */
  readonly otherOpenDebts: number;
  /** The municipal holidays of the creditor. */
  readonly holidays: readonly Holiday[];
}

/** Whether a debt shows that this write-off was written before: the same reason, and no more than was asked for. */
export function isWrittenOff(debt: StoredDebt, { writeOffId, amount, reason }: ApprovedWriteOff): boolean {
  const entry = debt.status === 'awaitingInvoice' ? undefined : debt.writeOffs[keyOf(writeOffId)];
  return entry !== undefined && entry.reason === reason && entry.amount <= (amount ?? entry.amount);
}

/**
 * Writes off what is owed, or a part of it, never more than is owed. A debt of which nothing is left is settled; one
 * with a part left stays as it is, and asks for the rest.
 */
export function writeOff(
  debt: DebtFor<'writeOff'>,
  { writeOffId, amount: asked, reason }: ApprovedWriteOff,
  { at, otherOpenDebts, holidays }: WriteOffFacts,
): Change | Refused {
  if (hasPlanInForce(debt)) return refused('onPaymentPlan');
  const key = keyOf(writeOffId);
  if (key in debt.writeOffs) return refused('written-off-otherwise');
  const on = latestDay(debt, dayFor(debt, at));
  const { total } = balanceOn(debt, on);
  if (total === 0) return refused('nothing-owed');
  const amount = Math.min(asked ?? total, total);
  const entry: WriteOffEntry = { amount, on, at, by: 'person', reason };
  const withEntry = { ...debt.writeOffs, [key]: entry };
  const { settles, waived, waivers, balance, daysLate } = settlementOn({ ...debt, writeOffs: withEntry }, on);
  const writeOffs = withWaived({ writeOffs: withEntry }, key, { waivers, at });
  const writtenOff = debtEvent('DebtWrittenOff.v1', writeOffId, {
    at,
    debtorId: debt.debtorId,
    ...ofSeller(debt),
    writeOffId,
    amount,
    reason,
    balance,
  });
  if (!settles)
    return change({
      set: { writeOffs },
      events: [writtenOff],
      effects: [{ kind: 'writeSummary' }, ...allotting(debt)],
    });
  return change({
    set: { writeOffs, status: 'settled', settledAt: at },
    events: [
      writtenOff,
      ...settledEvents(
        { ...debt, writeOffs, settledAt: at },
        { occasion: key, by: 'write-off', waived, daysLate, otherOpenDebts, holidays },
      ),
    ],
    effects: [
      { kind: 'endWait', event: 'settled' },
      { kind: 'writeSummary' },
      ...allotting(debt),
      { kind: 'releaseCreditHold' },
    ],
  });
}

const keyOf = (writeOffId: string): string => `billing/${writeOffId}`;
