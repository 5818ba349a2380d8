import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addDays, instantOf } from '#domain/calendar/days.ts';
import { balanceOn } from '#domain/debt/balance.ts';
import { latestDay } from '#domain/debt/latest-day.ts';
import type { MoneyView } from '#domain/debt/money-view.ts';
import { settledOn } from '#domain/debt/settled-on.ts';
import { settlementOn } from '#domain/debt/settlement.ts';
import { lineInWords } from '#domain/statement/in-words.ts';
import { statementOf } from '#domain/statement/statement.ts';
import { chargeTerms } from '#test/builders/arbitraries.ts';

const DUE = '2026-03-09';
const noon = (daysLate: number): string => instantOf(addDays(DUE, daysLate), 12 * 60, 'America/Sao_Paulo');
const termsOf = (waiveUpTo: number, above: 'uphold' | 'ask') => ({
  finePercent: 2,
  interestPercentPerMonth: 1,
  whenOnlyChargesAreLeft: { waiveUpTo, above },
});
const debt = { amount: 100_000, rolledDueDate: DUE, terms: termsOf(0, 'uphold'), payments: {} };
const paid = (amount: number, daysLate: number) => ({ amount, paidAt: noon(daysLate) });
const back = (amount: number, daysLate: number) => ({ amount, at: noon(daysLate) });
const writtenOff = (amount: number, daysLate: number) => ({ amount, on: addDays(DUE, daysLate) });

describe('what the creditor writes off', () => {
  it.each([
    {
      case: 'takes the interest, then the fine, and leaves the principal to bear interest',
      writeOffs: { w: writtenOff(2_333, 10) },
      // Twelve days more on 1.000,00.
      owed: { principal: 100_000, fine: 0, interest: 400, total: 100_400, excess: 0 },
      waived: { principal: 0, charges: 2_333 },
      charged: { fine: 0, interest: 400 },
    },
    {
      case: 'takes the interest, the fine, and then of the principal, which bears no interest any more',
      writeOffs: { w: writtenOff(52_333, 10) },
      owed: { principal: 50_000, fine: 0, interest: 200, total: 50_200, excess: 0 },
      waived: { principal: 50_000, charges: 2_333 },
      charged: { fine: 0, interest: 200 },
    },
    {
      case: 'takes what is owed if it is more than that, and there is no money to give back',
      writeOffs: { w: writtenOff(900_000, 10) },
      owed: { principal: 0, fine: 0, interest: 0, total: 0, excess: 0 },
      waived: { principal: 100_000, charges: 2_333 },
      charged: { fine: 0, interest: 0 },
    },
    {
      case: 'is void where a payment that was made before it, and reported after it, had paid that',
      payments: { p: paid(100_000, 0) },
      writeOffs: { w: writtenOff(102_333, 10) },
      owed: { principal: 0, fine: 0, interest: 0, total: 0, excess: 0 },
      waived: { principal: 0, charges: 0 },
      charged: { fine: 0, interest: 0 },
    },
    {
      case: 'makes what is paid after it too much',
      payments: { p: paid(60_000, 12) },
      writeOffs: { w: writtenOff(102_333, 10) },
      owed: { principal: 0, fine: 0, interest: 0, total: 0, excess: 60_000 },
      waived: { principal: 100_000, charges: 2_333 },
      charged: { fine: 0, interest: 0 },
    },
    {
      case: 'stays written off when the money that settled the rest goes back: no fine comes again',
      payments: { p: paid(100_000, 10) },
      refunds: { r: back(100_000, 22) },
      writeOffs: { w: writtenOff(2_333, 10) },
      owed: { principal: 100_000, fine: 0, interest: 0, total: 100_000, excess: 0 },
      waived: { principal: 0, charges: 2_333 },
      charged: { fine: 0, interest: 0 },
    },
  ])('$case', ({ owed, waived, charged, ...ledger }) => {
    expect(balanceOn({ ...debt, ...ledger }, addDays(DUE, 22))).toMatchObject({ ...owed, waived, charged });
  });

  it('is a line of the demonstrativo, in words, with its law, and the lines still add up', () => {
    const writeOffs = { 'billing/W-1': writtenOff(52_333, 10) };
    const made = statementOf({ ...debt, writeOffs, dueDate: DUE, holidays: [] }, addDays(DUE, 22));
    if (!made.ok) throw new Error(made.reasons.join());
    const { lines, due } = made.statement;
    const line = lines.find(({ kind }) => kind === 'writeOff');
    expect(line).toMatchObject({ amount: -52_333, interest: 333, fine: 2_000, principal: 50_000 });
    expect(line && lineInWords(line, { basis: 'contract' })).toEqual({
      label: 'Dispensado pelo credor em 19/03/2026 (billing/W-1)',
      workings: ['abatido: juros R$ 3,33, principal R$ 500,00, multa R$ 20,00'],
      citation: 'remissão da dívida: CC, art. 385',
    });
    expect(lines.reduce((sum, { amount }) => sum + amount, 0)).toBe(due);
    expect(due).toBe(50_200);
  });

  it('takes the interest, then a part of the fine, each by what is left of it', () => {
    const writeOffs = { w: writtenOff(1_000, 10) };
    const made = statementOf({ ...debt, writeOffs, dueDate: DUE, holidays: [] }, addDays(DUE, 10));
    const line = made.ok ? made.statement.lines.find(({ kind }) => kind === 'writeOff') : undefined;
    expect(line).toMatchObject({ amount: -1_000, interest: 333, fine: 667, principal: 0, balance: 101_333 });
  });

  it('is a line without workings when it found nothing to take off', () => {
    const payments = { p: paid(100_000, 0) };
    const writeOffs = { w: writtenOff(1, 10) };
    const made = statementOf({ ...debt, payments, writeOffs, dueDate: DUE, holidays: [] }, addDays(DUE, 22));
    const line = made.ok ? made.statement.lines.find(({ kind }) => kind === 'writeOff') : undefined;
    expect(line && lineInWords(line, { basis: 'contract' }).workings).toEqual([]);
  });

  it('settles on its own day, when it is the last that it took', () => {
    const settledAt = noon(20);
    const payments = { p: { ...paid(50_000, 3), receivedAt: noon(3) } };
    const writeOffs = {
      w: { ...writtenOff(50_000, 20), at: noon(20) },
      later: { ...writtenOff(1, 25), at: noon(25) },
    };
    expect(settledOn({ settledAt, payments, writeOffs })).toBe(addDays(DUE, 20));
  });
});

