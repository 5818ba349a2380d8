import { describe, expect, it } from 'vitest';
import { balanceOn, fixedOn } from '#domain/debt/balance.ts';
import type { MoneyView } from '#domain/debt/money-view.ts';

const payment = (amount: number, paidAt: string) => ({ amount, paidAt });
const debt: MoneyView = {
  amount: 100_000,
  rolledDueDate: '2026-03-09',
  terms: {
    finePercent: 2,
    interestPercentPerMonth: 1,
    whenOnlyChargesAreLeft: { waiveUpTo: 0, above: 'uphold' as const },
  },
  payments: {},
};
/** What was owed on 24 March, fifteen days late: 100000 + 2000 + 500. */
const bill = {
  id: 'bill',
  by: 'bill' as const,
  received: 0,
  amount: 102_500,
  issuedOn: '2026-03-24',
  goodThrough: '2026-03-30',
};

describe('without a reissued bill', () => {
  it('asks for the total and counts what was received up to that day', () => {
    const payments = {
      late: payment(30_000, '2026-03-19T10:00:00-03:00'),
      later: payment(10_000, '2026-03-20T10:00:00-03:00'),
    };
    expect(balanceOn({ ...debt, payments }, '2026-03-19')).toMatchObject({
      received: 30_000,
      principal: 70_333,
      due: 72_333,
      total: 72_333,
    });
  });

  it.each([
    { case: '23:59 in Brasília is still the day', paidAt: '2026-03-10T02:59:59Z', fine: 0 },
    { case: 'midnight in Brasília is the next day', paidAt: '2026-03-10T03:00:00Z', fine: 2000 },
    {
      case: 'an evening in Manaus is after midnight in Brasília',
      paidAt: '2026-03-09T23:30:00-04:00',
      fine: 2000,
    },
  ])('a payment has its day in Brasília: $case', ({ paidAt, fine }) => {
    const balance = balanceOn({ ...debt, payments: { it: payment(100_000, paidAt) } }, '2026-03-10');
    expect(balance.fine).toBe(fine);
  });
});

describe('while a reissued bill is valid', () => {
  it.each([
    { case: 'the day before its issue: the total', day: '2026-03-23', due: 102_466 },
    { case: 'the day of its issue', day: '2026-03-24', due: 102_500 },
    { case: 'the day after: interest of that day is not asked for', day: '2026-03-25', due: 102_500 },
    { case: 'its last day', day: '2026-03-30', due: 102_500 },
    { case: 'the day after it: interest of all the days', day: '2026-03-31', due: 102_733 },
  ])('$case', ({ day, due }) => {
    const balance = balanceOn({ ...debt, quotes: [bill] }, day);
    expect(balance.due).toBe(due);
  });

  it.each([
    { case: 'before its issue asks for the total', day: '2026-03-23', due: 102_466 },
    { case: 'from its day on for less', day: '2026-03-24', due: 90_000 },
    { case: 'on its last day', day: '2026-03-30', due: 90_000 },
    { case: 'after it for the total again', day: '2026-03-31', due: 102_733 },
  ])('one that the creditor makes cheaper $case', ({ day, due }) => {
    expect(balanceOn({ ...debt, quotes: [{ ...bill, amount: 90_000 }] }, day).due).toBe(due);
  });

  it('goes on counting the interest that it does not ask for', () => {
    expect(balanceOn({ ...debt, quotes: [bill] }, '2026-03-30')).toMatchObject({
      due: 102_500,
      total: 102_700,
    });
  });

  it.each([
    { case: 'a part of it', amount: 50_000, due: 52_500 },
    { case: 'all of it', amount: 102_500, due: 0 },
    { case: 'more than it', amount: 110_000, due: 0 },
  ])('a payment of $case comes off its amount', ({ amount, due }) => {
    const payments = { it: payment(amount, '2026-03-27T10:00:00-03:00') };
    expect(balanceOn({ ...debt, quotes: [bill], payments }, '2026-03-28').due).toBe(due);
  });

  it('a payment before its issue is in its amount already', () => {
    const payments = { it: payment(40_000, '2026-03-19T10:00:00-03:00') };
    const rest = { ...bill, amount: 62_434, received: 40_000 };
    expect(balanceOn({ ...debt, quotes: [rest], payments }, '2026-03-26').due).toBe(62_434);
  });

  it('never asks for more than the total, which a payment learnt of later can lower', () => {
    const payments = { it: payment(90_000, '2026-03-09T10:00:00-03:00') };
    const balance = balanceOn({ ...debt, quotes: [bill], payments }, '2026-03-26');
    expect(balance.due).toBe(balance.total);
    expect(balance.total).toBe(10_000 + 200 + 56);
  });
});

