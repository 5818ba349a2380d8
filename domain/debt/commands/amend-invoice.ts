import type { Holiday } from '#domain/calendar/calendar.ts';
import { inUtc, isBefore } from '#domain/calendar/days.ts';
import { allotting } from '#domain/debt/allotting.ts';
import { dayFor } from '#domain/debt/day-for.ts';
import {
  type Change,
  change,
  type EffectOrder,
  type FieldChanges,
  type Refused,
  refused,
} from '#domain/debt/decision.ts';
import { type DebtEvent, debtEvent } from '#domain/debt/event.ts';
import { handOverEvent } from '#domain/debt/hand-over-event.ts';
import { leftForPerson } from '#domain/debt/left-for-person.ts';
import type { PlannedLadder } from '#domain/debt/reopening.ts';
import { settledEvents } from '#domain/debt/settled-events.ts';
import { type Settlement, settlementOn } from '#domain/debt/settlement.ts';
import type { DebtFor } from '#domain/debt/transitions.ts';
import { withoutTheOneThatHolds } from '#domain/debt/void-promise.ts';
import { withWaived } from '#domain/debt/with-waived.ts';
import type { Bill } from '#schemas/records/bill.ts';
import type { Debt, StoredDebt } from '#schemas/records/debt.ts';

/** What comes before the invoice is kept for it (`keepAmendment`). */
type IssuedDebt = Exclude<DebtFor<'amendInvoice'>, { status: 'awaitingInvoice' }>;

/** Billing amends an invoice: its amount, its due date, or both. */
export interface AmendInvoice {
  /** When billing amended it (ISO-8601). */
  readonly amendedAt: string;
  /** Centavos. */
  readonly amount?: number | undefined;
  readonly dueDate?: string | undefined;
  /** The bill of the new amount. */
  readonly bill?: Bill | undefined;
}

/** The fields that an amendment puts in force, without those that are older than what the debt has. */
export interface Amendment {
  readonly kind: 'amendment';
  readonly changed: readonly ('amount' | 'dueDate')[];
  readonly amount: number;
  readonly dueDate: string;
  readonly bill: Bill;
}

/** What the decision needs beside the debt. */
export interface AmendmentFacts {
  /** When it came (ISO-8601). */
  readonly at: string;
  /** The ladder of the amended debt; undefined when the data of its debtor was erased. */
  readonly planned: PlannedLadder | undefined;
  /** How many other debts of the debtor with this creditor are owed. */
  readonly otherOpenDebts: number;
  /** The municipal holidays of the creditor. */
  readonly holidays: readonly Holiday[];
}

/** Whether everything in an amendment is in force already, or older than what is. */
export function isAmended(debt: StoredDebt, amended: AmendInvoice): boolean {
  if (debt.status === 'awaitingInvoice') return false;
  const amendment = amendmentOf(debt, amended);
  return amendment.kind === 'amendment' && amendment.changed.length === 0;
}

/**
 * What an amendment changes. For each field, the time at which billing amended it decides, because amendments come in
 * any order: an older one that comes later is ignored.
 */
export function amendmentOf(debt: Debt, amended: AmendInvoice): Amendment | Refused {
  const at = inUtc(amended.amendedAt);
  const changed: ('amount' | 'dueDate')[] = [];
  for (const field of ['amount', 'dueDate'] as const) {
    const last = debt.amended[field];
    if (amended[field] === undefined || (last && isBefore(at, last))) continue;
    if (last !== at) changed.push(field);
    else if (amended[field] !== debt[field])
      return refused(
        'amended-otherwise',
        `${field}: was amended to something else at the same instant; which one holds is for a person`,
      );
  }
  const inForce = (field: 'amount' | 'dueDate'): boolean => changed.includes(field);
  const amount = (inForce('amount') ? amended.amount : undefined) ?? debt.amount;
  const dueDate = (inForce('dueDate') ? amended.dueDate : undefined) ?? debt.dueDate;
  // Without a new bill, the old one is good as long as it is for the amount.
  const bill = amended.bill ?? (amount === debt.amount ? debt.bill : {});
  return { kind: 'amendment', changed, amount, dueDate, bill };
}

