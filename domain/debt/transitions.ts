import type { DebtStatus, StoredDebt } from '#schemas/records/debt.ts';

/**
 * What a command comes to for a debt of a status. `accepted`: its decider says what changes, or refuses by the facts.
 * `already`: nothing is left to do. `refused:` and `person:` name the reason; the second needs a person to look.
 */
type Verdict = 'accepted' | 'already' | `refused:${string}` | `person:${string}`;

const row = <
  const A extends Verdict,
  const O extends Verdict,
  const P extends Verdict,
  const C extends Verdict,
  const I extends Verdict,
  const H extends Verdict,
  const S extends Verdict,
  const X extends Verdict,
  const L extends Verdict,
>(
  awaitingInvoice: A,
  open: O,
  promised: P,
  caseOpen: C,
  onPaymentPlan: I,
  handedOver: H,
  settled: S,
  cancelled: X,
  prescribed: L,
) => ({
  awaitingInvoice,
  open,
  promised,
  caseOpen,
  onPaymentPlan,
  handedOver,
  settled,
  cancelled,
  prescribed,
});

const YES = 'accepted';
const SAME = 'already';
/** Billing's events may come in any order: the invoice may still come. */
const NO_INVOICE = 'refused:not-issued';
/** The machine asked about a debt that has changed since: it re-evaluates. */
const STALE = 'refused:stale';
const CLOSED = 'refused:closed';
const PROMISED = 'refused:promised';
const IN_CASE = 'refused:caseOpen';
const ON_PLAN = 'refused:onPaymentPlan';
const FOR_PERSON_ON_PLAN = 'person:onPaymentPlan';
const FOR_PERSON_SETTLED = 'person:settled';
const FOR_PERSON_CANCELLED = 'person:cancelled';
/** The creditor can no longer demand it: only a person finds out whether the debtor wants to pay it all the same. */
const FOR_PERSON_PRESCRIBED = 'person:prescribed';
const NOT_ASKED = 'person:not-asked';
/** The robot has it: there is nothing that a person could look after. */
const WITH_ROBOT = 'refused:with-robot';
/** What is needed to collect it stays (LGPD art. 7 X). */
const STILL_OWED = 'refused:still-owed';

/**
 * Every command, and what it comes to for a debt of each status. A repetition (same id, same content) is recognised
 * before this table is asked, and changes nothing. `docs/debt-transitions.md` is printed from it.
 */