describe('while a promise fixes the amount', () => {
  /** Made on 12 March for the 16th, with a day of tolerance: 100000 + 2000 + 100. */
  const promise = { amount: 102_100, received: 0, madeOn: '2026-03-12', until: '2026-03-17' };

  it.each<{ case: string; ended?: 'broken' | 'void'; day: string; due: number }>([
    { case: 'the day before it was made asks for the total', day: '2026-03-11', due: 102_066 },
    { case: 'its first day', day: '2026-03-12', due: 102_100 },
    { case: 'its last day', day: '2026-03-17', due: 102_100 },
    { case: 'the day after it asks for the interest of all the days', day: '2026-03-18', due: 102_300 },
    { case: 'one that was broken held until it was over', ended: 'broken', day: '2026-03-17', due: 102_100 },
    {
      case: 'one whose place another took is good all the same',
      ended: 'void',
      day: '2026-03-17',
      due: 102_100,
    },
  ])('$case', ({ ended, day, due }) => {
    expect(balanceOn({ ...debt, promises: [Object.assign({ ended }, promise)] }, day).due).toBe(due);
  });

  it('asks for the rest of its amount after what was paid since it was made', () => {
    const payments = {
      before: payment(20_000, '2026-03-09T10:00:00-03:00'),
      since: payment(30_000, '2026-03-13T10:00:00-03:00'),
    };
    const promises = [{ ...promise, amount: 81_680, received: 20_000 }];
    expect(balanceOn({ ...debt, payments, promises }, '2026-03-16').due).toBe(51_680);
  });

  it.each([
    { case: 'a promise', offer: undefined, by: 'promise' },
    { case: 'an offer that was taken', offer: {}, by: 'offer' },
  ])('$case says that it holds the amount', ({ offer, by }) => {
    const held = fixedOn({ ...debt, promises: [{ ...promise, offer }] }, '2026-03-16', 0);
    expect(held).toEqual({
      id: 'promise/1',
      by,
      amount: 102_100,
      received: 0,
      from: '2026-03-12',
      to: '2026-03-17',
      asked: 102_100,
    });
  });

  it.each([
    { bill: 102_500, by: 'promise', asked: 102_100 },
    { bill: 102_100, by: 'promise', asked: 102_100 },
    { bill: 90_000, by: 'bill', asked: 90_000 },
  ])('beside a bill of $bill the one that asks for less holds: the $by', ({ bill: amount, by, asked }) => {
    const both = {
      ...debt,
      promises: [promise],
      quotes: [{ ...bill, amount, issuedOn: '2026-03-12', goodThrough: '2026-03-17' }],
    };
    expect(fixedOn(both, '2026-03-16', 0)).toMatchObject({ by, asked });
  });

  it('nothing holds an amount when there is neither', () => {
    expect(fixedOn(debt, '2026-03-16', 0)).toBeUndefined();
  });
});

it.each([
  { case: 'after money went back pays what is owed again', at: '2026-03-09T04:00:00Z', total: 0 },
  { case: 'before it does not', at: '2026-03-09T03:10:00Z', total: 100_000 },
])('what a person writes off on one day $case', ({ at, total }) => {
  const balance = balanceOn(
    {
      ...debt,
      payments: { p: payment(100_000, '2026-03-05T10:00:00-03:00') },
      refunds: { r: { amount: 100_000, at: '2026-03-09T03:30:00Z' } },
      writeOffs: { 'billing/W': { amount: 100_000, on: '2026-03-09', at, by: 'person' as const } },
    },
    '2026-03-09',
  );
  expect(balance.total).toBe(total);
});
