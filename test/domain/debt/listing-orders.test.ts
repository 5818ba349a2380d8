import { describe, expect, it } from 'vitest';
import { newOrder, orderInForce } from '#domain/debt/listing-orders.ts';
import type { Debt, Listing } from '#schemas/records/debt.ts';
import type { ListingOrder } from '#schemas/records/listing-order.ts';
import { aDebt } from '#test/builders/debt.ts';
import { anOrder } from '#test/builders/listing-order.ts';

const { version: VERSION } = aDebt('open');
const AT = { at: '2026-06-01T12:00:00.000Z' };
const with_ = (moments: ListingOrder['moments'], given: Partial<Debt> = {}, listing?: Listing): Debt => ({
  ...aDebt('open'),
  listingOrders: [anOrder(moments, { version: VERSION })],
  ...(listing ? { listings: { bureau: listing } } : {}),
  ...(given as object),
});
const OPEN = { listedAt: AT.at };
const CLEARED = { listedAt: AT.at, clearedAt: '2026-06-09T12:00:00.000Z' };

describe('the order of a listing that is in force', () => {
  it.each([
    ['that waits for its notice', with_({ noticeOrdered: AT })],
    [
      'that the bureau may have taken, in another version too',
      with_({ listingOrdered: AT }, { version: VERSION + 1 }, OPEN),
    ],
    ['that was given up in this version', with_({ over: AT })],
    ['whose notice failed in this version', with_({ noticeFailed: AT })],
    ['that billing had cleared while it is owed', with_({ listingOrdered: AT, listed: AT }, {}, CLEARED)],
  ])('is one %s', (_case, debt) => {
    expect(orderInForce(debt, 'negative-listing')).toBe(debt.listingOrders?.[0]);
  });

  it.each([
    ['none was made', aDebt('open')],
    ['it was of the other kind', { ...aDebt('open'), listingOrders: [anOrder({}, { kind: 'protest' })] }],
    ['it was given up in an earlier version', with_({ over: AT }, { version: VERSION + 1 })],
    ['its notice named another amount', with_({ noticeOrdered: AT }, { amount: 90_000 })],
    ['its notice named another due date', with_({ noticeOrdered: AT }, { dueDate: '2026-05-06' })],
    [
      'it was cleared, and the debt is owed again',
      with_({ listed: AT, clearanceOrdered: AT, cleared: AT }, {}, CLEARED),
    ],
  ])('is none when %s', (_case, debt) => {
    expect(orderInForce(debt, 'negative-listing')).toBeUndefined();
  });

  it('is none when its notice came from another bureau, unless that may have listed the debt', () => {
    expect(orderInForce(with_({ noticeOrdered: AT }), 'negative-listing', 'other')).toBeUndefined();
    expect(orderInForce(with_({ noticeOrdered: AT }), 'negative-listing', 'bureau')).toBeDefined();
    expect(orderInForce(with_({ listingOrdered: AT }, {}, OPEN), 'negative-listing', 'other')).toBeDefined();
  });

  it('begins with a number of its own', () => {
    const debt = with_({ over: AT }, { version: VERSION + 1 });
    const given = { kind: 'negative-listing', bureau: 'bureau', startedAt: AT.at } as const;
    expect(newOrder(debt, given)).toEqual(
      anOrder({}, { orderId: 'negative-listing-2', version: VERSION + 1, startedAt: AT.at }),
    );
    expect(newOrder(debt, { ...given, kind: 'protest' }).orderId).toBe('protest-1');
  });
});
