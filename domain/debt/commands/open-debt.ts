import type { Holiday } from '#domain/calendar/calendar.ts';
import type { ContactDefect } from '#domain/contacts/read-contacts.ts';
import type { Change, EffectOrder } from '#domain/debt/decision.ts';
import { type DebtEvent, debtEvent } from '#domain/debt/event.ts';
import { evolve } from '#domain/debt/evolve.ts';
import { ofSeller } from '#domain/debt/of-seller.ts';
import { debtPaused } from '#domain/debt/pause-events.ts';
import { pausesOf } from '#domain/debt/pauses.ts';
import type { ExecutionInput } from '#schemas/machine.ts';
import type { Assignment } from '#schemas/records/assignment.ts';
import type { Bill } from '#schemas/records/bill.ts';
import type { Debt, DebtAwaitingInvoice, OpenDebt } from '#schemas/records/debt.ts';
import type { Pause } from '#schemas/records/pause.ts';
import { assignCredit } from './assign-credit.ts';
import { cancelInvoice } from './cancel-invoice.ts';
import { earlyPauses } from './keep-for-invoice.ts';
import { applyReceived } from './record-payment.ts';

/** An invoice whose debt opens, or an instalment of a payment plan. */
export interface NewDebt
  extends Pick<
    OpenDebt,
    'debtId' | 'creditorId' | 'invoiceId' | 'debtorId' | 'zone' | 'amount' | 'dueDate' | 'terms' | 'profile'
  > {
  readonly sellerId?: string | undefined;
  /** The batch of invoices that it came in with, or the debt whose instalment it is. */
  readonly batch?: string | undefined;
  /** Absent for the usual kind. */
  readonly debtKind?: string | undefined;
  readonly description?: string | undefined;
  readonly instalmentOf?: Debt['instalmentOf'] | undefined;
  /** Pauses that hold for it from the beginning: of its debtor, or of the debt whose instalment it is. */
  readonly pauses?: readonly Pause[] | undefined;
  /** The part of the amount of an instalment that bears neither fine nor interest, centavos. */
  readonly exempt?: number | undefined;
  readonly issuedAt: string;
  /** The assignee of the credit: as the invoice says, or as the debt says whose instalment it is. */
  readonly assigned?: Assignment | undefined;
  /** What the invoice asks for by itself, if an amendment that came before it is in force. */
  readonly issued?: Pick<Debt['issued'], 'amount' | 'dueDate'> | undefined;
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
  /** What came before it: payments, a cancellation, pauses, the times of amendments. */
  readonly early: DebtAwaitingInvoice | undefined;
  /** How many other debts of the debtor with this creditor are owed. */
  readonly otherOpenDebts: number;
  /** The municipal holidays of the creditor. */
  readonly holidays: readonly Holiday[];
}

/** A debt as it is first written, with what follows from it. */
export interface Opening {
  readonly debt: Debt;
  readonly events: readonly DebtEvent[];
  readonly effects: readonly EffectOrder[];
}

/**
 * Opens a debt, and applies to it the assignment of its credit and what came before its invoice: the cancellation, after which nothing is owed whatever was paid,
 * and then the payments. Once they settle it, the rest is an excess. The entries of the ledger stay as they are: they were received before, though they are applied now.
 */
export function openDebt(given: NewDebt, { at, early, otherOpenDebts, holidays }: OpeningFacts): Opening {
  const fresh = freshDebt(given);
  let opening: Opening = {
    debt: fresh,
    events: openingEvents(fresh, given, at),
    effects: [
      { kind: 'rememberCodes' },
      { kind: 'startExecution' },
      { kind: 'writeSummary' },
      ...(fresh.batch === undefined ? [] : [{ kind: 'followBatch', at } as const]),
    ],
  };
  for (const assigned of [given.assigned, early?.early?.assigned]) {
    const decided = assigned && assignCredit(opening.debt, assigned, at);
    if (decided?.kind === 'change') opening = after(opening, decided);
  }
  if (!early) return opening;
  const { pauses: known, ...resumed } = earlyPauses(early);
  const pauses = [...fresh.pauses, ...known];
  opening = {
    ...opening,
    debt: { ...opening.debt, pauses, ...resumed },
    events: [...opening.events, ...pausesOf({ pauses: known }).map((pause) => debtPaused(fresh, pause, at))],
  };
  const amended = early.early?.amended ?? {};
  const { refunds } = early;
  opening = { ...opening, debt: { ...opening.debt, amended, refunds } };
  if (early.early?.cancelledAt !== undefined)
    opening = after(
      opening,
      cancelInvoice({ ...fresh, pauses, ...resumed, amended, refunds }, { at, holidays }),
    );
  for (const [paymentId, payment] of Object.entries(early.payments)) {
    const received = { ...payment, paymentId, receivedAt: at };
    opening = after(opening, applyReceived(opening.debt, received, { otherOpenDebts, holidays }));
  }
  const { payments, outbox, effects, revision } = early;
  return { ...opening, debt: { ...opening.debt, payments, outbox, effects, revision: revision + 1 } };
}

/** An opening, and a change that follows it in the same write. */
const after = ({ debt, events, effects }: Opening, applied: Change): Opening => ({
  debt: evolve(debt, applied),
  events: [...events, ...applied.events],
  effects: [...effects, ...applied.effects],
});

/** A debt as it begins: nothing was paid, sent or said of it yet. */
function freshDebt({
  planned,
  defects: _defects,
  assigned: _assigned,
  issuedAt,
  ...given
}: NewDebt): OpenDebt {
  const {
    sellerId,
    batch,
    debtKind,
    description,
    instalmentOf,
    exempt,
    pauses = [],
    issued = given,
    ...kept
  } = given;
  const { amount, dueDate } = issued;
  const { rolledDueDate, regua, execution } = planned;
  return {
    ...kept,
    ...(sellerId === undefined ? {} : { sellerId }),
    ...(batch === undefined ? {} : { batch }),
    ...(debtKind === undefined ? {} : { debtKind }),
    ...(description === undefined ? {} : { description }),
    ...(instalmentOf === undefined ? {} : { instalmentOf }),
    ...(exempt === undefined ? {} : { exempt }),
    status: 'open',
    revision: 1,
    issued: { amount, dueDate, issuedAt },
    rolledDueDate,
    quotes: [],
    regua,
    version: execution.version,
    execution,
    amended: {},
    dueSince: execution.version,
    payments: {},
    refunds: {},
    writeOffs: {},
    sends: {},
    outbox: {},
    effects: {},
    promises: [],
    pauses: [...pauses],
    cases: [],
    paymentPlans: [],
    executionFailures: [],
  };
}

/** The schedule of a debt that opens, and each contact of its invoice that is wrong, or looks it. */
function openingEvents(debt: OpenDebt, { planned, defects }: NewDebt, at: string): DebtEvent[] {
  const { debtorId, amount, dueDate, rolledDueDate, regua, profile } = debt;
  return [
    debtEvent('DebtOpened.v1', String(debt.version), {
      at,
      debtorId,
      ...ofSeller(debt),
      ...(debt.batch === undefined ? {} : { batch: debt.batch }),
      amount,
      dueDate,
      rolledDueDate,
      regua,
      profile: profile.kind,
      profileReason: profile.reason,
      firstStepAt: planned.firstStepAt,
      ...(debt.instalmentOf ? { instalmentOf: debt.instalmentOf } : {}),
    }),
    ...pausesOf(debt)
      .filter(({ scope }) => scope === 'batch')
      .map((pause) => debtPaused(debt, pause, at)),
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
