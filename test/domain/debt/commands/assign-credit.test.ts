import { describe, expect, it } from 'vitest';
import { codesFor } from '#domain/debt/codes-for.ts';
import { hasGoodCodes } from '#domain/debt/codes-until.ts';
import { assignCredit, isAssignedBefore, keepAssignment } from '#domain/debt/commands/assign-credit.ts';
import { makePromise } from '#domain/debt/commands/make-promise.ts';
import { recordPayment } from '#domain/debt/commands/record-payment.ts';
import type { Change } from '#domain/debt/decision.ts';
import { evolve } from '#domain/debt/evolve.ts';
import { payoffOn } from '#domain/debt/payoff-on.ts';
import { reopening } from '#domain/debt/reopening.ts';
import type { Assignment } from '#schemas/records/assignment.ts';
import type { Debt } from '#schemas/records/debt.ts';
import { aDebt, anAssignment, aQuote } from '#test/builders/debt.ts';
import { pixOf } from '#test/builders/invoice.ts';

const AT = '2026-05-08T15:00:00Z';
const TODAY = '2026-05-08';
/** Less than the ledger asks for: R$ 1.000,00, a fine of 2% and three days of interest. */
const bill = { amount: 101_500, goodThrough: '2026-05-15', pixCode: pixOf(101_500) };
const assigned = (debt: Debt, given: Partial<Assignment> = {}) =>
  assignCredit(debt, anAssignment(given), AT) as Change;
const afterIt = (debt: Debt, given: Partial<Assignment> = {}) => evolve(debt, assigned(debt, given));

describe('an assigned credit', () => {
  it('goes to a person when there is no code that pays the assignee, and its wait ends', () => {
    expect(assigned(aDebt('open'))).toMatchObject({
      set: { status: 'handedOver', handedOver: { reason: 'assigned' }, assigned: anAssignment() },
      events: [
        { type: 'DebtAssigned.v1', detail: { notifiedOn: '2026-05-08', hasBill: false } },
        { type: 'DebtHandedOver.v1', detail: { reason: 'assigned', owed: 102_100 } },
      ],
      effects: [{ kind: 'endWait', event: 'closed' }, { kind: 'writeSummary' }],
    });
  });

  it('stays on its ladder while the bill of the assignee is good, which is what settles it', () => {
    const debt = afterIt(aDebt('open'), { bill });
    expect(debt.status).toBe('open');
    expect(payoffOn(debt, TODAY).amount).toBe(101_500);
    expect(codesFor(debt, TODAY)).toEqual({ pixCode: bill.pixCode, validUntil: '2026-05-15' });
    expect(hasGoodCodes(debt, '2026-05-15T12:00:00Z')).toBe(true);
    expect(codesFor(debt, '2026-05-16')).toBeUndefined();
    expect(hasGoodCodes(debt, '2026-05-16T12:00:00Z')).toBe(false);
  });

  it('is settled by a payment of the assignee’s bill on its last day', () => {
    const paid = {
      paymentId: 'billing/1',
      amount: 101_500,
      method: 'pix',
      receivedAt: '2026-05-20T12:00:00Z',
    } as const;
    const { set, events } = recordPayment(
      afterIt(aDebt('open'), { bill }),
      { ...paid, paidAt: '2026-05-15T15:00:00Z', receivedBy: 'assignee' },
      { otherOpenDebts: 0, holidays: [] },
    );
    expect(set.status).toBe('settled');
    expect(events.map(({ type }) => type)).toEqual(['PaymentApplied.v1', 'DebtSettled.v1']);
  });

  it('shows no code of the creditor: neither billing’s nor one of ours that is good still', () => {
    const debt = aDebt('open', {
      bill: { pixCode: pixOf(100_000) },
      dueDate: '2026-05-29',
      rolledDueDate: '2026-05-29',
      quotes: [aQuote({ issuedOn: '2026-05-07', of: { amount: 100_000, dueDate: '2026-05-29' } })],
    });
    expect(codesFor(debt, TODAY)).toBeDefined();
    expect(codesFor(afterIt(debt), TODAY)).toBeUndefined();
    expect(hasGoodCodes(afterIt(debt), AT)).toBe(false);
  });

  it('voids a promise that was made to the first creditor, and takes no other', () => {
    const decided = assigned(aDebt('promised'), { bill });
    expect(decided.set).toMatchObject({ status: 'handedOver', promises: [{ ended: 'void' }] });
    const debt = evolve(aDebt('promised'), decided);
    if (debt.status !== 'handedOver') throw new Error(debt.status);
    const facts = {
      needsPerson: false,
      isPrescribed: false,
      reportedHardship: false,
      promises: { maxDays: 30, toleranceDays: 1, most: 5 },
      holidays: [],
    };
    expect(makePromise(debt, { day: '2026-05-12', at: AT, by: 'person' }, facts)).toEqual({
      kind: 'refused',
      reason: 'assigned',
    });
  });

  it.each(['caseOpen', 'onPaymentPlan', 'handedOver', 'settled', 'cancelled', 'prescribed'] as const)(
    'stays %s',
    (status) => {
      const decided = assigned(aDebt(status));
      expect(decided.set).toEqual({ assigned: anAssignment(), quotes: [] });
      expect(decided.effects).toEqual([{ kind: 'writeSummary' }]);
    },
  );

  it('goes to a person when it is owed again', () => {
    const wayBack = { kind: 'no-step-left' } as const;
    const debt = { ...aDebt('settled'), assigned: anAssignment() };
    const { set } = reopening(debt, { because: 'refund', day: TODAY, at: AT, wayBack });
    expect(set).toMatchObject({ status: 'handedOver', handedOver: { reason: 'assigned' } });
  });
});

