import { describe, expect, it } from 'vitest';
import { reopening, type WayBack } from '#domain/debt/reopening.ts';
import { aCase, aDebt, aQuote } from '#test/builders/debt.ts';

const AT = '2026-06-08T15:00:00Z';
const QUOTES = [aQuote({ amount: 102_600, goodThrough: '2026-06-30' })];
const PLANNED = {
  regua: 'bom-pagador',
  rolledDueDate: '2026-05-05',
  execution: { debtId: 'x', version: 3, from: 'lembrete-d15', at: { 'hand-over': '2026-06-20T12:30:00Z' } },
  firstStepAt: '2026-06-09T12:30:00Z',
};
const LADDER: WayBack = { kind: 'ladder', planned: PLANNED };
const given = (wayBack: WayBack = LADDER) => ({
  because: 'reversal' as const,
  day: '2026-06-08',
  at: AT,
  wayBack,
});
/** The fine of 2%, and 34 days at 1% a month. */
const OWED = 103_133;
const REMOVED = ['settledAt', 'creditHoldReleased', 'postponed', 'wakeToken', 'wakeStepKey'];
const ASKS = { ...aDebt('open').terms, whenOnlyChargesAreLeft: { waiveUpTo: 0, above: 'ask' as const } };
/** The principal, so that only charges are left. */
const PRINCIPAL = {
  'psp/1': { amount: 100_100, paidAt: '2026-06-08T12:00:00Z', method: 'pix' as const, receivedAt: AT },
};

