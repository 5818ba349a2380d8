import { describe, expect, it } from 'vitest';
import { advanceListing } from '#domain/debt/commands/advance-listing.ts';
import { allotMoney } from '#domain/debt/commands/allot-money.ts';
import { amendInvoice } from '#domain/debt/commands/amend-invoice.ts';
import { answerCase } from '#domain/debt/commands/answer-case.ts';
import { applyCalendar } from '#domain/debt/commands/apply-calendar.ts';
import { askAboutCharges } from '#domain/debt/commands/ask-about-charges.ts';
import { assignCredit, keepAssignment } from '#domain/debt/commands/assign-credit.ts';
import { breakPaymentPlan } from '#domain/debt/commands/break-payment-plan.ts';
import { breakPromise } from '#domain/debt/commands/break-promise.ts';
import { cancelInvoice } from '#domain/debt/commands/cancel-invoice.ts';
import { claimCourtesy } from '#domain/debt/commands/claim-courtesy.ts';
import { clearListing } from '#domain/debt/commands/clear-listing.ts';
import { closeInstalment } from '#domain/debt/commands/close-instalment.ts';
import { completePaymentPlan } from '#domain/debt/commands/complete-payment-plan.ts';
import { consolidate } from '#domain/debt/commands/consolidate.ts';
import { endExecution } from '#domain/debt/commands/end-execution.ts';
import { endPauses } from '#domain/debt/commands/end-pauses.ts';
import { eraseContents } from '#domain/debt/commands/erase-contents.ts';
import { eraseDetails } from '#domain/debt/commands/erase-details.ts';
import { forbidContact } from '#domain/debt/commands/forbid-contact.ts';
import { giveUpClaims } from '#domain/debt/commands/give-up-claims.ts';
import { handOver } from '#domain/debt/commands/hand-over.ts';
import { keepAmendment, keepCancellation } from '#domain/debt/commands/keep-for-invoice.ts';
import { makePaymentPlan } from '#domain/debt/commands/make-payment-plan.ts';
import { makePromise } from '#domain/debt/commands/make-promise.ts';
import { markCaseOverdue } from '#domain/debt/commands/mark-case-overdue.ts';
import { nameOwner } from '#domain/debt/commands/name-owner.ts';
import { openCase } from '#domain/debt/commands/open-case.ts';
import { pauseCollection } from '#domain/debt/commands/pause-collection.ts';
import { planLadder } from '#domain/debt/commands/plan-ladder.ts';
import { postponeCourtesy } from '#domain/debt/commands/postpone-courtesy.ts';
import { postponeStep } from '#domain/debt/commands/postpone-step.ts';
import { prescribe } from '#domain/debt/commands/prescribe.ts';
import { quotePayoff } from '#domain/debt/commands/quote-payoff.ts';
import { recordBureauWord } from '#domain/debt/commands/record-bureau-word.ts';
import { recordDelivery } from '#domain/debt/commands/record-delivery.ts';
import { recordOptOut } from '#domain/debt/commands/record-opt-out.ts';
import { recordPayment } from '#domain/debt/commands/record-payment.ts';
import { recordRestart } from '#domain/debt/commands/record-restart.ts';
import { recordSend } from '#domain/debt/commands/record-send.ts';
import { releaseClaim } from '#domain/debt/commands/release-claim.ts';
import { releaseCreditHold } from '#domain/debt/commands/release-credit-hold.ts';
import { renewExecution } from '#domain/debt/commands/renew-execution.ts';
import { replaceBills } from '#domain/debt/commands/replace-bills.ts';
import { replaceExecution } from '#domain/debt/commands/replace-execution.ts';
import { reportListing } from '#domain/debt/commands/report-listing.ts';
import { requestOffer } from '#domain/debt/commands/request-offer.ts';
import { resumeCollection } from '#domain/debt/commands/resume-collection.ts';
import { reverseMoney, reverseSettled } from '#domain/debt/commands/reverse-money.ts';
import { takeStep } from '#domain/debt/commands/take-step.ts';
import { undoConsolidation } from '#domain/debt/commands/undo-consolidation.ts';
import { upholdCharges } from '#domain/debt/commands/uphold-charges.ts';
import { waitOutPauses } from '#domain/debt/commands/wait-out-pauses.ts';
import { watchPlan } from '#domain/debt/commands/watch-plan.ts';
import { withdrawBills } from '#domain/debt/commands/withdraw-bills.ts';
import { withdrawInvoice } from '#domain/debt/commands/withdraw-invoice.ts';
import { writeOff } from '#domain/debt/commands/write-off.ts';
import { decideOn } from '#domain/debt/decide.ts';
import type { Decision } from '#domain/debt/decision.ts';
import { type Command, type DebtFor, TRANSITIONS } from '#domain/debt/transitions.ts';
import type { TakeStepInput } from '#schemas/machine.ts';
import type { DebtStatus, StoredDebt } from '#schemas/records/debt.ts';
import type { Pause } from '#schemas/records/pause.ts';
import { aCase, aDebt, anAssignment, aQuote } from '#test/builders/debt.ts';
import { ALLOWED, CONTENT } from '#test/builders/entry.ts';
import { anOrder } from '#test/builders/listing-order.ts';

