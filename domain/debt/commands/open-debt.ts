import type { Holiday } from '#domain/calendar/calendar.ts';
import type { ContactDefect } from '#domain/contacts/read-contacts.ts';
import type { EffectOrder } from '#domain/debt/decision.ts';
import { type DebtEvent, debtEvent } from '#domain/debt/event.ts';
import { evolve } from '#domain/debt/evolve.ts';
import { ofSeller } from '#domain/debt/of-seller.ts';
import type { ExecutionInput } from '#schemas/machine.ts';
import type { Bill } from '#schemas/records/bill.ts';
import type { Debt, DebtAwaitingInvoice, OpenDebt } from '#schemas/records/debt.ts';
import { recordPayment } from './record-payment.ts';

/** An invoice whose debt opens, or an instalment of a payment plan. */
export interface NewDebt
  extends Pick<
    OpenDebt,
    'debtId' | 'creditorId' | 'invoiceId' | 'debtorId' | 'amount' | 'dueDate' | 'terms' | 'profile'
  > {
  readonly sellerId?: string | undefined;
  readonly description?: string | undefined;
  readonly instalmentOf?: Debt['instalmentOf'] | undefined;
  /** Of an instalment, what of its amount bears neither fine nor interest; centavos. */
  readonly exempt?: number | undefined;
  readonly issuedAt: string;
  readonly bill: Bill;
  /** Its régua, and when each step is taken. */
  readonly planned: {
    readonly regua: string;
    readonly rolledDueDate: string;
    readonly execution: ExecutionInput;
    readonly firstStepAt: string;
  };
  /** What looking up better contacts has cost; microreais. */
  readonly spent: number;
  /** The contacts of the invoice that are wrong, or look it, each with the fingerprint that events call it by. */
  readonly defects: readonly (Pick<ContactDefect, 'kind' | 'reason'> & { readonly fingerprint: string })[];
}

/** What the decision needs beside the invoice. */
export interface OpeningFacts {
  /** When the invoice came (ISO-8601). */
  readonly at: string;
  /** Payments that came before it. */
  readonly early: DebtAwaitingInvoice | undefined;
  /** How many other debts of the debtor with this creditor are owed. */
  readonly otherOpenDebts: number;
  /** Of the creditor's city. */
  readonly holidays: readonly Holiday[];
}

/** A debt as it is first written, with what follows from it. */
export interface Opening {
  readonly debt: Debt;
  readonly events: readonly DebtEvent[];
  readonly effects: readonly EffectOrder[];
}

/**
 * Opens a debt, and applies to it what was paid before its invoice came. Once that settles it, the rest is an excess.
 * The entries of the ledger stay as they are: they were received before, though they are applied now.
 */
export function openDebt(given: NewDebt, { at, early, otherOpenDebts, holidays }: OpeningFacts): Opening {
  const fresh = freshDebt(given);
  let opening: Opening = {
    debt: fresh,
    events: openingEvents(fresh, given, at),
    effects: [{ kind: 'rememberCodes' }, { kind: 'startExecution' }, { kind: 'writeSummary' }],
  };
  if (!early) return opening;
  opening = { ...opening, debt: { ...fresh, refunds: early.refunds } };
  for (const [paymentId, payment] of Object.entries(early.payments)) {
    const { debt, events, effects } = opening;
    const received = { ...payment, paymentId, receivedAt: at };
    const applied = recordPayment(debt, received, { otherOpenDebts, holidays });
    opening = {
      debt: evolve(debt, applied),
      events: [...events, ...applied.events],
      effects: [...effects, ...applied.effects],
    };
  }
  const { payments, outbox, effects, revision } = early;
  return { ...opening, debt: { ...opening.debt, payments, outbox, effects, revision: revision + 1 } };
}

/** A debt as it begins: nothing was paid, sent or said of it yet. */
function freshDebt({ planned, defects: _defects, issuedAt, ...given }: NewDebt): OpenDebt {
  const { sellerId, description, instalmentOf, exempt, ...kept } = given;
  const { amount, dueDate } = given;
  const { rolledDueDate, regua, execution } = planned;
  return {
    ...kept,
    ...(sellerId === undefined ? {} : { sellerId }),
    ...(description === undefined ? {} : { description }),
    ...(instalmentOf === undefined ? {} : { instalmentOf }),
    ...(exempt === undefined ? {} : { exempt }),
    status: 'open',
    revision: 1,
    issued: { amount, dueDate, issuedAt },
    rolledDueDate,
    oldBills: [],
    regua,
    version: 1,
    execution,
    amended: {},
    dueSince: 1,
    payments: {},
    refunds: {},
    writeOffs: {},
    sends: {},
    outbox: {},
    effects: {},
    promises: [],
    cases: [],
    paymentPlans: [],
    executionFailures: [],
  };
}

/** The schedule of a debt that opens, and each contact of its invoice that is wrong, or looks it. */
function openingEvents(debt: OpenDebt, { planned, defects }: NewDebt, at: string): DebtEvent[] {
  const { debtorId, amount, dueDate, rolledDueDate, regua, profile } = debt;
  return [
    debtEvent('DebtOpened.v1', '1', {
      at,
      debtorId,
      ...ofSeller(debt),
      amount,
      dueDate,
      rolledDueDate,
      regua,
      profile: profile.kind,
      profileReason: profile.reason,
      firstStepAt: planned.firstStepAt,
      ...(debt.instalmentOf ? { instalmentOf: debt.instalmentOf } : {}),
    }),
    // It may turn out not to reach the debtor later, and that is another event.
    ...defects.map(({ kind, reason, fingerprint }) =>
      debtEvent('ContactInvalidated.v1', `opened/${fingerprint}`, {
        at,
        debtorId,
        kind,
        fingerprint,
        reason,
      }),
    ),
  ];
}