describe('money that moved after the debt was settled', () => {
  it('is no more than a line each in its demonstrativo: what was too much, and what of that went back', () => {
    const payments = {
      a: { ...paid(100_000, 0), receivedAt: noon(0) },
      twice: { ...paid(100_000, 5), receivedAt: noon(5) },
    };
    const refunds = { r: { ...back(60_000, 8), receivedAt: noon(8) } };
    const settled = { at: noon(0), waived: 0 };
    const given = { ...debt, payments, refunds, settled, dueDate: DUE, holidays: [] };
    const on = (daysLate: number) => {
      const made = statementOf(given, addDays(DUE, daysLate));
      if (!made.ok) throw new Error(made.reasons.join());
      return made.statement;
    };
    expect(on(4)).toMatchObject({ due: 0, excess: 0, received: 100_000 });
    expect(on(6)).toMatchObject({ due: 0, excess: 100_000, received: 200_000 });
    expect(on(9)).toMatchObject({ due: 0, excess: 40_000, received: 140_000 });
    expect(on(9).lines.at(-1)).toMatchObject({ kind: 'refund', returned: 60_000, fromExcess: 60_000 });
  });
});

describe('when only charges are left', () => {
  const late = { ...debt, payments: { p: paid(100_000, 10) } };
  it.each([
    {
      case: 'as much as the creditor waives, the debt is settled',
      terms: termsOf(2_333, 'ask'),
      settles: true,
      asks: false,
    },
    { case: 'a centavo more, a person is asked', terms: termsOf(2_332, 'ask'), settles: false, asks: true },
    {
      case: 'a centavo more, the charges are upheld',
      terms: termsOf(2_332, 'uphold'),
      settles: false,
      asks: false,
    },
  ])('$case', ({ terms, settles, asks }) => {
    expect(settlementOn({ ...late, terms }, addDays(DUE, 10))).toMatchObject({ settles, asks });
  });

  it('a centavo of the principal is no charge: nobody is asked', () => {
    const payments = { p: paid(99_999, 10) };
    expect(settlementOn({ ...debt, payments, terms: termsOf(0, 'ask') }, addDays(DUE, 10)).asks).toBe(false);
  });

  it('what was written off of the principal need not be paid', () => {
    const writeOffs = { w: writtenOff(12_333, 10) };
    const payments = { p: paid(90_000, 10) };
    const given = { ...debt, payments, writeOffs, terms: termsOf(1_000, 'ask') };
    // Ten days more on nothing: all charges were waived.
    expect(settlementOn(given, addDays(DUE, 20))).toMatchObject({ settles: true, waived: 0 });
  });
});

it('for every history of payments, refunds and write-offs, in any order, on every day: received = applied + too much, to the centavo, less what went back; nothing written off is received', () => {
  const entry = fc.record({
    kind: fc.constantFrom('payment', 'payment', 'refund', 'writeOff'),
    amount: fc.integer({ min: 1, max: 150_000 }),
    day: fc.integer({ min: -5, max: 60 }),
  });
  fc.assert(
    fc.property(
      chargeTerms,
      fc.array(entry, { maxLength: 10 }),
      fc.integer({ min: -5, max: 90 }),
      (terms, entries, until) => {
        const named = (kind: string) =>
          entries.flatMap((one, index) => (one.kind === kind ? [[`${kind}${index}`, one] as const] : []));
        const ledger: MoneyView = {
          ...debt,
          terms,
          payments: Object.fromEntries(
            named('payment').map(([id, { amount, day }]) => [id, paid(amount, day)]),
          ),
          refunds: Object.fromEntries(
            named('refund').map(([id, { amount, day }]) => [id, back(amount, day)]),
          ),
          writeOffs: Object.fromEntries(
            named('writeOff').map(([id, { amount, day }]) => [id, writtenOff(amount, day)]),
          ),
        };
        const on = addDays(DUE, until);
        const { total, charged, excess, received, waived, principal } = balanceOn(ledger, on);
        const upTo = (kind: string) =>
          named(kind).reduce((sum, [, { amount, day }]) => sum + (day <= until ? amount : 0), 0);
        // What all the money paid of the debt, for good.
        const applied = debt.amount + charged.fine + charged.interest - waived.principal - total;
        expect(received).toBe(upTo('payment') - upTo('refund'));
        expect(received).toBe(applied + excess);
        expect(waived.principal + waived.charges).toBeLessThanOrEqual(upTo('writeOff'));
        expect(Math.min(total, excess, principal, waived.principal, waived.charges)).toBeGreaterThanOrEqual(
          0,
        );
        expect(latestDay(ledger, on) >= on).toBe(true);
      },
    ),
    { numRuns: 400 },
  );
});