const AT = '2026-05-08T15:00:00Z';
/** After the promise, or the plan, that holds was made. */
const LATER = '2026-05-08T16:00:00Z';
const LATE = { at: AT, holidays: [], otherOpenDebts: 0 };
const SEND = '2/lembrete-d1/email';
const CLAIMED = { [SEND]: { status: 'claimed', at: AT } } as const;
const PLANNED = {
  regua: 'padrao',
  rolledDueDate: '2026-05-20',
  execution: { debtId: 'x', version: 3, from: 'first', at: { 'hand-over': '2026-06-10T12:30:00Z' } },
  firstStepAt: '2026-05-21T12:30:00Z',
};
const stepOf = (debt: DebtFor<'takeStep'>): TakeStepInput => ({
  debtId: debt.debtId,
  version: 2,
  taskToken: 'token',
  enteredAt: AT,
  missed: false,
  step: {
    id: debt.status === 'promised' ? 'promise-1' : 'lembrete-d1',
    channels: ['email'],
    send: 'first',
    message: 'lembrete-1',
    several: 'varias-faturas',
    tone: 'light',
    softenFor: [],
    offset: 1,
    during: debt.status,
  },
});
const skipped = { channel: 'email', notSent: { rule: 'no-address', citation: 'none' } } as const;
const refund = { refundId: 'psp/r1', amount: 100, at: AT, receivedAt: AT, kind: 'refund' } as const;

const pause = {
  pauseId: 'pause-1',
  scope: 'invoice',
  reason: 'other',
  pausedAt: AT,
  lastDay: '2026-06-30',
} as const satisfies Pause;
const onClock = { at: AT, clockTime: (calendar: string) => calendar };