describe('a debt that is reopened', () => {
  it('goes back on its ladder as a new version, with billing’s page and without the codes that were paid', () => {
    const debt = aDebt('settled', {
      sellerId: 'seller-1',
      bill: { url: 'https://pay.example/NF-1', pixCode: 'code' },
      quotes: QUOTES,
    });
    expect(reopening(debt, given())).toEqual({
      kind: 'change',
      set: {
        status: 'open',
        version: 3,
        bill: { url: 'https://pay.example/NF-1' },
        regua: 'bom-pagador',
        execution: PLANNED.execution,
      },
      remove: REMOVED,
      sends: {},
      events: [
        {
          type: 'DebtReopened.v1',
          occasion: '3',
          detail: {
            at: AT,
            debtorId: 'debtor-of-NF-1',
            sellerId: 'seller-1',
            version: 3,
            because: 'reversal',
            // What the second bill asks for is good until its last day.
            owed: 102_600,
            daysLate: 34,
            to: 'ladder',
            regua: 'bom-pagador',
            firstStepAt: '2026-06-09T12:30:00Z',
          },
        },
      ],
      effects: [
        { kind: 'startExecution' },
        { kind: 'endWait', event: 'superseded' },
        { kind: 'writeSummary' },
      ],
      isNote: false,
    });
  });

  it('has no bill when billing has no page', () => {
    const debt = aDebt('settled', { bill: { pixCode: 'code', digitableLine: 'line' } });
    expect(reopening(debt, given()).set.bill).toEqual({});
  });

  it.each([
    { case: 'a case that nobody answered', cases: [aCase()], status: 'caseOpen' },
    {
      case: 'a case that was resolved',
      cases: [aCase({ resolved: { at: AT, outcome: 'upheld' } })],
      status: 'open',
    },
    {
      case: 'an open case after a resolved one',
      cases: [aCase({ resolved: { at: AT, outcome: 'upheld' } }), aCase({ number: 2 })],
      status: 'caseOpen',
    },
    {
      case: 'a resolved case after an open one',
      cases: [aCase(), aCase({ number: 2, resolved: { at: AT, outcome: 'upheld' } })],
      status: 'open',
    },
  ] as const)('with $case is $status', ({ cases, status }) => {
    const { set } = reopening(aDebt('settled', { cases: [...cases] }), given());
    expect(set).toMatchObject(status === 'caseOpen' ? { status, cases } : { status });
  });

  it.each<{ case: string; wayBack: WayBack; reason: string; handedOver?: string; isPaid?: true }>([
    { case: 'whose debtor was erased', wayBack: { kind: 'erased' }, reason: 'debtor-erased' },
    {
      case: 'that would be prescribed on its way',
      wayBack: { kind: 'no-lawful-ladder' },
      reason: 'prescribes-soon',
    },
    { case: 'without a step left', wayBack: { kind: 'no-step-left' }, reason: 'ladder-over' },
    {
      case: 'of which only charges are left',
      wayBack: LADDER,
      reason: 'only-charges-left',
      isPaid: true,
    },
    {
      case: 'of which only charges are left, without a step left',
      wayBack: { kind: 'no-step-left' },
      reason: 'only-charges-left',
      isPaid: true,
    },
    {
      case: 'that a person had',
      wayBack: { kind: 'erased' },
      reason: 'over-indebted',
      handedOver: 'over-indebted',
    },
    {
      case: 'that a person had for its charges',
      wayBack: { kind: 'no-step-left' },
      reason: 'ladder-over',
      handedOver: 'only-charges-left',
    },
  ])('$case goes to a person: $reason', ({ wayBack, reason, handedOver, isPaid }) => {
    const debt = {
      ...aDebt('settled', { terms: ASKS, ...(isPaid ? { payments: PRINCIPAL } : {}) }),
      ...(handedOver
        ? { handedOver: { at: '2026-05-25T12:30:00Z', reason: handedOver as 'over-indebted' } }
        : {}),
    };
    const decision = reopening(debt, given(wayBack));
    expect(decision).toEqual({
      kind: 'change',
      set: {
        status: 'handedOver',
        handedOver: { at: AT, reason },
        version: 3,
        bill: { url: 'https://pay.example/NF-1' },
      },
      remove: REMOVED,
      sends: {},
      events: [
        {
          type: 'DebtReopened.v1',
          occasion: '3',
          detail: {
            at: AT,
            debtorId: 'debtor-of-NF-1',
            version: 3,
            because: 'reversal',
            owed: isPaid ? 3_033 : OWED,
            daysLate: 34,
            to: 'person',
          },
        },
        {
          type: 'DebtHandedOver.v1',
          occasion: '3',
          detail: {
            at: AT,
            reason,
            owed: isPaid ? 3_033 : OWED,
            daysLate: 34,
            debtorId: 'debtor-of-NF-1',
          },
        },
      ],
      effects: [{ kind: 'endWait', event: 'superseded' }, { kind: 'writeSummary' }],
      isNote: false,
    });
  });

  it.each([
    { case: 'that nobody had', given: {} },
    { case: 'of which only charges are left', given: { terms: ASKS, payments: PRINCIPAL } },
    {
      case: 'that a person had',
      given: { handedOver: { at: '2026-05-25T12:30:00Z', reason: 'over-indebted' as const } },
    },
  ])('$case goes to nobody once it is prescribed', ({ given: own }) => {
    const decision = reopening(aDebt('settled', own), given({ kind: 'prescribed' }));
    expect(decision.set).toMatchObject({ status: 'prescribed', prescribedAt: AT, version: 3 });
    expect(decision.events).toEqual([
      expect.objectContaining({
        type: 'DebtReopened.v1',
        detail: expect.objectContaining({ to: 'prescribed' }),
      }),
    ]);
  });

  it('keeps the day on which it was recorded as prescribed', () => {
    const prescribedAt = '2026-05-01T03:00:00Z';
    const decision = reopening(aDebt('settled', { prescribedAt }), given({ kind: 'prescribed' }));
    expect(decision.set).toMatchObject({ prescribedAt });
  });

  it('that a person had for its charges alone goes back on its ladder', () => {
    const debt = aDebt('handedOver', { handedOver: { at: AT, reason: 'only-charges-left' } });
    expect(reopening(debt, given()).set.status).toBe('open');
  });
});
