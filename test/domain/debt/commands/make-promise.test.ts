import { describe, expect, it } from 'vitest';
import {
  isSamePromise,
  makePromise,
  type PromiseFacts,
  takeCashOffer,
} from '#domain/debt/commands/make-promise.ts';
import { aDebt, aPromise } from '#test/builders/debt.ts';

const FACTS: PromiseFacts = {
  needsPerson: false,
  isPrescribed: false,
  reportedHardship: false,
  promises: { maxDays: 10, toleranceDays: 1, most: 2 },
  holidays: [],
};
const AT = '2026-05-08T15:00:00Z';
const ASKED = { day: '2026-05-12', at: AT, by: 'debtor' } as const;

describe('a promise', () => {
  it('rests the ladder until its day and its tolerance are over, at what is owed that day', () => {
    // D+3: fine of 2%, interest of 3 days at 1% a month.
    const decision = makePromise(aDebt('open'), ASKED, FACTS);
    const promise = {
      number: 1,
      madeAt: AT,
      madeOn: '2026-05-08',
      by: 'debtor',
      day: '2026-05-12',
      until: '2026-05-13',
      amount: 102_100,
      received: 0,
    };
    expect(decision).toEqual({
      kind: 'change',
      set: { status: 'promised', promises: [promise] },
      remove: [],
      sends: {},
      events: [
        {
          type: 'PromiseMade.v1',
          occasion: '1',
          detail: {
            at: AT,
            number: 1,
            by: 'debtor',
            day: '2026-05-12',
            until: '2026-05-13',
            amount: 102_100,
          },
        },
      ],
      effects: [{ kind: 'reEvaluate' }, { kind: 'writeSummary' }],
      isNote: false,
    });
  });

  it('counts what was received before it, and comes after the promises before it', () => {
    const payments = {
      'psp/1': { amount: 40_000, paidAt: AT, method: 'pix' as const, receivedAt: AT },
    };
    const promises = [aPromise({ ended: 'broken' })];
    expect(makePromise(aDebt('open', { payments, promises }), ASKED, FACTS)).toMatchObject({
      set: { promises: [promises[0], { number: 2, received: 40_000 }] },
      events: [{ occasion: '2', detail: { number: 2 } }],
    });
  });

  it('of a debt that was handed over brings it a new version, with an execution of its own', () => {
    expect(makePromise(aDebt('handedOver'), ASKED, FACTS)).toMatchObject({
      set: {
        status: 'promised',
        version: 3,
        execution: { version: 3, from: 'first', at: { 'hand-over': '2026-05-25T12:30:00Z' } },
      },
      effects: [{ kind: 'startExecution' }, { kind: 'writeSummary' }],
    });
  });

  it.each([
    { why: 'needs-person', given: ASKED, facts: { ...FACTS, needsPerson: true } },
    {
      why: 'needs-person',
      given: { ...ASKED, by: 'person' as const },
      facts: { ...FACTS, needsPerson: true },
    },
    { why: 'needs-person', given: ASKED, facts: { ...FACTS, isPrescribed: true } },
    {
      why: 'needs-person',
      given: { ...ASKED, by: 'person' as const },
      facts: { ...FACTS, isPrescribed: true },
    },
    { why: 'needs-person', given: ASKED, facts: { ...FACTS, reportedHardship: true } },
    { why: 'day-past', given: { ...ASKED, day: '2026-05-07' }, facts: FACTS },
  ])('is refused: $why', ({ why, given, facts }) => {
    expect(makePromise(aDebt('open'), given, facts)).toEqual({ kind: 'refused', reason: why });
  });

  it('for a day that is too far away is refused until its first day, where the debtor is', () => {
    const given = { ...ASKED, day: '2026-05-19' };
    expect(makePromise(aDebt('open', { zone: 'America/Manaus' }), given, FACTS)).toEqual({
      kind: 'refused',
      reason: 'day-too-far',
      lawfulAt: '2026-05-09T04:00:00.000Z',
    });
  });

  it('that a person takes on the debtor’s behalf is taken although the debtor reported hardship', () => {
    const given = { ...ASKED, by: 'person' } as const;
    expect(makePromise(aDebt('open'), given, { ...FACTS, reportedHardship: true })).toMatchObject({
      kind: 'change',
    });
  });

  it('before the due date is not needed', () => {
    const debt = aDebt('open', { dueDate: '2026-05-20', rolledDueDate: '2026-05-20' });
    expect(makePromise(debt, ASKED, FACTS)).toEqual({ kind: 'refused', reason: 'not-due-yet' });
  });

  it.each([
    { ended: ['broken'], kind: 'change' },
    { ended: ['broken', 'void'], kind: 'change' },
    { ended: ['broken', 'broken'], kind: 'refused' },
  ] as const)('after promises that ended $ended comes to a $kind, of two at most', ({ ended, kind }) => {
    const promises = ended.map((how, index) => aPromise({ number: index + 1, ended: how }));
    const decision = makePromise(aDebt('open', { promises }), ASKED, FACTS);
    expect(decision.kind).toBe(kind);
    if (kind === 'refused') expect(decision).toMatchObject({ reason: 'too-many-promises' });
  });
});

describe('an offer of one payment', () => {
  const TAKEN = {
    at: AT,
    by: 'debtor',
    offer: { id: 'ate-500/cedo/a-vista', reason: 'Pagamento à vista' },
    amount: 90_000,
    validUntil: '2026-05-11',
  } as const;

  it('is a promise at its price until its last day', () => {
    expect(takeCashOffer(aDebt('open'), TAKEN, FACTS)).toMatchObject({
      set: {
        status: 'promised',
        promises: [
          {
            madeOn: '2026-05-08',
            day: '2026-05-11',
            until: '2026-05-11',
            amount: 90_000,
            offer: TAKEN.offer,
            by: 'debtor',
          },
        ],
      },
      events: [{ type: 'PromiseMade.v1', detail: { offerId: 'ate-500/cedo/a-vista', amount: 90_000 } }],
    });
  });

  it('is refused where a promise is', () => {
    expect(takeCashOffer(aDebt('open'), TAKEN, { ...FACTS, needsPerson: true })).toEqual({
      kind: 'refused',
      reason: 'needs-person',
    });
  });
});

describe('the same promise', () => {
  const offer = { id: 'x', reason: 'y' };
  it.each([
    { what: 'of the same day', debt: aDebt('promised'), same: true },
    {
      what: 'of another day',
      debt: aDebt('promised', { promises: [aPromise({ day: '2026-05-13' })] }),
      same: false,
    },
    { what: 'that is an offer', debt: aDebt('promised', { promises: [aPromise({ offer })] }), same: false },
    {
      what: 'that is broken',
      debt: aDebt('open', { promises: [aPromise({ ended: 'broken' })] }),
      same: false,
    },
    { what: 'before the invoice', debt: aDebt('awaitingInvoice'), same: false },
    {
      what: 'that broke, of the same report',
      debt: aDebt('open', { promises: [aPromise({ ended: 'broken', reportedAt: AT })] }),
      same: true,
    },
    {
      what: 'that broke, of another report',
      debt: aDebt('open', { promises: [aPromise({ ended: 'broken', reportedAt: '2026-05-07T15:00:00Z' })] }),
      same: false,
    },
    {
      what: 'of the same report, for another day',
      debt: aDebt('open', { promises: [aPromise({ day: '2026-05-30', ended: 'broken', reportedAt: AT })] }),
      same: false,
    },
  ])('is one $what: $same', ({ debt, same }) => {
    expect(isSamePromise({ day: aPromise().day, reportedAt: AT })(debt)).toBe(same);
  });
});