/** Each command as it is usually given, decided by its own decider. */
const COMMANDS: { readonly [C in Exclude<Command, 'openDebt'>]: (debt: DebtFor<C>) => Decision } = {
  recordPayment: (debt) =>
    recordPayment(
      debt,
      { paymentId: 'psp/1', amount: 110_000, paidAt: AT, method: 'pix', receivedAt: AT },
      LATE,
    ),
  reverseMoney: (debt) => {
    const paid = {
      ...debt,
      payments: { 'psp/1': { amount: 102_100, paidAt: AT, method: 'pix' as const, receivedAt: AT } },
    };
    return paid.status === 'settled'
      ? reverseSettled(paid, refund, { kind: 'ladder', planned: PLANNED })
      : reverseMoney(paid, refund);
  },
  amendInvoice: (debt) =>
    debt.status === 'awaitingInvoice'
      ? keepAmendment(debt, { amendedAt: AT, dueDate: '2026-05-20' }, AT)
      : amendInvoice(
          debt,
          { kind: 'amendment', changed: ['dueDate'], amount: 100_000, dueDate: '2026-05-20', bill: {} },
          { amendedAt: AT },
          { ...LATE, planned: PLANNED },
        ),
  cancelInvoice: (debt) =>
    debt.status === 'awaitingInvoice' ? keepCancellation(debt, AT) : cancelInvoice(debt, LATE),
  assignCredit: (debt) =>
    debt.status === 'awaitingInvoice'
      ? keepAssignment(debt, anAssignment(), AT)
      : assignCredit(debt, anAssignment(), AT),
  reportListing: (debt) => reportListing(debt, { bureau: 'serasa', listedAt: AT }, LATE),
  recordBureauWord: (debt) =>
    recordBureauWord(
      { ...debt, listingOrders: [anOrder({ listingOrdered: { at: AT } })] },
      { orderId: 'negative-listing-1', reports: [{ report: 'listed', at: AT }] },
      LATE,
    ),
  writeOff: (debt) => writeOff(debt, { writeOffId: 'w', reason: 'goodwill' }, LATE),
  upholdCharges: (debt) => upholdCharges(debt, { at: AT, wayBack: { kind: 'ladder', planned: PLANNED } }),
  makePromise: (debt) =>
    makePromise(
      debt,
      { day: '2026-05-12', at: LATER, by: 'debtor' },
      {
        needsPerson: false,
        isPrescribed: false,
        reportedHardship: false,
        promises: { maxDays: 10, toleranceDays: 1, most: 2 },
        holidays: [],
      },
    ),
  requestOffer: (debt) => requestOffer(debt, { offerId: 'a/b', total: 90_000, at: AT }),
  makePaymentPlan: (debt) =>
    makePaymentPlan(
      debt,
      { by: 'person', madeAt: LATER, instalments: [{ amount: 102_100, dueDate: '2026-05-20' }] },
      {
        needsPerson: false,
        isPrescribed: false,
        breach: { days: 10, instalments: 1 },
        holidays: [],
        maxDays: 1826,
        costsPercent: 20,
        firstLook: LATER,
        idsOf: (plan, number) => ({ debtId: `${plan}`, invoiceId: `${number}` }),
      },
    ),
  openCase: (debt) =>
    openCase(
      debt,
      { kind: 'hardship', at: AT, by: 'debtor' },
      { owner: 'back-office', answerInBusinessDays: 5, holidays: [] },
    ),
  answerCase: (debt) =>
    answerCase(debt, aCase(), { outcome: 'upheld', answeredAt: AT, at: AT, holidays: [] }),
  breakPromise: (debt) => breakPromise(debt, AT),
  markCaseOverdue: (debt) => markCaseOverdue(debt, AT),
  watchPlan: (debt) => watchPlan(debt, LATER),
  breakPaymentPlan: (debt) => breakPaymentPlan(debt, { ...LATE, parts: [] }),
  completePaymentPlan: (debt) => completePaymentPlan(debt, { ...LATE, parts: [] }),
  prescribe: (debt) => prescribe(debt, { at: AT, on: '2026-05-08', holidays: [] }),
  closeInstalment: (debt) => closeInstalment(debt, AT),
  allotMoney: (debt) =>
    allotMoney(
      debt,
      { payments: {}, refunds: {}, at: AT, because: 'refund' },
      { ...LATE, otherOpenDebts: 0 },
    ),
  applyCalendar: (debt) =>
    applyCalendar(debt, { holidays: [], added: new Set(), today: '2026-05-08', movesSteps: true }),
  planLadder: (debt) => planLadder(debt, {}),
  askAboutCharges: (debt) =>
    askAboutCharges(debt, { at: AT, owed: 1, daysLate: 1, reason: 'only-charges-left' }),
  renewExecution,
  replaceExecution: (debt) =>
    replaceExecution(debt, { version: 2, at: AT, how: 'failed' }, { clockTime: (calendar) => calendar }),
  handOver: (debt) => handOver(debt, { version: 2, at: AT, reason: 'ladder-over' }),
  advanceListing: (debt) =>
    advanceListing(debt, {
      revision: debt.revision,
      order: anOrder({}),
      at: AT,
      step: { do: 'ask', action: 'notify' },
    }),
  clearListing: (debt) =>
    clearListing(
      { ...debt, listingOrders: [anOrder({ listingOrdered: { at: AT } })] },
      { bureau: 'bureau', at: AT, clearBy: '2026-05-15', step: { do: 'order', askAgainAt: LATER } },
    ),
  takeStep: (debt) => takeStep(debt, { input: stepOf(debt), revision: 7, skipped: [] }),
  postponeStep: (debt) =>
    postponeStep(
      debt,
      {
        input: stepOf(debt),
        revision: 7,
        channel: 'email',
        notSent: { rule: 'contact-hours', citation: 'law', until: '2026-05-09T12:00:00Z' },
        planned: AT,
      },
      { clockTime: (calendar) => calendar },
    ),
  forbidContact: (debt) =>
    forbidContact(debt, { input: stepOf(debt), rule: 'no-address', skipped: [skipped] }),
  consolidate: (debt) =>
    consolidate(debt, {
      revision: 7,
      step: 'lembrete-d1',
      channel: 'email',
      by: 'other/1/lembrete-d3',
      at: AT,
      day: '2026-05-08',
      quotes: [],
      content: CONTENT,
    }),
  undoConsolidation: (debt) => undoConsolidation(debt, { revision: 7, sendKey: SEND }),
  eraseContents: (debt) => eraseContents(debt, AT, []),
  recordSend: (debt) =>
    recordSend(
      { ...debt, sends: CLAIMED },
      {
        entered: { version: 2, step: { id: 'lembrete-d1' }, enteredAt: AT },
        channel: 'email',
        tone: 'light',
        owed: 102_100,
        cost: 5,
        pricesOf: '2026-05-01',
        isCourtesy: false,
        covers: [],
        outcome: { status: 'sent', messageId: 'm' },
      },
    ),
  releaseClaim: (debt) =>
    releaseClaim({ ...debt, sends: CLAIMED }, { sendKey: SEND, lastMessage: undefined }),
  giveUpClaims: (debt) =>
    giveUpClaims({ ...debt, sends: CLAIMED }, { version: 2, step: { id: 'lembrete-d1' }, enteredAt: AT }),
  postponeCourtesy: (debt) =>
    postponeCourtesy(debt, { by: 'payment', notBefore: '2026-05-11T11:00:00.000Z' }),
  claimCourtesy: (debt) =>
    claimCourtesy(debt, {
      revision: 7,
      sendKey: '2/receipt/email',
      at: AT,
      channel: 'email',
      gate: ALLOWED,
      content: CONTENT,
    }),
  recordDelivery: (debt) =>
    recordDelivery(
      { ...debt, sends: { [SEND]: { status: 'sent', at: AT, messageId: 'm' } } },
      {
        sendKey: SEND,
        report: { kind: 'delivered', final: true, channel: 'email', messageId: 'm', at: AT },
        invalidContact: undefined,
        isLastTry: false,
      },
    ),
  withdrawInvoice: (debt) =>
    withdrawInvoice(debt, { ...LATE, batch: 'carteira', withdrawnAt: AT, tellFrom: AT }),
  pauseCollection: (debt) => pauseCollection(debt, pause, onClock),
  resumeCollection: (debt) =>
    resumeCollection(
      debt.status === 'awaitingInvoice' ? debt : { ...debt, pauses: [pause] },
      { scope: 'invoice', resumedAt: AT },
      onClock,
    ),
  endPauses: (debt) =>
    endPauses({ ...debt, pauses: [pause] }, [], { ...onClock, at: '2026-07-01T12:00:00Z' }),
  waitOutPauses: (debt) => waitOutPauses({ ...debt, pauses: [pause] }, onClock),
  recordOptOut: (debt) => recordOptOut(debt, [{ mark: 'mark', at: AT, channel: 'email', by: 'unsubscribe' }]),
  quotePayoff: (debt) => quotePayoff(debt, { quote: aQuote() }),
  replaceBills: (debt) =>
    replaceBills(
      { ...debt, quotes: [aQuote()] },
      { replacedAt: '2026-05-21T12:00:00Z', today: '2026-05-21' },
    ),
  withdrawBills: (debt) => withdrawBills({ ...debt, quotes: [aQuote()] }, { txids: [aQuote().id] }),
  nameOwner: (debt) => nameOwner(debt, { owner: 'ana', namedAt: AT, at: AT }),
  releaseCreditHold: (debt) => releaseCreditHold([debt.debtorId]).decide(debt),
  endExecution: (debt) =>
    endExecution(debt, { version: 2, executionArn: 'arn', event: 'settled', at: AT, notBefore: AT }),
  eraseDetails: (debt) => eraseDetails(debt),
  recordRestart: (debt) => recordRestart(debt, { version: 2, how: 'stopped', at: AT }),
};