/**
 * Puts a new due date or amount in force: a new version of the debt, on a new execution; the one under way ends. A person who
 * has the debt keeps it. When
 * what was received covers the new amount the debt is settled; when it leaves only charges, a person may have to say
 * what becomes of them (`whenOnlyChargesAreLeft`).
 */
export function amendInvoice(
  debt: IssuedDebt,
  { changed, amount, dueDate, bill }: Amendment,
  { amendedAt }: Pick<AmendInvoice, 'amendedAt'>,
  facts: AmendmentFacts,
): Change | Refused {
  const { at, planned } = facts;
  if (!planned) return refused('debtor-erased');
  const today = dayFor(debt, at);
  const version = debt.version + 1;
  const { rolledDueDate, regua, execution } = planned;
  const settlement = settlementOn({ ...debt, amount, rolledDueDate }, today);
  const inForce = { amount, dueDate, rolledDueDate, regua, version };
  const { set, events, effects } = outcomeOf(debt, { amount, version, settlement }, facts);
  return change({
    set: {
      ...inForce,
      execution,
      amended: { ...debt.amended, ...Object.fromEntries(changed.map((field) => [field, inUtc(amendedAt)])) },
      dueSince: dueDate === debt.dueDate ? debt.dueSince : version,
      bill,
      // What was promised was promised for another amount or due date.
      ...(debt.status === 'promised' ? { promises: withoutTheOneThatHolds(debt.promises) } : {}),
      ...set,
    },
    remove: set.status === 'handedOver' ? [] : ['handedOver'],
    events: [
      debtEvent('DebtAmended.v1', String(version), {
        at,
        ...inForce,
        excess: settlement.excess,
        ...(set.handedOver ? { handedOverFor: set.handedOver.reason } : { firstStepAt: planned.firstStepAt }),
      }),
      ...events,
    ],
    effects: [...effects, ...allotting(debt)],
  });
}

/** What becomes of a debt whose new amount and due date are in force. */
function outcomeOf(
  debt: IssuedDebt,
  { amount, version, settlement }: Amended,
  { at, otherOpenDebts, holidays }: AmendmentFacts,
): Outcome {
  const { settles, balance, waived, waivers, daysLate } = settlement;
  const occasion = `amended-${version}`;
  if (settles)
    return {
      set: {
        status: 'settled',
        settledAt: at,
        writeOffs: withWaived(debt, occasion, { waivers, at }),
      },
      events: settledEvents(
        { ...debt, amount, settledAt: at },
        { occasion, by: 'amendment', waived, daysLate, otherOpenDebts, holidays },
      ),
      effects: [
        { kind: 'rememberCodes' },
        { kind: 'endWait', event: 'settled' },
        { kind: 'writeSummary' },
        { kind: 'releaseCreditHold' },
      ],
    };
  const effects: readonly EffectOrder[] = [
    { kind: 'rememberCodes' },
    { kind: 'endWait', event: 'superseded' },
    { kind: 'writeSummary' },
  ];
  const reason = leftForPerson(settlement);
  if (!reason && debt.status === 'handedOver')
    return {
      set: { status: 'handedOver', handedOver: debt.handedOver },
      events: [],
      effects,
    };
  if (!reason)
    return {
      set: debt.status === 'caseOpen' ? {} : { status: 'open' },
      events: [],
      effects: [{ kind: 'startExecution' }, ...effects],
    };
  return {
    set: { status: 'handedOver', handedOver: { at, reason } },
    events: [handOverEvent(debt, String(version), { at, reason, owed: balance, daysLate })],
    effects,
  };
}

interface Amended {
  readonly amount: number;
  readonly version: number;
  readonly settlement: Settlement;
}

interface Outcome {
  readonly set: FieldChanges;
  readonly events: readonly DebtEvent[];
  readonly effects: readonly EffectOrder[];
}