// biome-ignore format: a table is read by its columns
export const TRANSITIONS = {
  //                      awaitingInvoice  open   promised  caseOpen  onPaymentPlan       handedOver  settled             cancelled             prescribed
  // What billing, a payment provider or a bank reports.
  openDebt:            row(YES,         SAME,  SAME,     SAME,     SAME,               SAME,       SAME,               SAME,                 SAME),
  recordPayment:       row(YES,         YES,   YES,      YES,      YES,                YES,        YES,                YES,                  YES),
  reverseMoney:        row(YES,         YES,   YES,      YES,      YES,                YES,        YES,                YES,                  YES),
  amendInvoice:        row(YES,         YES,   YES,      YES,      FOR_PERSON_ON_PLAN, YES,        FOR_PERSON_SETTLED, FOR_PERSON_CANCELLED, FOR_PERSON_PRESCRIBED),
  cancelInvoice:       row(YES,         YES,   YES,      YES,      YES,                YES,        FOR_PERSON_SETTLED, SAME,                 YES),
  assignCredit:        row(YES,         YES,   YES,      YES,      YES,                YES,        YES,                YES,                  YES),
  reportListing:       row(NO_INVOICE,  YES,   YES,      YES,      YES,                YES,        YES,                YES,                  YES),
  recordBureauWord:    row(NO_INVOICE,  YES,   YES,      YES,      YES,                YES,        YES,                YES,                  YES),
  writeOff:            row(NO_INVOICE,  YES,   YES,      YES,      FOR_PERSON_ON_PLAN, YES,        FOR_PERSON_SETTLED, FOR_PERSON_CANCELLED, YES),
  upholdCharges:       row(NO_INVOICE,  NOT_ASKED, NOT_ASKED, NOT_ASKED, NOT_ASKED,    YES,        NOT_ASKED,          NOT_ASKED,            NOT_ASKED),
  withdrawInvoice:     row(SAME,        YES,   YES,      YES,      YES,                YES,        YES,                SAME,                 YES),
  pauseCollection:     row(YES,         YES,   YES,      YES,      YES,                YES,        SAME,               SAME,                 SAME),
  resumeCollection:    row(YES,         YES,   YES,      YES,      YES,                YES,        YES,                YES,                  YES),
  // What the debtor says, on the page or to a person.
  makePromise:         row(CLOSED,      YES,   YES,      IN_CASE,  YES,                YES,        CLOSED,             CLOSED,               FOR_PERSON_PRESCRIBED),
  requestOffer:        row(CLOSED,      YES,   PROMISED, IN_CASE,  ON_PLAN,            YES,        CLOSED,             CLOSED,               FOR_PERSON_PRESCRIBED),
  makePaymentPlan:     row(CLOSED,      YES,   YES,      IN_CASE,  YES,                YES,        CLOSED,             CLOSED,               FOR_PERSON_PRESCRIBED),
  openCase:            row(CLOSED,      YES,   YES,      IN_CASE,  YES,                YES,        CLOSED,             CLOSED,               FOR_PERSON_PRESCRIBED),
  answerCase:          row(NO_INVOICE,  YES,   YES,      YES,      YES,                YES,        YES,                YES,                  YES),
  nameOwner:           row(NO_INVOICE,  WITH_ROBOT, WITH_ROBOT, YES,    WITH_ROBOT,         YES,        CLOSED,             CLOSED,               CLOSED),
  // What time decides, when the execution asks.
  breakPromise:        row(STALE,       STALE, YES,      STALE,    STALE,              STALE,      STALE,              STALE,                STALE),
  markCaseOverdue:     row(STALE,       STALE, STALE,    YES,      STALE,              STALE,      STALE,              STALE,                STALE),
  watchPlan:           row(STALE,       STALE, STALE,    STALE,    YES,                STALE,      STALE,              STALE,                STALE),
  breakPaymentPlan:    row(STALE,       STALE, STALE,    STALE,    YES,                STALE,      STALE,              STALE,                STALE),
  completePaymentPlan: row(STALE,       STALE, STALE,    YES,      YES,                STALE,      STALE,              STALE,                STALE),
  prescribe:           row(STALE,       YES,   YES,      YES,      YES,                YES,        STALE,              STALE,                SAME),
  closeInstalment:     row(SAME,        YES,   YES,      YES,      YES,                YES,        SAME,               SAME,                 YES),
  allotMoney:          row(SAME,        YES,   YES,      YES,      YES,                YES,        YES,                YES,                  YES),
  endPauses:           row(STALE,       YES,   STALE,    STALE,    STALE,              STALE,      STALE,              STALE,                STALE),
  waitOutPauses:       row(STALE,       YES,   STALE,    STALE,    STALE,              STALE,      STALE,              STALE,                STALE),
  applyCalendar:       row(STALE,       YES,   YES,      YES,      YES,                YES,        STALE,              STALE,                STALE),
  planLadder:          row(STALE,       YES,   STALE,    STALE,    STALE,              STALE,      STALE,              STALE,                STALE),
  askAboutCharges:     row(STALE,       YES,   STALE,    STALE,    STALE,              STALE,      STALE,              STALE,                STALE),
  renewExecution:      row(STALE,       STALE, STALE,    YES,      YES,                STALE,      STALE,              STALE,                STALE),
  replaceExecution:    row(STALE,       YES,   YES,      YES,      YES,                STALE,      STALE,              STALE,                STALE),
  handOver:            row(STALE,       YES,   STALE,    STALE,    STALE,              SAME,       STALE,              STALE,                STALE),
  // Listings: one is ordered while the debt is open, and cleared whatever it is by then.
  advanceListing:      row(STALE,       YES,   STALE,    STALE,    STALE,              STALE,      STALE,              STALE,                STALE),
  clearListing:        row(STALE,       YES,   YES,      YES,      YES,                YES,        YES,                YES,                  YES),
  // Messages: a step is taken while the debt is open, the reminder of a promise while that holds.
  takeStep:            row(STALE,       YES,   YES,      STALE,    STALE,              STALE,      STALE,              STALE,                STALE),
  postponeStep:        row(STALE,       YES,   YES,      STALE,    STALE,              STALE,      STALE,              STALE,                STALE),
  forbidContact:       row(STALE,       YES,   STALE,    STALE,    STALE,              STALE,      STALE,              STALE,                STALE),
  consolidate:         row(STALE,       YES,   STALE,    STALE,    STALE,              STALE,      STALE,              STALE,                STALE),
  undoConsolidation:   row(STALE,       YES,   STALE,    STALE,    STALE,              STALE,      STALE,              STALE,                STALE),
  recordSend:          row(STALE,       YES,   YES,      YES,      YES,                YES,        YES,                YES,                  YES),
  releaseClaim:        row(STALE,       YES,   YES,      YES,      YES,                YES,        YES,                YES,                  YES),
  giveUpClaims:        row(STALE,       YES,   YES,      YES,      YES,                YES,        YES,                YES,                  YES),
  postponeCourtesy:    row(STALE,       STALE, STALE,    STALE,    STALE,              STALE,      YES,                YES,                  STALE),
  claimCourtesy:       row(STALE,       STALE, STALE,    STALE,    STALE,              STALE,      YES,                YES,                  STALE),
  recordDelivery:      row(STALE,       YES,   YES,      YES,      YES,                YES,        YES,                YES,                  YES),
  eraseContents:       row(SAME,        YES,   YES,      YES,      YES,                YES,        YES,                YES,                  YES),
  recordOptOut:        row(STALE,       YES,   YES,      YES,      YES,                YES,        YES,                YES,                  YES),
  // Bills, and what is left to do once a debt is closed, or assigned.
  quotePayoff:         row(CLOSED,      YES,   YES,      YES,      YES,                YES,        CLOSED,             CLOSED,               CLOSED),
  replaceBills:        row(STALE,       YES,   YES,      YES,      YES,                YES,        STALE,              STALE,                STALE),
  withdrawBills:       row(STALE,       YES,   YES,      YES,      YES,                YES,        YES,                YES,                  YES),
  releaseCreditHold:   row(STALE,       STALE, STALE,    STALE,    STALE,              STALE,      YES,                YES,                  STALE),
  endExecution:        row(STALE,       STALE, STALE,    STALE,    STALE,              STALE,      YES,                YES,                  YES),
  eraseDetails:        row(NO_INVOICE,  STILL_OWED, STILL_OWED, STILL_OWED, STILL_OWED, STILL_OWED, YES,              YES,                  YES),
  recordRestart:       row(STALE,       YES,   YES,      YES,      YES,                YES,        YES,                YES,                  YES),
} as const;

export type Command = keyof typeof TRANSITIONS;

type StatusAccepting<C extends Command> = {
  [S in DebtStatus]: (typeof TRANSITIONS)[C][S] extends 'accepted' ? S : never;
}[DebtStatus];

/** A debt of a status for which the command is accepted. */
export type DebtFor<C extends Command> = Extract<StoredDebt, { readonly status: StatusAccepting<C> }>;

type ReasonIn<V> = V extends `${'refused' | 'person'}:${infer R}` ? R : never;

/** Why the table alone refuses a command. */
export type RefusalByStatus = ReasonIn<(typeof TRANSITIONS)[Command][DebtStatus]>;