const STATUSES = [
  'awaitingInvoice',
  'open',
  'promised',
  'caseOpen',
  'onPaymentPlan',
  'handedOver',
  'settled',
  'cancelled',
  'prescribed',
] as const satisfies readonly DebtStatus[];

/**
 * The result of each command, for a debt of each status: the status that the debt has then (`=` is the one that it had), a
 * note, nothing because it was done already, or the reason of the refusal. Written by hand, from what the product promises.
 */
// biome-ignore format: a table is read by its columns
const EXPECTED: Readonly<Record<Exclude<Command, 'openDebt'>, readonly string[]>> = {
  //                    awaitingInvoice  open             promised        caseOpen         onPaymentPlan    handedOver       settled      cancelled      prescribed
  recordPayment:       ['=',          'settled',       'settled',      'settled',       'settled',       'settled',       '=',         '=',            'settled'],
  reverseMoney:        ['=',          '=',             '=',            '=',             '=',             '=',             'open',      '=',            '='],
  amendInvoice:        ['=',          'open',          'open',         '=',             'onPaymentPlan!','handedOver',          'settled!',  'cancelled!',   'prescribed!'],
  cancelInvoice:       ['=',          'cancelled',     'cancelled',    'cancelled',     'cancelled',     'cancelled',     'settled!',  'already',      'cancelled'],
  assignCredit:        ['=',          'handedOver',    'handedOver',   '=',             '=',             '=',             '=',         '=',            '='],
  reportListing:       ['not-issued', '=',             '=',            '=',             '=',             '=',             '=',         '=',            '='],
  recordBureauWord:    ['not-issued', '=',             '=',            '=',             '=',             '=',             '=',         '=',            '='],
  writeOff:            ['not-issued', 'settled',       'settled',      'settled',       'onPaymentPlan!','settled',       'settled!',  'cancelled!',   'settled'],
  upholdCharges:       ['not-issued', 'not-asked!',    'not-asked!',   'not-asked!',    'not-asked!',    'not-asked!',    'not-asked!','not-asked!', 'not-asked!'],
  withdrawInvoice:     ['already',    'cancelled',     'cancelled',    'cancelled',     'cancelled',     'cancelled',     '=',         'already',      'cancelled'],
  pauseCollection:     ['=',          '=',             '=',            '=',             '=',             '=',             'already',   'already',      'already'],
  resumeCollection:    ['=',          '=',             '=',            '=',             '=',             '=',             '=',         '=',            '='],
  makePromise:         ['closed',     'promised',      'promised',     'caseOpen!',     'onPaymentPlan!','promised',      'closed',    'closed',       'prescribed!'],
  requestOffer:        ['closed',     'note',          'promised!',    'caseOpen!',     'onPaymentPlan!','note',          'closed',    'closed',       'prescribed!'],
  makePaymentPlan:     ['closed',     'onPaymentPlan', 'onPaymentPlan','caseOpen!',     'onPaymentPlan', 'onPaymentPlan', 'closed',    'closed',       'prescribed!'],
  openCase:            ['closed',     'caseOpen',      'caseOpen',     'caseOpen!',     'caseOpen',      'caseOpen',      'closed',    'closed',       'prescribed!'],
  answerCase:          ['not-issued', 'open',          '=',            'open',          '=',             '=',             '=',         '=',            '='],
  nameOwner:           ['not-issued', 'with-robot',    'with-robot',   '=',             'with-robot',    '=',             'closed',    'closed',       'closed'],
  breakPromise:        ['stale',      'stale',         'open',         'stale',         'stale',         'stale',         'stale',     'stale',        'stale'],
  markCaseOverdue:     ['stale',      'stale',         'stale',        '=',             'stale',         'stale',         'stale',     'stale',        'stale'],
  watchPlan:           ['stale',      'stale',         'stale',        'stale',         'note',          'stale',         'stale',     'stale',        'stale'],
  breakPaymentPlan:    ['stale',      'stale',         'stale',        'stale',         'open',          'stale',         'stale',     'stale',        'stale'],
  completePaymentPlan: ['stale',      'stale',         'stale',        'settled',         'settled',       'stale',         'stale',     'stale',        'stale'],
  prescribe:           ['stale',      'prescribed',    'prescribed',   'prescribed',    'prescribed',    'prescribed',    'stale',     'stale',       'already'],
  closeInstalment:     ['already',    'cancelled',     'cancelled',    'cancelled',     'cancelled',     'cancelled',     'already',   'already',      'cancelled'],
  allotMoney:          ['already',    '=',             '=',            '=',             '=',             '=',             'open',      '=',            '='],
  endPauses:           ['stale',      '=',             'stale',        'stale',         'stale',         'stale',         'stale',     'stale',        'stale'],
  waitOutPauses:       ['stale',      '=',             'stale',        'stale',         'stale',         'stale',         'stale',     'stale',        'stale'],
  applyCalendar:       ['stale',      '=',             'already',      'already',       'already',       'already',       'stale',     'stale',        'stale'],
  planLadder:          ['stale',      '=',             'stale',        'stale',         'stale',         'stale',         'stale',     'stale',        'stale'],
  askAboutCharges:     ['stale',      'handedOver',    'stale',        'stale',         'stale',         'stale',         'stale',     'stale',        'stale'],
  renewExecution:      ['stale',      'stale',         'stale',        '=',             '=',             'stale',         'stale',     'stale',        'stale'],
  replaceExecution:    ['stale',      '=',             '=',             '=',             '=',             'stale',         'stale',     'stale',        'stale'],
  handOver:            ['stale',      'handedOver',    'stale',        'stale',         'stale',         'already',       'stale',     'stale',        'stale'],
  advanceListing:      ['stale',      '=',             'stale',        'stale',         'stale',         'stale',         'stale',     'stale',        'stale'],
  clearListing:        ['stale',      '=',             '=',            '=',             '=',             '=',             '=',         '=',            '='],
  takeStep:            ['stale',      '=',             '=',            'stale',         'stale',         'stale',         'stale',     'stale',        'stale'],
  postponeStep:        ['stale',      '=',             '=',            'stale',         'stale',         'stale',         'stale',     'stale',        'stale'],
  forbidContact:       ['stale',      'note',          'stale',        'stale',         'stale',         'stale',         'stale',     'stale',        'stale'],
  consolidate:         ['stale',      '=',             'stale',        'stale',         'stale',         'stale',         'stale',     'stale',        'stale'],
  undoConsolidation:   ['stale',      '=',             'stale',        'stale',         'stale',         'stale',         'stale',     'stale',        'stale'],
  recordSend:          ['stale',      'note',          'note',         'note',          'note',          'note',          'note',      'note',         'note'],
  releaseClaim:        ['stale',      'note',          'note',         'note',          'note',          'note',          'note',      'note',         'note'],
  giveUpClaims:        ['stale',      'note',          'note',         'note',          'note',          'note',          'note',      'note',         'note'],
  postponeCourtesy:    ['stale',      'stale',         'stale',        'stale',         'stale',         'stale',         'note',      'note',         'stale'],
  claimCourtesy:       ['stale',      'stale',         'stale',        'stale',         'stale',         'stale',         '=',         '=',            'stale'],
  recordDelivery:      ['stale',      '=',             '=',            '=',             '=',             '=',             '=',         '=',            '='],
  eraseContents:       ['already',    'note',          'note',         'note',          'note',          'note',          'note',      'note',         'note'],
  recordOptOut:        ['stale',      'note',          'note',         'note',          'note',          'note',          'note',      'note',         'note'],
  quotePayoff:         ['closed',     '=',             '=',            '=',             '=',             '=',             'closed',    'closed',       'closed'],
  replaceBills:        ['stale',      '=',             '=',            '=',             '=',             '=',             'stale',     'stale',        'stale'],
  withdrawBills:       ['stale',      '=',             '=',            '=',             '=',             '=',             '=',      '=',         '='],
  releaseCreditHold:   ['stale',      'stale',         'stale',        'stale',         'stale',         'stale',         'note',      'note',         'stale'],
  endExecution:        ['stale',      'stale',         'stale',        'stale',         'stale',         'stale',         'note',      'note',         'note'],
  eraseDetails:        ['not-issued', 'still-owed',    'still-owed',   'still-owed',    'still-owed',    'still-owed',    '=',         '=',            '='],
  recordRestart:       ['stale',      'note',          'note',         'note',          'note',          'note',          'note',      'note',         'note'],
};

