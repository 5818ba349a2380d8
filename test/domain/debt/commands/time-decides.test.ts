import { describe, expect, it } from 'vitest';
import { askAboutCharges } from '#domain/debt/commands/ask-about-charges.ts';
import { closeInstalment } from '#domain/debt/commands/close-instalment.ts';
import { markCaseOverdue } from '#domain/debt/commands/mark-case-overdue.ts';
import { planLadder } from '#domain/debt/commands/plan-ladder.ts';
import { releaseCreditHold } from '#domain/debt/commands/release-credit-hold.ts';
import { renewExecution } from '#domain/debt/commands/renew-execution.ts';
import { requestOffer } from '#domain/debt/commands/request-offer.ts';
import { decideOn } from '#domain/debt/decide.ts';
import { aCase, aDebt } from '#test/builders/debt.ts';

const AT = '2026-05-20T15:00:00Z';

it('a case without an answer is overdue, once, and waits on', () => {
  const answered = aCase({ resolved: { at: AT, outcome: 'upheld' } });
  const open = aCase({ number: 2, kind: 'hardship' });
  const decision = markCaseOverdue(aDebt('caseOpen', { cases: [answered, open] }), AT);
  expect(decision.set).toEqual({ cases: [answered, { ...open, overdue: true }] });
  expect(decision.events).toEqual([
    {
      type: 'CaseOverdue.v1',
      occasion: '2',
      detail: { at: AT, number: 2, kind: 'hardship', deadline: open.deadline, owner: open.owner },
    },
  ]);
  expect(decision.effects).toEqual([{ kind: 'writeSummary' }]);
});

it('charges that a person has to decide on hand the debt over, and its execution goes on nowhere', () => {
  const decision = askAboutCharges(aDebt('open'), { at: AT, owed: 2_000, daysLate: 15 });
  expect(decision).toMatchObject({
    set: { status: 'handedOver', handedOver: { at: AT, reason: 'only-charges-left' } },
    remove: ['wakeToken', 'wakeStepKey'],
    events: [
      {
        type: 'DebtHandedOver.v1',
        occasion: '2/only-charges-left/7',
        detail: {
          at: AT,
          reason: 'only-charges-left',
          owed: 2_000,
          daysLate: 15,
          debtorId: 'debtor-of-NF-1',
        },
      },
    ],
    effects: [{ kind: 'writeSummary' }],
  });
});

it('a planned ladder keeps when each step is taken, and nothing else of the execution', () => {
  const debt = aDebt('open');
  const at = { 'lembrete-d3': '2026-05-21T12:30:00Z', 'hand-over': '2026-05-29T12:30:00Z' };
  expect(planLadder(debt, at).set).toEqual({ execution: { ...debt.execution, at } });
});

it.each(['caseOpen', 'onPaymentPlan'] as const)('an execution of a debt that is %s is renewed', (status) => {
  const decision = renewExecution(aDebt(status));
  expect(decision.set).toEqual({
    version: 3,
    execution: {
      debtId: aDebt(status).debtId,
      version: 3,
      from: 'first',
      at: { 'hand-over': '2026-05-25T12:30:00Z' },
    },
  });
  expect(decision.effects).toEqual([{ kind: 'startExecution' }]);
});

it('an execution without a hand-over is renewed without one', () => {
  const debt = aDebt('caseOpen');
  const execution = { ...debt.execution, at: {} };
  expect(renewExecution({ ...debt, execution }).set.execution?.at).toEqual({});
});

it('an instalment whose payment plan is over is cancelled, with what was received of it', () => {
  const payments = {
    'psp/1': { amount: 400, paidAt: AT, method: 'pix' as const, receivedAt: AT },
    'psp/2': { amount: 50, paidAt: AT, method: 'pix' as const, receivedAt: AT },
  };
  expect(closeInstalment(aDebt('open', { payments }), AT)).toMatchObject({
    set: { status: 'cancelled', cancelledAt: AT },
    events: [
      {
        type: 'DebtClosed.v1',
        occasion: 'payment-plan-over',
        detail: { at: AT, reason: 'payment-plan-over', received: 450 },
      },
    ],
    effects: [
      { kind: 'endWait', event: 'cancelled' },
      { kind: 'writeSummary' },
      { kind: 'releaseCreditHold' },
    ],
  });
});

it('a request for an offer is published, and changes nothing', () => {
  const debt = aDebt('open', { sellerId: 'vendedor-1' });
  expect(requestOffer(debt, { offerId: 'a/b/3x', total: 300, at: AT })).toEqual({
    kind: 'change',
    set: {},
    remove: [],
    sends: {},
    events: [
      {
        type: 'OfferRequested.v1',
        occasion: '2026-05-20/a/b/3x',
        detail: {
          at: AT,
          debtorId: 'debtor-of-NF-1',
          sellerId: 'vendedor-1',
          offerId: 'a/b/3x',
          total: 300,
          askedAt: AT,
        },
      },
    ],
    effects: [],
    isNote: true,
  });
});

describe('the credit hold', () => {
  it.each([
    ['settled', '2026-05-10T15:00:00Z'],
    ['cancelled', '2026-05-10T15:00:00Z'],
  ] as const)('is released with a debt that is %s, as of when it closed', (status, at) => {
    expect(decideOn(aDebt(status), releaseCreditHold)).toMatchObject({
      set: { creditHoldReleased: true },
      events: [{ type: 'CreditHoldReleased.v1', occasion: '2', detail: { at, debtorId: 'debtor-of-NF-1' } }],
      isNote: true,
    });
  });

  it.each(['settled', 'cancelled'] as const)('is released once with a debt that is %s', (status) => {
    expect(decideOn(aDebt(status, { creditHoldReleased: true }), releaseCreditHold)).toEqual({
      kind: 'already',
    });
  });

  it('is not released with a debt that is owed', () => {
    expect(decideOn(aDebt('open'), releaseCreditHold)).toEqual({ kind: 'refused', reason: 'stale' });
  });
});
