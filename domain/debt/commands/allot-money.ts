import type { Holiday } from '#domain/calendar/calendar.ts';
import type { Allotment } from '#domain/debt/allot-plan-money.ts';
import { dayFor } from '#domain/debt/day-for.ts';
import { type Change, change } from '#domain/debt/decision.ts';
import { handOverEvent } from '#domain/debt/hand-over-event.ts';
import { latestDay } from '#domain/debt/latest-day.ts';
import { leftForPerson } from '#domain/debt/left-for-person.ts';
import { nextExecution } from '#domain/debt/next-execution.ts';
import { reopening } from '#domain/debt/reopening.ts';
import { settledEvents } from '#domain/debt/settled-events.ts';
import { type Settlement, settlementOn } from '#domain/debt/settlement.ts';
import type { DebtFor } from '#domain/debt/transitions.ts';
import { withoutTheOneThatHolds } from '#domain/debt/void-promise.ts';
import { withWaived } from '#domain/debt/with-waived.ts';
import type { SettledDebt, StoredDebt } from '#schemas/records/debt.ts';
import type { RefundKind } from '#schemas/records/payment-pointer.ts';

/** The share of its payment plan's money that an instalment has. */
export interface AllotMoney extends Pick<Allotment, 'payments' | 'refunds'> {
  /** When the latest of it became known (ISO-8601). */
  readonly at: string;
  /** Why money that it had may be gone. */
  readonly because: RefundKind;
}

/** What the decision needs beside the instalment. */
export interface AllotmentFacts {
  /** How many other debts of the debtor with this creditor are owed. */
  readonly otherOpenDebts: number;
  /** The municipal holidays of the creditor. */
  readonly holidays: readonly Holiday[];
}

type Ledger = Pick<AllotMoney, 'payments' | 'refunds'>;

/** Whether an instalment has just this share of the money. */
export const isAllotted =
  (share: Ledger) =>
  (debt: StoredDebt): boolean =>
    hasSame(debt.payments, share.payments) && hasSame(debt.refunds, share.refunds);

type Entries = Readonly<Record<string, { readonly amount: number }>>;

const hasSame = (one: Entries, other: Entries): boolean =>
  Object.keys(one).length === Object.keys(other).length &&
  Object.entries(one).every(([id, { amount }]) => other[id]?.amount === amount);

/**
 * Gives an instalment its share of the payment plan's money, in the place of what it had: it is settled by it, or owed again because
 * of what went back, as of the days of the entries. The payments themselves were recorded, and published, on the whole debt.
 */
export function allotMoney(
  debt: DebtFor<'allotMoney'>,
  { payments, refunds, at, because }: AllotMoney,
  facts: AllotmentFacts,
): Change {
  const ledger = { payments, refunds };
  const after = { ...debt, ...ledger };
  if (debt.status === 'cancelled') return change({ set: ledger, effects: SUMMARY });
  const day = latestDay(after, '') || dayFor(debt, at);
  const settlement = settlementOn(after, day);
  if (debt.status === 'settled') return onSettled(debt, ledger, settlement, { at, because, day });
  return onOwed(debt, ledger, settlement, { at, ...facts });
}

const SUMMARY = [{ kind: 'writeSummary' }] as const;

type Owed = Exclude<DebtFor<'allotMoney'>, { readonly status: 'settled' | 'cancelled' }>;

function onOwed(
  debt: Owed,
  ledger: Ledger,
  settlement: Settlement,
  { at, otherOpenDebts, holidays }: AllotmentFacts & Pick<AllotMoney, 'at'>,
): Change {
  const occasion = `allotted-${debt.revision + 1}`;
  const { settles, balance, waived, waivers, daysLate } = settlement;
  const promises = debt.status === 'promised' ? { promises: withoutTheOneThatHolds(debt.promises) } : {};
  const reason = leftForPerson(settlement);
  if (reason && (debt.status === 'open' || debt.status === 'promised'))
    return change({
      set: { ...ledger, status: 'handedOver', handedOver: { at, reason }, ...promises },
      events: [
        handOverEvent(debt, `${debt.version}/${reason}/${occasion}`, { at, reason, owed: balance, daysLate }),
      ],
      effects: [{ kind: 'endWait', event: 'closed' }, ...SUMMARY],
    });
  if (!settles) return change({ set: ledger, effects: SUMMARY });
  const writeOffs = withWaived(debt, occasion, { waivers, at });
  return change({
    set: { ...ledger, status: 'settled', settledAt: at, writeOffs },
    events: settledEvents(
      { ...debt, ...ledger, writeOffs, settledAt: at },
      { occasion, by: 'payment', waived, daysLate, otherOpenDebts, holidays },
    ),
    effects: [{ kind: 'endWait', event: 'settled' }, ...SUMMARY, { kind: 'releaseCreditHold' }],
  });
}

/** An instalment that was settled stays so, or is owed again: the machine of its new version plans the ladder. */
function onSettled(
  debt: SettledDebt,
  ledger: Ledger,
  { settles, waivers }: Settlement,
  { at, because, day }: Pick<AllotMoney, 'at' | 'because'> & { readonly day: string },
): Change {
  if (settles) {
    const writeOffs = withWaived(debt, `allotted-${debt.revision + 1}`, { waivers, at });
    return change({ set: { ...ledger, writeOffs }, effects: SUMMARY });
  }
  const { regua, rolledDueDate } = debt;
  const planned = { regua, rolledDueDate, execution: nextExecution(debt).execution, firstStepAt: at };
  const reopened = reopening(
    { ...debt, ...ledger },
    { because, day, at, wayBack: { kind: 'ladder', planned } },
  );
  return { ...reopened, set: { ...reopened.set, ...ledger } };
}