/** Refusals that have the name of a status, marked so that they are not taken for the status itself. */
const NAMED_AS_STATUS = new Set<string>([...STATUSES, 'not-asked']);

function inWords(decision: Decision, before: StoredDebt): string {
  if (decision.kind === 'already') return 'already';
  if (decision.kind === 'refused')
    return NAMED_AS_STATUS.has(decision.reason) ? `${decision.reason}!` : decision.reason;
  if (decision.isNote) return 'note';
  const after = decision.set.status ?? before.status;
  return after === before.status && !('status' in decision.set) ? '=' : after;
}

const decideFor = <C extends Exclude<Command, 'openDebt'>>(command: C, debt: StoredDebt): Decision =>
  decideOn<C, Decision>(debt, { command, decide: COMMANDS[command] });

const CELLS = Object.entries(EXPECTED).flatMap(([command, row]) =>
  STATUSES.map((status, index) => ({
    command: command as Exclude<Command, 'openDebt'>,
    status,
    expected: row[index],
  })),
);

describe('every command of a debt, for every status', () => {
  it.each(CELLS)('$command of a debt that is $status: $expected', ({ command, status, expected }) => {
    const debt: StoredDebt = aDebt(status);
    expect(inWords(decideFor(command, debt), debt)).toBe(expected);
  });

  it('is in the table', () => {
    expect(Object.keys(EXPECTED)).toEqual(
      Object.keys(TRANSITIONS).filter((command) => command !== 'openDebt'),
    );
  });
});

it('a debt opens once: where its invoice is awaited, and nowhere else', () => {
  const { awaitingInvoice, ...others } = TRANSITIONS.openDebt;
  expect(awaitingInvoice).toBe('accepted');
  expect(new Set(Object.values(others))).toEqual(new Set(['already']));
});
