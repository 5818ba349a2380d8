import { describe, expect, it } from 'vitest';
import { areUpheld, upholdCharges } from '#domain/debt/commands/uphold-charges.ts';
import { aDebt, ISSUED_STATUSES } from '#test/builders/debt.ts';

const AT = '2026-05-12T15:00:00Z';
const PLANNED = {
  regua: 'padrao',
  rolledDueDate: '2026-05-05',
  execution: { debtId: 'x', version: 3, from: 'first', at: { 'hand-over': '2026-06-10T12:30:00Z' } },
  firstStepAt: '2026-05-13T12:30:00Z',
};
const FACTS = { at: AT, wayBack: { kind: 'ladder', planned: PLANNED } } as const;
const ASKS = {
  ...aDebt('open').terms,
  whenOnlyChargesAreLeft: { waiveUpTo: 100, above: 'ask' as const },
};
const UPHELD = { ...ASKS, whenOnlyChargesAreLeft: { waiveUpTo: 100, above: 'uphold' } };
const PAID = {
  terms: ASKS,
  payments: {
    'psp/1': {
      amount: 100_000,
      paidAt: '2026-05-08T15:00:00Z',
      method: 'pix' as const,
      receivedAt: '2026-05-08T15:00:00Z',
    },
  },
  handedOver: { at: '2026-05-08T15:00:00Z', reason: 'only-charges-left' as const },
};

describe('charges that a person upholds', () => {
  it('put the debt back on its ladder, and nobody is asked about it again', () => {
    expect(upholdCharges(aDebt('handedOver', PAID), FACTS)).toMatchObject({
      kind: 'change',
      set: { status: 'open', version: 3, terms: UPHELD, execution: PLANNED.execution, regua: 'padrao' },
      events: [
        {
          type: 'DebtReopened.v1',
          occasion: '3',
          detail: { at: AT, because: 'charges-upheld', to: 'ladder', daysLate: 7, owed: 2_000 },
        },
      ],
      effects: [
        { kind: 'startExecution' },
        { kind: 'endWait', event: 'superseded' },
        { kind: 'writeSummary' },
      ],
    });
  });

  it('leave the debt with a person where there is no way back', () => {
    expect(
      upholdCharges(aDebt('handedOver', PAID), { at: AT, wayBack: { kind: 'no-step-left' } }),
    ).toMatchObject({
      set: { status: 'handedOver', handedOver: { at: AT, reason: 'ladder-over' }, terms: UPHELD },
    });
  });

  it.each(['ladder-over', 'over-indebted', 'prescribed', 'debtor-erased'] as const)(
    'are not of a debt that a person has for another reason: %s',
    (reason) => {
      const debt = aDebt('handedOver', { ...PAID, handedOver: { at: AT, reason } });
      expect(upholdCharges(debt, FACTS)).toEqual({ kind: 'refused', reason: 'not-asked' });
    },
  );

  it.each(ISSUED_STATUSES)('are known by the terms of a debt that is %s', (status) => {
    expect(areUpheld(aDebt(status))).toBe(true);
    expect(areUpheld({ ...aDebt(status), terms: ASKS })).toBe(false);
  });

  it('are not of an invoice that has not come', () => {
    expect(areUpheld(aDebt('awaitingInvoice'))).toBe(false);
  });
});
