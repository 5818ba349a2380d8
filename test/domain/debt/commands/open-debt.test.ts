import { describe, expect, it } from 'vitest';
import { type NewDebt, type OpeningFacts, openDebt } from '#domain/debt/commands/open-debt.ts';
import { MOST_BEFORE_INVOICE } from '#domain/debt/has-room-for.ts';
import type { Payment } from '#schemas/records/debt.ts';
import { aDebt } from '#test/builders/debt.ts';

const AT = '2026-04-25T12:00:00Z';
const { terms, profile } = aDebt('open');
const PLANNED = {
  regua: 'padrao',
  rolledDueDate: '2026-05-05',
  execution: {
    debtId: 'debt-1',
    version: 1,
    from: 'first',
    at: { 'hand-over': '2026-05-25T12:30:00Z' },
  },
  firstStepAt: '2026-05-02T12:30:00Z',
};
const INVOICE: NewDebt = {
  debtId: 'debt-1',
  creditorId: 'bebidas-nordeste',
  invoiceId: 'NF-1',
  debtorId: 'debtor-of-NF-1',
  sellerId: undefined,
  description: undefined,
  amount: 100_000,
  dueDate: '2026-05-05',
  issuedAt: '2026-04-25T09:00:00-03:00',
  bill: { pixCode: 'code' },
  terms,
  profile,
  planned: PLANNED,
  spent: 1_200,
  defects: [],
};
const FACTS: OpeningFacts = { at: AT, early: undefined, otherOpenDebts: 0, holidays: [] };
const FRESH = {
  debtId: 'debt-1',
  creditorId: 'bebidas-nordeste',
  invoiceId: 'NF-1',
  debtorId: 'debtor-of-NF-1',
  status: 'open',
  revision: 1,
  issued: { amount: 100_000, dueDate: '2026-05-05', issuedAt: '2026-04-25T09:00:00-03:00' },
  amount: 100_000,
  dueDate: '2026-05-05',
  rolledDueDate: '2026-05-05',
  bill: { pixCode: 'code' },
  quotes: [],
  terms,
  profile,
  spent: 1_200,
  regua: 'padrao',
  version: 1,
  execution: PLANNED.execution,
  amended: {},
  dueSince: 1,
  payments: {},
  refunds: {},
  writeOffs: {},
  sends: {},
  outbox: {},
  effects: {},
  promises: [],
  pauses: [],
  cases: [],
  paymentPlans: [],
  executionFailures: [],
};
const OPENED = {
  type: 'DebtOpened.v1',
  occasion: '1',
  detail: {
    at: AT,
    debtorId: 'debtor-of-NF-1',
    amount: 100_000,
    dueDate: '2026-05-05',
    rolledDueDate: '2026-05-05',
    regua: 'padrao',
    profile: profile.kind,
    profileReason: profile.reason,
    firstStepAt: '2026-05-02T12:30:00Z',
  },
};
const EFFECTS = [{ kind: 'rememberCodes' }, { kind: 'startExecution' }, { kind: 'writeSummary' }];

describe('a debt that opens', () => {
  it('has its schedule, and nothing paid, sent or said yet', () => {
    expect(openDebt(INVOICE, FACTS)).toStrictEqual({ debt: FRESH, events: [OPENED], effects: EFFECTS });
  });

  it('publishes its seller, and each contact that is wrong', () => {
    const { debt, events } = openDebt(
      {
        ...INVOICE,
        sellerId: 'seller-1',
        description: 'Pedido 7',
        defects: [{ kind: 'email', reason: 'has no @', fingerprint: 'f00d' }],
      },
      FACTS,
    );
    expect(debt).toStrictEqual({ ...FRESH, sellerId: 'seller-1', description: 'Pedido 7' });
    expect(events).toEqual([
      { ...OPENED, detail: { ...OPENED.detail, sellerId: 'seller-1' } },
      {
        type: 'ContactInvalidated.v1',
        occasion: 'opened/f00d',
        detail: {
          at: AT,
          debtorId: 'debtor-of-NF-1',
          kind: 'email',
          fingerprint: 'f00d',
          reason: 'has no @',
        },
      },
    ]);
  });

  it('as an instalment names its payment plan, and what of it bears no interest', () => {
    const instalmentOf = { debtId: 'debt-0', number: 2 };
    const { debt, events } = openDebt({ ...INVOICE, instalmentOf, exempt: 300 }, FACTS);
    expect(debt).toStrictEqual({ ...FRESH, instalmentOf, exempt: 300 });
    expect(events).toEqual([{ ...OPENED, detail: { ...OPENED.detail, instalmentOf } }]);
  });
});

