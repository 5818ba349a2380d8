import { describe, expect, it } from 'vitest';
import {
  type AmendInvoice,
  type Amendment,
  type AmendmentFacts,
  amendInvoice,
  amendmentOf,
  isAmended,
} from '#domain/debt/commands/amend-invoice.ts';
import { aDebt, aPromise, aQuote, ISSUED_STATUSES } from '#test/builders/debt.ts';

const AT = '2026-05-08T16:00:00.000Z';
const AMENDED_AT = '2026-05-08T12:00:00-03:00';
/** The same in UTC. */
const AMENDED = '2026-05-08T15:00:00.000Z';
const PLANNED = {
  regua: 'bom-pagador',
  rolledDueDate: '2026-05-11',
  execution: { debtId: 'x', version: 3, from: 'first', at: { 'hand-over': '2026-06-10T12:30:00.000Z' } },
  firstStepAt: '2026-05-12T12:30:00.000Z',
};
const FACTS: AmendmentFacts = { at: AT, planned: PLANNED, otherOpenDebts: 0, holidays: [] };
const amendment = (given: Partial<Amendment> = {}): Amendment => ({
  kind: 'amendment',
  changed: ['amount', 'dueDate'],
  amount: 80_000,
  dueDate: '2026-05-10',
  bill: { pixCode: 'new' },
  ...given,
});
const payment = (amount: number) => ({
  'psp/1': { amount, paidAt: '2026-05-04T15:00:00.000Z', method: 'pix' as const, receivedAt: AT },
});
const QUOTES = [aQuote({ issuedOn: '2026-05-07', goodThrough: '2026-05-20' })];
const OWED = ['open', 'promised', 'caseOpen', 'handedOver'] as const;

describe('what an amendment changes', () => {
  const of = (given: Partial<AmendInvoice>, amended = {}) =>
    amendmentOf(aDebt('open', { amended, bill: { pixCode: 'old' } }), { amendedAt: AMENDED_AT, ...given });

  it.each([
    { case: 'the amount', given: { amount: 80_000 }, changed: ['amount'], amount: 80_000, bill: {} },
    {
      case: 'the due date: the bill stays good',
      given: { dueDate: '2026-05-10' },
      changed: ['dueDate'],
      dueDate: '2026-05-10',
    },
    {
      case: 'both, with a bill',
      given: { amount: 80_000, dueDate: '2026-05-10', bill: { pixCode: 'new' } },
      changed: ['amount', 'dueDate'],
      amount: 80_000,
      dueDate: '2026-05-10',
      bill: { pixCode: 'new' },
    },
    {
      case: 'the due date, with a bill of the same amount',
      given: { dueDate: '2026-05-10', bill: { pixCode: 'new' } },
      changed: ['dueDate'],
      dueDate: '2026-05-10',
      bill: { pixCode: 'new' },
    },
    {
      case: 'to what it was, at a later time',
      given: { amount: 100_000 },
      amended: { amount: '2026-05-07T15:00:00.000Z' },
      changed: ['amount'],
    },
    { case: 'nothing that it does not name', given: {}, changed: [] },
    {
      case: 'nothing of an older time',
      given: { amount: 80_000, dueDate: '2026-05-10' },
      amended: { amount: '2026-05-09T15:00:00.000Z', dueDate: '2026-05-07T15:00:00.000Z' },
      changed: ['dueDate'],
      dueDate: '2026-05-10',
    },
    {
      case: 'nothing the second time',
      given: { amount: 100_000, dueDate: '2026-05-05' },
      amended: { amount: AMENDED, dueDate: AMENDED },
      changed: [],
    },
  ])('$case', ({ case: _case, given, amended = {}, changed, ...inForce }) => {
    expect(of(given, amended)).toEqual({
      kind: 'amendment',
      changed,
      amount: 100_000,
      dueDate: '2026-05-05',
      bill: { pixCode: 'old' },
      ...inForce,
    });
  });

  it.each([
    { field: 'amount', given: { amount: 80_000 } },
    { field: 'dueDate', given: { dueDate: '2026-05-10' } },
  ])('$field, amended to something else at the same instant, is for a person', ({ field, given }) => {
    expect(of(given, { amount: AMENDED, dueDate: AMENDED })).toEqual({
      kind: 'refused',
      reason: 'amended-otherwise',
      detail: `${field}: was amended to something else at the same instant; which one holds is for a person`,
    });
  });

  it.each(ISSUED_STATUSES)('is in force already on a debt that is %s', (status) => {
    const debt = { ...aDebt(status), amended: { amount: AMENDED } };
    expect(isAmended(debt, { amendedAt: AMENDED_AT, amount: 100_000 })).toBe(true);
    expect(isAmended(debt, { amendedAt: AMENDED_AT, amount: 90_000 })).toBe(false);
    expect(isAmended(debt, { amendedAt: AMENDED_AT, dueDate: '2026-05-10' })).toBe(false);
  });

  it('is not in force on an invoice that has not come', () => {
    expect(isAmended(aDebt('awaitingInvoice'), { amendedAt: AMENDED_AT })).toBe(false);
  });
});

