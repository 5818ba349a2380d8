import { describe, expect, it } from 'vitest';
import {
  isKept,
  keepAmendment,
  keepCancellation,
  termsInForce,
} from '#domain/debt/commands/keep-for-invoice.ts';
import { evolve } from '#domain/debt/evolve.ts';
import type { DebtAwaitingInvoice } from '#schemas/records/debt.ts';
import { aDebt } from '#test/builders/debt.ts';

const AT = '2026-04-25T15:00:00.000Z';
const ISSUED = { amount: 100_000, dueDate: '2026-05-05', bill: { pixCode: 'issued' } };
const EARLIER = '2026-04-25T11:00:00-03:00';
const LATER = '2026-04-25T12:00:00-03:00';

const amendedBy = (...amendments: readonly Parameters<typeof keepAmendment>[1][]): DebtAwaitingInvoice =>
  amendments.reduce((debt, amendment) => {
    const kept = keepAmendment(debt, amendment, AT);
    if (kept.kind === 'refused') throw new RangeError(kept.detail);
    return evolve(debt, kept) as DebtAwaitingInvoice;
  }, aDebt('awaitingInvoice'));

const [OLD, NEW] = [
  { amendedAt: EARLIER, amount: 90_000, dueDate: '2026-05-12' },
  { amendedAt: LATER, amount: 80_000, bill: { pixCode: 'amended' } },
] as const;

describe('amendments that come before their invoice', () => {
  it.each([
    { order: 'as they were made', debt: () => amendedBy(OLD, NEW) },
    { order: 'the other way round', debt: () => amendedBy(NEW, OLD) },
  ])('come to the same, $order', ({ debt }) => {
    expect(termsInForce(ISSUED, debt().early)).toEqual({
      amount: 80_000,
      dueDate: '2026-05-12',
      bill: { pixCode: 'amended' },
    });
  });

  it('leave no bill of another amount', () => {
    expect(termsInForce(ISSUED, amendedBy({ ...NEW, bill: undefined }).early).bill).toEqual({});
    expect(
      termsInForce(ISSUED, amendedBy(NEW, { ...OLD, amendedAt: '2026-04-25T16:00:00.000Z' }).early).bill,
    ).toEqual({});
  });

  it('leave the bill of the invoice when only the due date changes', () => {
    expect(termsInForce(ISSUED, amendedBy({ amendedAt: EARLIER, dueDate: '2026-05-12' }).early).bill).toEqual(
      ISSUED.bill,
    );
  });

  it('are known again, and so are older ones', () => {
    const debt = amendedBy(NEW);
    expect(isKept(debt, NEW)).toBe(true);
    expect(isKept(debt, { amendedAt: EARLIER, amount: 70_000 })).toBe(true);
    expect(isKept(debt, OLD)).toBe(false);
    expect(isKept(aDebt('awaitingInvoice'), NEW)).toBe(false);
  });

  it('to something else at the same instant are for a person', () => {
    expect(keepAmendment(amendedBy(NEW), { ...NEW, amount: 70_000 }, AT)).toMatchObject({
      kind: 'refused',
      reason: 'amended-otherwise',
    });
  });

  it('are published', () => {
    expect(keepAmendment(aDebt('awaitingInvoice'), NEW, AT)).toMatchObject({
      events: [
        {
          type: 'InvoiceChangeUnapplied.v1',
          occasion: 'amended/2026-04-25T15:00:00.000Z',
          detail: { at: AT, change: 'amended', amendedAt: '2026-04-25T15:00:00.000Z' },
        },
      ],
    });
  });
});

it('a cancellation that comes before its invoice is kept beside its amendments, and published', () => {
  const { set, events } = keepCancellation(amendedBy(NEW), AT);
  expect(set.early).toMatchObject({ cancelledAt: AT, terms: { amount: 80_000 } });
  expect(events).toEqual([
    { type: 'InvoiceChangeUnapplied.v1', occasion: 'cancelled', detail: { at: AT, change: 'cancelled' } },
  ]);
});

it('an invoice before which nothing came asks for what it says', () => {
  expect(termsInForce(ISSUED, undefined)).toBe(ISSUED);
});
