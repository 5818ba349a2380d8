import { describe, expect, it } from 'vitest';
import { orderedQuote } from '#domain/debt/ordered-quote.ts';
import { type OrderFacts, type OrderReview, reviewOrder } from '#domain/debt/review-order.ts';
import type { BillOrder } from '#schemas/records/bill-order.ts';
import type { Debt } from '#schemas/records/debt.ts';
import { aDebt, anAssignment } from '#test/builders/debt.ts';

/** R$ 1.000,00 of 2026-05-05, and what settles it on 2026-05-20: a fine of 2% and 15 days at 1% a month. */
const AMOUNT = 102_500;
const order = (given: Partial<BillOrder> = {}): BillOrder => ({
  txid: 'a'.repeat(32),
  creditorId: 'bebidas-nordeste',
  account: 'itau-400/111-12345-109',
  debtId: 'bebidas-nordeste_NF-1_abcd2345',
  invoiceId: 'NF-1',
  ourNumber: '00000500',
  digitableLine: '34191090080005002011411234510003314570000102500',
  pixCode: 'a code',
  issuedOn: '2026-05-15',
  dueDate: '2026-05-25',
  quote: {
    id: 'a'.repeat(32),
    by: 'bill',
    amount: AMOUNT,
    received: 0,
    entries: 0,
    of: { amount: 100_000, dueDate: '2026-05-05' },
    issuedAt: '2026-05-15T03:00:00Z',
    issuedOn: '2026-05-15',
    goodThrough: '2026-05-25',
    zone: 'America/Fortaleza',
  },
  abatement: 0,
  status: 'registered',
  inFile: { register: 1 },
  ...given,
});

const facts = (given: Partial<OrderFacts> = {}): OrderFacts => ({
  today: '2026-05-18',
  next: { day: '2026-05-20', goodThrough: '2026-05-25' },
  isWrong: false,
  ...given,
});

const open = (given: Partial<Debt> = {}): Debt => ({ ...aDebt('open'), ...given }) as Debt;
const payment = (amount: number, receivedAt: string) => ({
  p1: { amount, method: 'pix' as const, paidAt: receivedAt, receivedAt },
});
const shown = { quotes: [{ ...order().quote, bill: { txid: order().txid, pixCode: 'a code' } }] };

interface Case {
  readonly what: string;
  readonly order?: Partial<BillOrder>;
  readonly debt: Debt | undefined;
  readonly facts?: Partial<OrderFacts>;
  readonly is: OrderReview;
}