describe('an amendment', () => {
  it.each(['open', 'promised', 'caseOpen'] as const)(
    'of a debt that is %s is a new version on a new execution',
    (status) => {
      const debt = {
        ...aDebt(status),
        amended: { amount: '2026-05-01T12:00:00.000Z', dueDate: '2026-05-02T12:00:00.000Z' },
        quotes: QUOTES,
      };
      const dueDate = { changed: ['dueDate'], amount: 100_000 } as const;
      expect(amendInvoice(debt, amendment(dueDate), { amendedAt: AMENDED_AT }, FACTS)).toEqual({
        kind: 'change',
        set: {
          amount: 100_000,
          dueDate: '2026-05-10',
          rolledDueDate: '2026-05-11',
          regua: 'bom-pagador',
          version: 3,
          execution: PLANNED.execution,
          amended: { amount: '2026-05-01T12:00:00.000Z', dueDate: AMENDED },
          dueSince: 3,
          bill: { pixCode: 'new' },
          // Somebody has to answer the case first.
          ...(status === 'caseOpen' ? {} : { status: 'open' }),
          ...(status === 'promised' ? { promises: [aPromise({ ended: 'void' })] } : {}),
        },
        remove: ['handedOver'],
        sends: {},
        events: [
          {
            type: 'DebtAmended.v1',
            occasion: '3',
            detail: {
              at: AT,
              version: 3,
              amount: 100_000,
              excess: 0,
              dueDate: '2026-05-10',
              rolledDueDate: '2026-05-11',
              regua: 'bom-pagador',
              firstStepAt: '2026-05-12T12:30:00.000Z',
            },
          },
        ],
        effects: [
          { kind: 'startExecution' },
          { kind: 'rememberCodes' },
          { kind: 'endWait', event: 'superseded' },
          { kind: 'writeSummary' },
        ],
        isNote: false,
      });
    },
  );

  it('of the amount alone leaves the steps taken under its due date', () => {
    const decision = amendInvoice(
      aDebt('open'),
      amendment({ changed: ['amount'], dueDate: '2026-05-05' }),
      { amendedAt: AMENDED_AT },
      FACTS,
    );
    expect(decision).toMatchObject({ set: { amount: 80_000, dueSince: 1, amended: { amount: AMENDED } } });
    expect(decision.kind === 'change' && decision.set.amended).not.toHaveProperty('dueDate');
  });

  it('of a debt that a person has leaves it with that person, and says so', () => {
    const decision = amendInvoice(aDebt('handedOver'), amendment(), { amendedAt: AMENDED_AT }, FACTS);
    expect(decision).toMatchObject({
      set: { status: 'handedOver', handedOver: { reason: 'ladder-over' }, amount: 80_000, version: 3 },
      remove: [],
      events: [{ type: 'DebtAmended.v1', detail: { handedOverFor: 'ladder-over' } }],
      effects: [
        { kind: 'rememberCodes' },
        { kind: 'endWait', event: 'superseded' },
        { kind: 'writeSummary' },
      ],
    });
  });

  it.each(OWED)('to no more than what was paid settles a debt that is %s', (status) => {
    const debt = { ...aDebt(status), sellerId: 'seller-1', payments: payment(90_000), quotes: QUOTES };
    const decision = amendInvoice(
      debt,
      amendment(),
      { amendedAt: AMENDED_AT },
      { ...FACTS, otherOpenDebts: 1 },
    );
    expect(decision).toMatchObject({
      set: {
        status: 'settled',
        settledAt: AT,
        writeOffs: {},
        version: 3,
        amount: 80_000,
        ...(status === 'promised' ? { promises: [aPromise({ ended: 'void' })] } : {}),
      },
      remove: ['handedOver'],
      events: [
        { type: 'DebtAmended.v1', detail: { amount: 80_000, excess: 10_000 } },
        {
          type: 'DebtSettled.v1',
          occasion: 'amended-3',
          detail: {
            at: AT,
            debtorId: 'debtor-of-NF-1',
            sellerId: 'seller-1',
            settledAt: AT,
            amount: 80_000,
            received: 90_000,
            writtenOff: 0,
            by: 'amendment',
            waived: 0,
            daysLate: -3,
            otherOpenDebts: 1,
            released: false,
          },
        },
      ],
    });
    expect(decision.kind === 'change' && decision.effects).toEqual([
      { kind: 'rememberCodes' },
      { kind: 'endWait', event: 'settled' },
      { kind: 'writeSummary' },
      { kind: 'releaseCreditHold' },
    ]);
  });

  it('that leaves as few charges as the creditor waives settles the debt', () => {
    const terms = {
      ...aDebt('open').terms,
      whenOnlyChargesAreLeft: { waiveUpTo: 5_000, above: 'ask' as const },
    };
    const paid = {
      'psp/1': { amount: 80_000, paidAt: AT, method: 'pix' as const, receivedAt: AT },
    };
    const decision = amendInvoice(
      aDebt('open', { terms, payments: paid }),
      amendment({ dueDate: '2026-05-05' }),
      { amendedAt: AMENDED_AT },
      { ...FACTS, planned: { ...PLANNED, rolledDueDate: '2026-05-05' } },
    );
    expect(decision).toMatchObject({
      set: {
        status: 'settled',
        // The fine of 2%, and three days at 1% a month.
        writeOffs: { 'rule/amended-3': { amount: 1_680, on: '2026-05-08', at: AT, by: 'rule' } },
      },
      events: [{}, { detail: { waived: 1_680, daysLate: 3 } }],
    });
  });

  it.each(OWED)('that leaves only charges may hand over a debt that is %s', (status) => {
    const terms = { ...aDebt('open').terms, whenOnlyChargesAreLeft: { waiveUpTo: 0, above: 'ask' as const } };
    const paid = { 'psp/1': { amount: 80_000, paidAt: AT, method: 'pix' as const, receivedAt: AT } };
    const decision = amendInvoice(
      { ...aDebt(status), terms, payments: paid },
      amendment({ dueDate: '2026-05-05' }),
      { amendedAt: AMENDED_AT },
      { ...FACTS, planned: { ...PLANNED, rolledDueDate: '2026-05-05' } },
    );
    expect(decision).toMatchObject({
      set: {
        status: 'handedOver',
        handedOver: { at: AT, reason: 'only-charges-left' },
        ...(status === 'promised' ? { promises: [aPromise({ ended: 'void' })] } : {}),
      },
      remove: [],
      events: [
        { type: 'DebtAmended.v1' },
        {
          type: 'DebtHandedOver.v1',
          occasion: '3',
          detail: { at: AT, reason: 'only-charges-left', owed: 1_680, daysLate: 3 },
        },
      ],
      effects: [
        { kind: 'rememberCodes' },
        { kind: 'endWait', event: 'superseded' },
        { kind: 'writeSummary' },
      ],
    });
    expect(decision.kind === 'change' && decision.effects).toHaveLength(3);
  });

  it('of a debt whose debtor was erased is for a person', () => {
    const erased = { ...FACTS, planned: undefined };
    expect(amendInvoice(aDebt('open'), amendment(), { amendedAt: AMENDED_AT }, erased)).toEqual({
      kind: 'refused',
      reason: 'debtor-erased',
    });
  });
});