describe('a debt whose payments came before its invoice', () => {
  const payment = (amount: number): Payment => ({
    amount,
    paidAt: '2026-04-23T15:00:00Z',
    method: 'pix',
    receivedAt: '2026-04-24T09:00:00Z',
  });
  const unpublished = { 'event-1': { type: 'PaymentUnapplied.v1', detail: {} } };
  const opened = (payments: Record<string, Payment>, given: Partial<OpeningFacts> = {}) =>
    openDebt(INVOICE, {
      ...FACTS,
      early: aDebt('awaitingInvoice', {
        payments,
        outbox: unpublished,
        effects: { writeSummary: { kind: 'writeSummary' } },
      }),
      ...given,
    });

  it('does not publish again what is missing in the account of the creditor: it was published when they came', () => {
    const { events } = opened({ 'psp/1': { ...payment(30_000), credited: { amount: 20_000 } } });
    expect(events.map(({ type }) => type)).toContain('PaymentApplied.v1');
    expect(events.map(({ type }) => type)).not.toContain('CreditedDifferenceFound.v1');
  });

  it('has them in its ledger as they came, and replaces what was written of them', () => {
    const payments = { 'psp/1': payment(30_000), 'psp/2': payment(20_000) };
    const { debt, events, effects } = opened(payments);
    expect(debt).toStrictEqual({
      ...FRESH,
      revision: 8,
      payments,
      outbox: unpublished,
      effects: { writeSummary: { kind: 'writeSummary' } },
    });
    const applied = (paymentId: string, amount: number, balance: number) => ({
      type: 'PaymentApplied.v1',
      occasion: paymentId,
      detail: {
        at: AT,
        paymentId,
        method: 'pix',
        paidAt: '2026-04-23T15:00:00Z',
        amount,
        applied: amount,
        excess: 0,
        waived: 0,
        balance,
        late: false,
      },
    });
    expect(events).toEqual([OPENED, applied('psp/1', 30_000, 70_000), applied('psp/2', 20_000, 50_000)]);
    expect(effects).toEqual([...EFFECTS, { kind: 'writeSummary' }, { kind: 'writeSummary' }]);
  });

  it('is settled when they pay it; what comes on top is too much', () => {
    const payments = { 'psp/1': payment(110_000), 'psp/2': payment(5_000) };
    const { debt, events, effects } = opened(payments, { otherOpenDebts: 3 });
    expect(debt).toMatchObject({ status: 'settled', settledAt: AT, payments, revision: 8 });
    expect(events).toMatchObject([
      OPENED,
      { type: 'PaymentApplied.v1', detail: { applied: 100_000, excess: 10_000, late: false } },
      { type: 'DebtSettled.v1', detail: { by: 'payment', otherOpenDebts: 3, released: false } },
      { type: 'PaymentApplied.v1', occasion: 'psp/2', detail: { applied: 0, excess: 5_000, late: true } },
    ]);
    expect(effects).toContainEqual({ kind: 'releaseCreditHold' });
  });

  it('owes nothing once it was cancelled before it: what was paid is too much', () => {
    const { debt, events } = openDebt(INVOICE, {
      ...FACTS,
      early: aDebt('awaitingInvoice', {
        payments: { 'psp/1': payment(100_000) },
        early: { cancelledAt: '2026-04-24T09:00:00Z', amended: {}, terms: {} },
      }),
    });
    expect(debt).toMatchObject({ status: 'cancelled', cancelledAt: AT });
    expect('early' in debt).toBe(false);
    expect(events).toMatchObject([
      OPENED,
      { type: 'DebtClosed.v1', detail: { reason: 'cancelled' } },
      { type: 'PaymentApplied.v1', detail: { applied: 0, excess: 100_000, late: true } },
    ]);
  });

  it('keeps what its invoice asked for beside what an earlier amendment put in force', () => {
    const issued = { amount: 120_000, dueDate: '2026-05-01' };
    const amended = { amount: '2026-04-24T09:00:00Z' };
    const { debt } = openDebt(
      { ...INVOICE, issued },
      {
        ...FACTS,
        early: aDebt('awaitingInvoice', { early: { amended, terms: { amount: 100_000 } } }),
      },
    );
    expect(debt).toMatchObject({ amount: 100_000, dueDate: '2026-05-05', issued, amended });
  });

  it('owes what of them went back', () => {
    const refunds = {
      'psp/r1': {
        amount: 30_000,
        at: '2026-04-24T10:00:00Z',
        receivedAt: '2026-04-24T10:00:00Z',
        kind: 'refund' as const,
        paymentId: 'psp/1',
      },
    };
    const { debt, events } = openDebt(INVOICE, {
      ...FACTS,
      early: aDebt('awaitingInvoice', { payments: { 'psp/1': payment(100_000) }, refunds }),
    });
    expect(debt).toMatchObject({ status: 'open', refunds });
    expect(events).toMatchObject([OPENED, { detail: { balance: 30_000 } }]);
  });

  it('opens as any other when nothing of them is there', () => {
    expect(opened({})).toMatchObject({ debt: { status: 'open', revision: 8 }, events: [OPENED] });
  });
});

describe('a debt for which as many payments wait as may', () => {
  /** What the outbox puts around an event, bytes at most: the ids of the debt, and its place in the chain. */
  const ENVELOPE = 1_000;
  /** With all that a provider says of it, and ids as long as they may be. */
  const centavo: Payment = {
    amount: 1,
    credited: { amount: 1, fee: 0, tax: 0, other: 0 },
    paidAt: AT,
    method: 'pix',
    receivedAt: AT,
    billId: 'b'.repeat(64),
  };
  const idOf = (index: number) => `${'p'.repeat(32)}/${String(index).padStart(64, '0')}`;
  const payments = Object.fromEntries(
    Array.from({ length: MOST_BEFORE_INVOICE }, (_, index) => [idOf(index), centavo]),
  );
  const assigned = {
    to: { name: 'F'.repeat(120), taxId: '11222333000181' },
    notifiedOn: '2026-04-20',
    assignedAt: AT,
    zone: 'America/Sao_Paulo',
  };

  it.each([
    ['that is owed', {}],
    ['that was cancelled before', { cancelledAt: AT }],
    ['whose credit was assigned before', { assigned }],
    ['that was assigned and cancelled before', { assigned, cancelledAt: AT }],
  ])(
    'and %s fits into an item of 400 KB when its invoice comes, with an event and an effect of each',
    (_case, before) => {
      const early = aDebt('awaitingInvoice', { payments, early: { amended: {}, terms: {}, ...before } });
      const opening = openDebt(INVOICE, { ...FACTS, early });
      expect(opening.events.length).toBeGreaterThan(MOST_BEFORE_INVOICE);
      expect(JSON.stringify(opening).length + opening.events.length * ENVELOPE).toBeLessThan(400 * 1024);
    },
  );
});
