import { describe, expect, it } from 'vitest';
import { leftNoTrace, wasWithdrawn, withoutItsInvoice } from '#domain/debt/left-no-trace.ts';
import { aDebt } from '#test/builders/debt.ts';

const AT = '2026-05-08T15:00:00.000Z';
const withdrawn = (given: object = {}) => {
  const debt = aDebt('cancelled', { withdrawnAt: AT, ...given });
  if (!wasWithdrawn(debt)) throw new RangeError('is not withdrawn');
  return debt;
};

describe('a withdrawn debt', () => {
  it('is one that was cancelled with its batch', () => {
    expect(wasWithdrawn(aDebt('cancelled'))).toBe(false);
    expect(wasWithdrawn(aDebt('settled', { withdrawnAt: AT }))).toBe(false);
    expect(wasWithdrawn(undefined)).toBe(false);
    expect(wasWithdrawn(aDebt('cancelled', { withdrawnAt: AT }))).toBe(true);
  });

  it('left no trace while nothing was sent, said or paid', () => {
    expect(leftNoTrace(withdrawn())).toBe(true);
  });

  it.each([
    ['a message', { sends: { '1/notice/email': { status: 'sent', at: AT } } }],
    ['a message of another debt', { listedBy: { by: 'other/1/notice', channel: 'email', at: AT } }],
    [
      'a payment',
      { payments: { 'psp/1': { amount: 1, paidAt: AT, receivedAt: AT, method: 'pix' as const } } },
    ],
    ['a promise', { promises: [{ day: '2026-05-12', madeAt: AT }] }],
  ])('left a trace after %s', (_what, given) => {
    expect(leftNoTrace(withdrawn(given))).toBe(false);
  });

  it('leaves its history to the debt that opens in its place', () => {
    expect(withoutItsInvoice(withdrawn({ revision: 7, changes: 3 }))).toMatchObject({
      status: 'awaitingInvoice',
      revision: 7,
      changes: 3,
      payments: {},
    });
  });
});