describe('money that the creditor receives of an assigned credit', () => {
  const payment = { amount: 30_000, method: 'pix', receivedAt: '2026-05-10T12:00:00Z' } as const;
  const typesOf = (paidAt: string, given: { receivedBy?: 'assignee' } = {}) =>
    recordPayment(
      afterIt(aDebt('open')) as Extract<Debt, { status: 'handedOver' }>,
      { ...payment, paymentId: 'psp/1', paidAt, ...given },
      { otherOpenDebts: 0, holidays: [] },
    ).events.map(({ type }) => type);

  it('is the assignee’s after the day of the notice in the debtor’s zone, and counts all the same', () => {
    expect(typesOf('2026-05-09T03:00:00Z')).toEqual(['PaymentApplied.v1', 'AssigneeMoneyReceived.v1']);
  });

  it('is the creditor’s until the end of that day: the debtor paid well (CC art. 292)', () => {
    expect(typesOf('2026-05-09T02:59:59Z')).toEqual(['PaymentApplied.v1']);
  });

  it('is nobody else’s when billing says that the assignee received it', () => {
    expect(typesOf('2026-05-09T03:00:00Z', { receivedBy: 'assignee' })).toEqual(['PaymentApplied.v1']);
  });

  it('is published when the assignment comes after it', () => {
    const debt = aDebt('settled', {
      payments: {
        'psp/1': { ...payment, paidAt: '2026-05-08T12:00:00Z' },
        'psp/2': { ...payment, paidAt: '2026-05-10T12:00:00Z' },
      },
    });
    expect(assigned(debt).events).toMatchObject([
      { type: 'DebtAssigned.v1' },
      { type: 'AssigneeMoneyReceived.v1', occasion: 'psp/2', detail: { amount: 30_000 } },
    ]);
  });
});

describe('an assignment that is reported again', () => {
  const debt = afterIt(aDebt('open'), { bill });

  it('is the same whatever instant it is reported for', () => {
    const again = anAssignment({ bill, assignedAt: '2026-05-20T12:00:00Z', zone: 'America/Manaus' });
    expect(isAssignedBefore(again)(debt)).toBe(true);
    expect(isAssignedBefore(anAssignment())(debt)).toBe(false);
  });

  it('for another assignee later takes its place, earlier changes nothing, and at the same instant is for a person', () => {
    const other = { to: { name: 'Outra Securitizadora S.A.', taxId: '12ABC34501DE35' } };
    const decide = (assignedAt: string) => assignCredit(debt, anAssignment({ ...other, assignedAt }), AT);
    expect(decide('2026-05-09T15:00:00Z')).toMatchObject({ set: { assigned: other } });
    expect(decide('2026-05-07T15:00:00Z')).toEqual({ kind: 'already' });
    expect(decide('2026-05-08T15:00:00Z')).toMatchObject({ kind: 'refused', reason: 'assigned-otherwise' });
  });

  it('before its invoice waits for it, the latest alone', () => {
    const waiting = aDebt('awaitingInvoice');
    const kept = keepAssignment(waiting, anAssignment(), AT) as Change;
    expect(kept.set).toEqual({ early: { amended: {}, terms: {}, assigned: anAssignment() } });
    const debtWith = { ...waiting, ...kept.set };
    expect(isAssignedBefore(anAssignment())(debtWith as typeof waiting)).toBe(true);
  });
});
