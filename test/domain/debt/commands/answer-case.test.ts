import { describe, expect, it } from 'vitest';
import { answerCase } from '#domain/debt/commands/answer-case.ts';
import { aCase, aDebt } from '#test/builders/debt.ts';

const AT = '2026-05-12T15:00:00Z';
const GIVEN = { answeredAt: '2026-05-12T14:00:00Z', at: AT, holidays: [] };
const resolved = (outcome: string) => ({ at: GIVEN.answeredAt, outcome });

describe('an answer', () => {
  it.each(['corrected', 'upheld', 'over-indebted'] as const)('%s opens the debt again', (outcome) => {
    expect(answerCase(aDebt('caseOpen'), aCase(), { ...GIVEN, outcome })).toEqual({
      kind: 'change',
      set: { status: 'open', cases: [{ ...aCase(), resolved: resolved(outcome) }] },
      remove: [],
      sends: {},
      events: [
        { type: 'CaseResolved.v1', occasion: '1', detail: { at: AT, number: 1, kind: 'not-mine', outcome } },
      ],
      effects: [{ kind: 'reEvaluate' }, { kind: 'writeSummary' }],
      isNote: false,
    });
  });

  it.each(['open', 'promised', 'caseOpen', 'onPaymentPlan', 'handedOver'] as const)(
    '“cancelled” closes a debt that is %s, and clears its listings',
    (status) => {
      const debt = { ...aDebt(status), cases: [aCase()] as [ReturnType<typeof aCase>] };
      const listings = { serasa: { listedAt: '2026-05-09T12:00:00Z' } };
      expect(answerCase({ ...debt, listings }, aCase(), { ...GIVEN, outcome: 'cancelled' })).toMatchObject({
        set: { status: 'cancelled', cancelledAt: AT, cases: [{ resolved: resolved('cancelled') }] },
        events: [
          { type: 'CaseResolved.v1' },
          { type: 'DebtClosed.v1', detail: { reason: 'cancelled', received: 0 } },
          { type: 'ListingClearanceRequested.v1', detail: { bureau: 'serasa', clearBy: '2026-05-19' } },
        ],
        effects: [
          { kind: 'endWait', event: 'cancelled' },
          { kind: 'writeSummary' },
          { kind: 'releaseCreditHold' },
        ],
      });
    },
  );

  it.each(['settled', 'cancelled'] as const)('leaves a debt %s that closed meanwhile', (status) => {
    const debt = aDebt(status, { cases: [aCase()] });
    const decision = answerCase(debt, aCase(), { ...GIVEN, outcome: 'cancelled' });
    expect(decision.set).toEqual({ cases: [{ ...aCase(), resolved: resolved('cancelled') }] });
    expect(decision.events.map(({ type }) => type)).toEqual(['CaseResolved.v1']);
    expect(decision.effects).toEqual([{ kind: 'writeSummary' }]);
  });

  it('leaves a later promise, and resolves the one case that it names', () => {
    const cases = [aCase({ kind: 'hardship' }), aCase({ number: 2 })] as const;
    const decision = answerCase(aDebt('promised', { cases: [...cases] }), cases[0], {
      ...GIVEN,
      outcome: 'upheld',
    });
    expect(decision.set).toEqual({ cases: [{ ...cases[0], resolved: resolved('upheld') }, cases[1]] });
    expect(decision.events).toMatchObject([{ occasion: '1', detail: { number: 1, kind: 'hardship' } }]);
    // Its case was a hardship, which held the debtor's other ladders.
    expect(decision.effects).toEqual([{ kind: 'writeHardship' }, { kind: 'writeSummary' }]);
  });
});
