import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addDays, instantOf } from '#domain/calendar/days.ts';
import { balanceOn } from '#domain/debt/balance.ts';
import { settlementOn } from '#domain/debt/settlement.ts';
import { lineInWords } from '#domain/statement/in-words.ts';
import { statementOf } from '#domain/statement/statement.ts';
import { chargeTerms } from '#test/builders/arbitraries.ts';

const DUE = '2026-03-09';
const noon = (daysLate: number): string => instantOf(addDays(DUE, daysLate), 12 * 60, 'America/Sao_Paulo');
const terms = {
  finePercent: 2,
  interestPercentPerMonth: 1,
  whenOnlyChargesAreLeft: { waiveUpTo: 0, above: 'uphold' as const },
};
const debt = { amount: 100_000, rolledDueDate: DUE, terms };
const paid = (amount: number, daysLate: number) => ({ amount, paidAt: noon(daysLate) });
const back = (amount: number, daysLate: number) => ({ amount, at: noon(daysLate) });

describe('money that went back', () => {
  it.each([
    {
      case: 'of a payment in time, all of it: the principal is owed again, with interest from then on and no fine',
      payments: { p: paid(100_000, 0) },
      refunds: { r: back(100_000, 10) },
      // Twelve days at 1% a month on 1.000,00, from the tenth to the twenty-second.
      owed: { principal: 100_000, fine: 0, interest: 400, excess: 0, received: 0 },
    },
    {
      case: 'of a late payment, a part of it: that part bears interest again, the fine was paid and stays paid',
      // 333,33 to the tenth, and 166,67 from the twelfth: of 500,00 the fraction is kept, 167 are left to pay.
      payments: { p: paid(102_333, 10) },
      refunds: { r: back(50_000, 12) },
      owed: { principal: 50_000, fine: 0, interest: 167, excess: 0, received: 52_333 },
    },
    {
      case: 'of a late payment, all of it with its charges: the principal bears interest again, and they do not',
      payments: { p: paid(102_333, 10) },
      refunds: { r: back(102_333, 12) },
      // 333 to the tenth, and 333 of the ten days from the twelfth on 1.000,00: none on the charges.
      owed: { principal: 100_000, fine: 2_000, interest: 666, excess: 0, received: 0 },
    },
    {
      case: 'of what was too much: nobody owes it',
      payments: { p: paid(100_000, 0), twice: paid(100_000, 0) },
      refunds: { r: back(100_000, 5) },
      owed: { principal: 0, fine: 0, interest: 0, excess: 0, received: 100_000 },
    },
    {
      case: 'of more than was too much: what was too much goes first',
      payments: { p: paid(100_000, 0), twice: paid(30_000, 0) },
      refunds: { r: back(50_000, 22) },
      owed: { principal: 20_000, fine: 0, interest: 0, excess: 0, received: 80_000 },
    },
    {
      case: 'on the day of the payment: the payment came first',
      payments: { p: paid(100_000, 0) },
      refunds: { r: { amount: 100_000, at: instantOf(DUE, 60, 'America/Sao_Paulo') } },
      // Nobody had paid when lateness began: fine, and interest of all the days.
      owed: { principal: 100_000, fine: 2000, interest: 733, excess: 0, received: 0 },
    },
  ])('$case', ({ payments, refunds, owed }) => {
    expect(balanceOn({ ...debt, payments, refunds }, addDays(DUE, 22))).toMatchObject(owed);
  });

  it('opens what was settled, unless what is left is waived', () => {
    const settled = { ...debt, payments: { p: paid(100_000, 0) } };
    const day = addDays(DUE, 3);
    expect(settlementOn(settled, day).settles).toBe(true);
    expect(settlementOn({ ...settled, refunds: { r: back(1, 3) } }, day)).toMatchObject({
      settles: false,
      balance: 1,
    });
  });

  it('is a line of the demonstrativo, which still adds up', () => {
    const payments = { p: paid(130_000, 0) };
    const refunds = { r: back(50_000, 10) };
    const made = statementOf({ ...debt, payments, refunds, dueDate: DUE, holidays: [] }, addDays(DUE, 22));
    if (!made.ok) throw new Error(made.reasons.join());
    const { lines, due, received, excess } = made.statement;
    const line = lines.find(({ kind }) => kind === 'refund');
    expect(line).toMatchObject({ amount: 20_000, returned: 50_000, fromExcess: 30_000 });
    expect(line && lineInWords(line, { basis: 'contract' })).toMatchObject({
      label: 'Devolução de R$ 500,00 em 19/03/2026 (r)',
      workings: ['dos quais pagos a maior: R$ 300,00'],
    });
    expect({ due, received, excess }).toEqual({ due: 20_080, received: 80_000, excess: 0 });
    expect(lines.reduce((sum, { amount }) => sum + amount, 0)).toBe(due);
  });

  it.each([
    {
      case: 'of a payment in time goes back to the principal',
      payments: { p: paid(100_000, 0) },
      refund: back(40_000, 10),
      line: { amount: 40_000, charges: 0, returned: 40_000, fromExcess: 0 },
      workings: ['volta ao principal, com juros a partir desse dia e sem nova multa'],
    },
    {
      case: 'of a late payment has the charges that it had paid, which bear no interest',
      payments: { p: paid(102_333, 10) },
      refund: back(102_333, 12),
      line: { amount: 102_333, charges: 2_333, returned: 102_333, fromExcess: 0 },
      workings: [
        'volta ao principal, com juros a partir desse dia e sem nova multa',
        'dos quais multa e juros que havia pago: R$ 23,33, sem juros sobre eles',
      ],
    },
    {
      case: 'of what was too much is owed by nobody',
      payments: { p: paid(100_000, 0), twice: paid(60_000, 0) },
      refund: back(50_000, 5),
      line: { amount: 0, charges: 0, returned: 50_000, fromExcess: 50_000 },
      workings: ['dos quais pagos a maior: R$ 500,00'],
    },
  ])('the line of a refund $case', ({ payments, refund, line, workings }) => {
    const made = statementOf(
      { ...debt, payments, refunds: { r: refund }, dueDate: DUE, holidays: [] },
      addDays(DUE, 12),
    );
    if (!made.ok) throw new Error(made.reasons.join());
    const found = made.statement.lines.find(({ kind }) => kind === 'refund');
    expect(found).toMatchObject(line);
    expect(found && lineInWords(found, { basis: 'contract' }).workings).toEqual(workings);
  });

  it('for every ledger: principal and all that was charged, less what came in for good, is what is owed less what is too much', () => {
    const movement = fc.record({
      amount: fc.integer({ min: 1, max: 200_000 }),
      day: fc.integer({ min: -5, max: 60 }),
    });
    fc.assert(
      fc.property(
        chargeTerms,
        fc.array(movement, { maxLength: 6 }),
        fc.array(movement, { maxLength: 4 }),
        fc.integer({ min: -5, max: 90 }),
        (anyTerms, ins, outs, until) => {
          const payments = Object.fromEntries(
            ins.map(({ amount, day }, index) => [`p${index}`, paid(amount, day)]),
          );
          const refunds = Object.fromEntries(
            outs.map(({ amount, day }, index) => [`r${index}`, back(amount, day)]),
          );
          const { total, charged, excess, received, principal } = balanceOn(
            { ...debt, terms: anyTerms, payments, refunds },
            addDays(DUE, until),
          );
          expect(debt.amount + charged.fine + charged.interest - received).toBe(total - excess);
          expect(Math.min(total, excess, principal)).toBeGreaterThanOrEqual(0);
        },
      ),
      { numRuns: 400 },
    );
  });
});