const CASES: readonly Case[] = [
  { what: 'nothing changed', debt: open(), is: { kind: 'keep' } },
  { what: 'its bank refused it', order: { status: 'refused' }, debt: open(), is: { kind: 'over' } },
  {
    what: 'its withdrawal is not in a file yet',
    order: { status: 'withdrawn' },
    debt: undefined,
    is: { kind: 'keep' },
  },
  {
    what: 'its withdrawal is in a file',
    order: { status: 'withdrawn', inFile: { register: 1, withdraw: 2 } },
    debt: open(),
    is: { kind: 'over' },
  },
  { what: 'there is no debt', debt: undefined, is: { kind: 'withdraw', again: false } },
  { what: 'the debt is settled', debt: aDebt('settled'), is: { kind: 'withdraw', again: false } },
  { what: 'the debt is cancelled', debt: aDebt('cancelled'), is: { kind: 'withdraw', again: false } },
  { what: 'the debt is prescribed', debt: aDebt('prescribed'), is: { kind: 'withdraw', again: false } },
  {
    what: 'the credit was assigned',
    debt: open({ assigned: anAssignment() }),
    is: { kind: 'withdraw', again: false },
  },
  { what: 'a person has the debt', debt: aDebt('handedOver'), is: { kind: 'withdraw', again: false } },
  {
    what: 'its last day is over',
    debt: open(shown),
    facts: { today: '2026-05-26' },
    is: { kind: 'withdraw', again: false },
  },
  { what: 'the invoice was amended', debt: open({ amount: 90_000 }), is: { kind: 'withdraw', again: true } },
  {
    what: 'something was paid before it was shown',
    debt: open({ payments: payment(50_000, '2026-05-16T12:00:00Z') }),
    is: { kind: 'withdraw', again: true },
  },
  {
    what: 'it names a wrong person',
    debt: open(),
    facts: { isWrong: true },
    is: { kind: 'withdraw', again: true },
  },
  {
    what: 'it names a wrong person and was shown',
    debt: open(shown),
    facts: { isWrong: true },
    is: { kind: 'withdraw', again: false },
  },
  { what: 'the debt rests', debt: aDebt('promised'), facts: { next: undefined }, is: { kind: 'keep' } },
  {
    what: 'no step sends a bill any more',
    debt: open(),
    facts: { next: undefined },
    is: { kind: 'withdraw', again: false },
  },
  {
    what: 'the step moved past its last day, and the amount is another then',
    debt: open(),
    facts: { next: { day: '2026-05-28', goodThrough: '2026-06-02' } },
    is: { kind: 'withdraw', again: true },
  },
  {
    what: 'the step moved past its last day, and the same settles the debt then',
    order: { quote: { ...order().quote, amount: 100_000 } },
    debt: open({ terms: { ...open().terms, finePercent: 0, interestPercentPerMonth: 0 } }),
    facts: { next: { day: '2026-05-28', goodThrough: '2026-06-02' } },
    is: { kind: 'changeDueDate', dueDate: '2026-06-02' },
  },
  {
    what: 'its bank was asked for that last day already',
    order: {
      quote: { ...order().quote, amount: 100_000 },
      asked: { dueDate: '2026-06-02', digitableLine: 'x' },
    },
    debt: open({ terms: { ...open().terms, finePercent: 0, interestPercentPerMonth: 0 } }),
    facts: { next: { day: '2026-05-28', goodThrough: '2026-06-02' } },
    is: { kind: 'keep' },
  },
  {
    what: 'it was shown',
    debt: open(shown),
    facts: { next: undefined, today: '2026-05-21' },
    is: { kind: 'keep' },
  },
  {
    what: 'a part was paid after it was shown',
    debt: open({ ...shown, payments: payment(40_000, '2026-05-21T12:00:00Z') }),
    facts: { next: undefined, today: '2026-05-22' },
    is: { kind: 'reduce', abatement: 40_000 },
  },
  {
    what: 'its bank was told of that part already',
    order: { abatement: 40_000 },
    debt: open({ ...shown, payments: payment(40_000, '2026-05-21T12:00:00Z') }),
    facts: { next: undefined, today: '2026-05-22' },
    is: { kind: 'keep' },
  },
];

describe('a boleto that was ordered, before the next file', () => {
  it.each(CASES)('$what: $is.kind', ({ order: of, debt, facts: given, is }) => {
    expect(reviewOrder(order(of), debt, facts(given))).toEqual(is);
  });
});

describe('the quote of a boleto that was ordered, at its step', () => {
  const at = '2026-05-20T12:30:00Z';
  const quoteOn = (today: string, given: Partial<BillOrder> = {}, debt: Debt = open()) =>
    orderedQuote(order(given), debt, { today, at });

  it('is good to its last day, and is issued when it is sent', () => {
    expect(quoteOn('2026-05-20')).toMatchObject({
      amount: AMOUNT,
      goodThrough: '2026-05-25',
      issuedAt: at,
      issuedOn: '2026-05-20',
      bill: { digitableLine: order().digitableLine, payableUntil: '2026-05-25' },
    });
  });

  it('is the figure that was fixed when the step comes a few days later', () => {
    expect(quoteOn('2026-05-22')?.amount).toBe(AMOUNT);
  });

  it.each([
    ['it is not confirmed', quoteOn('2026-05-20', { status: 'ordered' })],
    ['it was refused', quoteOn('2026-05-20', { status: 'refused' })],
    ['it is withdrawn', quoteOn('2026-05-20', { status: 'withdrawn' })],
    ['its bank was asked for less', quoteOn('2026-05-20', { abatement: 1 })],
    ['its last day is over', quoteOn('2026-05-26')],
    ['something was paid', quoteOn('2026-05-20', {}, open({ payments: payment(1, '2026-05-16T12:00:00Z') }))],
    ['the invoice was amended', quoteOn('2026-05-20', {}, open({ dueDate: '2026-05-06' }))],
    ['it asks for more than settles the debt', quoteOn('2026-05-19')],
  ])('is none when %s', (_when, quote) => {
    expect(quote).toBeUndefined();
  });
});
