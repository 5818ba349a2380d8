import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { rollForward } from '#domain/calendar/calendar.ts';
import { addDays, daysBetween } from '#domain/calendar/days.ts';
import { applyPayment } from '#domain/debt/apply-payment.ts';
import { balanceOn } from '#domain/debt/balance.ts';
import { fractionOf } from '#domain/statement/fraction.ts';
import { lineInWords } from '#domain/statement/in-words.ts';
import { type StatedDebt, type Statement, statementOf } from '#domain/statement/statement.ts';
import { statementText } from '#domain/statement/text.ts';
import { chargeTerms } from '#test/builders/arbitraries.ts';

/** A Saturday, and the Monday it rolls to. */
const DUE = '2026-03-07';
const ROLLED = '2026-03-09';

const debt = (more: Partial<StatedDebt> = {}): StatedDebt => ({
  amount: 100_000,
  dueDate: DUE,
  rolledDueDate: ROLLED,
  terms: {
    finePercent: 2,
    interestPercentPerMonth: 1,
    whenOnlyChargesAreLeft: { waiveUpTo: 0, above: 'uphold' as const },
  },
  payments: {},
  holidays: [],
  ...more,
});

const paid = (amount: number, daysLate: number) => ({
  amount,
  paidAt: `${addDays(ROLLED, daysLate)}T12:00:00-03:00`,
});

function stated(given: StatedDebt, daysLate: number): Statement {
  const result = statementOf(given, addDays(ROLLED, daysLate));
  if (!result.ok) throw new Error(result.reasons.join('; '));
  return result.statement;
}

const kinds = ({ lines }: Statement) => lines.map(({ kind, amount, balance }) => [kind, amount, balance]);

describe('the lines', () => {
  it('before the debt is late are the principal alone', () => {
    const statement = stated(debt(), 0);
    expect(kinds(statement)).toEqual([['principal', 100_000, 100_000]]);
    expect(statement).toMatchObject({ daysLate: 0, due: 100_000, rolledFor: { kind: 'saturday' } });
  });

  it('of a late debt are the principal, the fine once, and the interest with its exact fraction', () => {
    expect(stated(debt(), 10).lines).toEqual([
      { kind: 'principal', amount: 100_000, balance: 100_000, rolledDueDate: ROLLED },
      {
        kind: 'fine',
        amount: 2000,
        balance: 102_000,
        day: '2026-03-10',
        base: 100_000,
        of: 100_000,
        by: { percent: 2 },
        exact: { whole: 2000, numerator: 0, denominator: 1 },
      },
      {
        kind: 'interest',
        amount: 333,
        balance: 102_333,
        from: '2026-03-10',
        to: '2026-03-19',
        days: 10,
        base: 100_000,
        rate: { percentPerMonth: 1 },
        exact: { whole: 333, numerator: 1, denominator: 3 },
        accrued: { whole: 333, numerator: 1, denominator: 3 },
      },
    ]);
  });

  it('of a part payment show what it paid, interest first; the rest bears interest from its day', () => {
    const statement = stated(debt({ payments: { 'pix-1': paid(50_333, 10) } }), 42);
    expect(statement.lines.slice(3)).toEqual([
      {
        kind: 'payment',
        amount: -50_333,
        balance: 52_000,
        day: '2026-03-19',
        id: 'pix-1',
        received: 50_333,
        interest: 333,
        principal: 50_000,
        fine: 0,
        excess: 0,
      },
      {
        kind: 'interest',
        amount: 533,
        balance: 52_533,
        from: '2026-03-20',
        to: '2026-04-20',
        days: 32,
        base: 50_000,
        rate: { percentPerMonth: 1 },
        exact: { whole: 533, numerator: 1, denominator: 3 },
        accrued: { whole: 866, numerator: 2, denominator: 3 },
      },
    ]);
    expect(statement).toMatchObject({ principal: 50_000, fine: 2000, interest: 533, total: 52_533 });
  });

  it('round interest down once, over all its periods', () => {
    const halves = debt({ payments: { one: paid(1, 1), two: paid(1, 2) } });
    const interest = stated(halves, 3).lines.flatMap((line) =>
      line.kind === 'interest' ? [line.amount] : [],
    );
    expect(interest).toEqual([33, 33, 34]);
  });

  it.each([
    { case: 'paid in time in part: the fine is on the rest', payments: { a: paid(40_000, 0) }, fine: 1200 },
    { case: 'paid in time whole: there is no fine', payments: { a: paid(100_000, -3) }, fine: undefined },
  ])('$case', ({ payments, fine }) => {
    expect(stated(debt({ payments }), 5).lines.find(({ kind }) => kind === 'fine')?.amount).toBe(fine);
  });

  it('show the source of the interest rate, if known', () => {
    const { terms } = debt();
    expect(stated(debt({ terms: { ...terms, basis: 'legal' } }), 1).basis).toBe('legal');
    expect(stated(debt(), 1)).not.toHaveProperty('basis');
  });

  it('give no reason for a due date that did not roll, despite a holiday that was added later', () => {
    const since = { dueDate: ROLLED, holidays: [{ date: ROLLED, name: 'new this year' }] };
    expect(stated(debt(since), 1)).not.toHaveProperty('rolledFor');
  });

  it('of a fine and interest of nothing are none', () => {
    const terms = {
      finePercent: 0,
      interestPercentPerMonth: 0,
      whenOnlyChargesAreLeft: { waiveUpTo: 0, above: 'uphold' as const },
    };
    expect(kinds(stated(debt({ terms }), 30))).toEqual([['principal', 100_000, 100_000]]);
  });

  it('of what is paid beyond everything count only what was used of it', () => {
    const statement = stated(debt({ payments: { a: paid(103_000, 10) } }), 20);
    expect(kinds(statement).slice(3)).toEqual([['payment', -102_333, 0]]);
    expect(statement).toMatchObject({ due: 0, received: 103_000, excess: 667 });
  });
});

describe('a reissued bill', () => {
  const quote = {
    id: 'bill',
    by: 'bill' as const,
    amount: 102_500,
    received: 0,
    issuedOn: addDays(ROLLED, 15),
    goodThrough: addDays(ROLLED, 20),
  };

  it('subtracts what it does not ask for, while it is valid', () => {
    expect(stated(debt({ quotes: [quote] }), 18).lines.at(-1)).toEqual({
      kind: 'held',
      by: 'bill',
      amount: -100,
      balance: 102_500,
      from: quote.issuedOn,
      to: quote.goodThrough,
    });
    expect(stated(debt({ quotes: [quote] }), 21).due).toBe(102_700);
    expect(kinds(stated(debt({ quotes: [quote] }), 15)).at(-1)).toEqual(['interest', 500, 102_500]);
  });
});

describe('a promise', () => {
  const promise = {
    amount: 102_500,
    received: 0,
    madeOn: addDays(ROLLED, 15),
    until: addDays(ROLLED, 20),
  };
  const offer = { id: 'ate-500/tarde/a-vista', reason: 'encargos dispensados' };
  /** The bill that was issued for it asks for the same. */
  const quotes = [
    {
      id: 'bill',
      by: 'bill' as const,
      amount: 102_500,
      received: 0,
      issuedOn: promise.madeOn,
      goodThrough: promise.until,
    },
  ];

  it.each([
    { case: 'has a fixed amount', given: { promises: [promise] }, by: 'promise' },
    { case: 'with an offer is why less is asked', given: { promises: [{ ...promise, offer }] }, by: 'offer' },
    { case: 'is why, and not its bill', given: { promises: [{ ...promise, offer }], quotes }, by: 'offer' },
    {
      case: 'that is void is still, until its last day',
      given: { promises: [{ ...promise, ended: 'void' as const }], quotes },
      by: 'promise',
    },
  ])('$case', ({ given, by }) => {
    const statement = stated(debt(given), 18);
    expect(statement).toMatchObject({ total: 102_600, due: 102_500 });
    expect(statement.lines.at(-1)).toMatchObject({ kind: 'held', by, amount: -100, balance: 102_500 });
  });
});

describe('a discount', () => {
  const discount = { amount: 2500, reason: 'acordo' };

  it('is the last line', () => {
    expect(stated(debt({ discount }), 10).lines.at(-1)).toEqual({
      kind: 'discount',
      amount: -2500,
      balance: 99_833,
      reason: 'acordo',
    });
  });

  it('of all that is due leaves nothing, and of more is refused', () => {
    expect(stated(debt({ discount: { ...discount, amount: 102_333 } }), 10).due).toBe(0);
    expect(statementOf(debt({ discount: { ...discount, amount: 102_334 } }), addDays(ROLLED, 10))).toEqual({
      ok: false,
      reasons: ['discount.amount: must be at most what is due'],
    });
  });
});

it('refuses a rate over the cap, with the name of the law', () => {
  const terms = {
    finePercent: 10,
    interestPercentPerMonth: 2,
    whenOnlyChargesAreLeft: { waiveUpTo: 0, above: 'uphold' as const },
  };
  expect(statementOf(debt({ terms }), ROLLED)).toEqual({
    ok: false,
    reasons: [
      'terms.finePercent: must be at most 2 for a consumer: CDC art. 52 §1',
      'terms.interestPercentPerMonth: must be at most 1 a month for a consumer: Decreto 22.626/33 arts. 1 and 5',
    ],
  });
});

describe('a settled debt', () => {
  const at = (daysLate: number) => `${addDays(ROLLED, daysLate)}T18:00:00-03:00`;

  it('shows what was waived, and bears no more charges', () => {
    const settled = { at: at(10), waived: 2333 };
    const statement = stated(debt({ payments: { a: paid(100_000, 10) }, settled }), 90);
    expect(statement.lines.slice(-2)).toEqual([
      expect.objectContaining({ kind: 'payment', interest: 333, principal: 99_667 }),
      { kind: 'waived', amount: -2333, balance: 0, day: '2026-03-19', waived: 2333, excess: 0 },
    ]);
    expect(statement).toMatchObject({ settledOn: '2026-03-19', daysLate: 10, due: 0, excess: 0 });
    const thatDay = stated(debt({ payments: { a: paid(100_000, 10) }, settled }), 10);
    expect(thatDay).toMatchObject({ settledOn: '2026-03-19', lines: statement.lines });
  });

  it('is settled on the day of the payment, even if it became known later', () => {
    const payments = { a: { ...paid(100_000, 10), receivedAt: at(13) } };
    const statement = stated(debt({ payments, settled: { at: at(13), waived: 2333 } }), 12);
    expect(statement).toMatchObject({ settledOn: addDays(ROLLED, 10), due: 0 });
  });

  it('by an amendment is settled on its day', () => {
    // R$ 1,00 was still owed of an invoice that the amendment makes R$ 500,00; interest of ten days is 33 centavos.
    const given = debt({
      amount: 50_000,
      payments: { a: paid(49_900, 0) },
      settled: { at: at(10), waived: 102 },
    });
    expect(balanceOn(given, addDays(ROLLED, 10)).total).toBe(102);
    expect(stated(given, 30)).toMatchObject({ settledOn: addDays(ROLLED, 10), due: 0, excess: 0 });
  });

  it('is owed before it was settled', () => {
    const settled = { at: at(10), waived: 2333 };
    const statement = stated(debt({ payments: { a: paid(100_000, 10) }, settled }), 9);
    expect(statement).toMatchObject({ due: 102_300 });
    expect(statement).not.toHaveProperty('settledOn');
  });

  it('by payments of which the id of the latest comes first is settled on the latest day', () => {
    const payments = { a: paid(52_333, 10), b: paid(50_000, 0) };
    const statement = stated(debt({ payments, settled: { at: at(12), waived: 0 } }), 30);
    expect(statement).toMatchObject({ settledOn: addDays(ROLLED, 10), daysLate: 10 });
  });

  it('without any payment, all of it waived, is settled on the day that it is', () => {
    const statement = stated(debt({ settled: { at: at(10), waived: 102_333 } }), 30);
    expect(statement).toMatchObject({ settledOn: addDays(ROLLED, 10), due: 0, received: 0 });
    expect(statement.lines.at(-1)).toMatchObject({ kind: 'waived', amount: -102_333 });
  });

  it('paid again owes it all back', () => {
    const payments = {
      a: { ...paid(102_333, 10), receivedAt: at(10) },
      b: { ...paid(102_333, 12), receivedAt: at(12) },
    };
    const statement = stated(debt({ payments, settled: { at: at(10), waived: 0 } }), 40);
    expect(kinds(statement).slice(-2)).toEqual([
      ['payment', -102_333, 0],
      ['payment', 0, 0],
    ]);
    expect(statement).toMatchObject({ due: 0, received: 204_666, excess: 102_333 });
    expect(stated(debt({ payments, settled: { at: at(10), waived: 0 } }), 11).excess).toBe(0);
    expect(stated(debt({ payments, settled: { at: at(10), waived: 0 } }), 12).excess).toBe(102_333);
  });

  it('paid more than its reissued bill asked for owes the difference back', () => {
    const quote = {
      id: 'bill',
      by: 'bill' as const,
      amount: 102_500,
      received: 0,
      issuedOn: addDays(ROLLED, 15),
      goodThrough: addDays(ROLLED, 20),
    };
    const given = debt({ quotes: [quote] });
    const payment = paid(102_550, 18);
    const outcome = applyPayment(given, 'a', payment);
    expect(outcome).toMatchObject({ settles: true, excess: 50, waived: 100 });
    // Learnt of two days later: settled on the day that it was paid all the same.
    const settled = { at: at(20), waived: outcome.waived };
    const payments = { a: { ...payment, receivedAt: at(20) } };
    const statement = stated({ ...given, payments, settled }, 30);
    expect(statement.lines.slice(-2)).toMatchObject([
      { kind: 'writeOff', amount: -100, day: addDays(ROLLED, 18) },
      { kind: 'payment', received: 102_550, excess: 50 },
    ]);
    expect(statement).toMatchObject({ due: 0, excess: 50, settledOn: addDays(ROLLED, 18) });
  });
});

describe('for every debt', () => {
  const debts = fc
    .record({
      amount: fc.integer({ min: 1, max: 100_000_000 }),
      dueDate: fc.integer({ min: 0, max: 700 }).map((count) => addDays('2026-01-01', count)),
      terms: chargeTerms,
      paid: fc.array(
        fc.record({
          amount: fc.integer({ min: 1, max: 60_000_000 }),
          late: fc.integer({ min: -20, max: 90 }),
        }),
        { maxLength: 5 },
      ),
      reissue: fc.option(fc.record({ late: fc.integer({ min: 1, max: 60 }), less: fc.nat({ max: 5000 }) }), {
        nil: undefined,
      }),
    })
    .map(({ amount, dueDate, terms, paid: ledger, reissue }): StatedDebt => {
      const rolledDueDate = rollForward(dueDate);
      const on = (late: number): string => addDays(rolledDueDate, late);
      const payments = Object.fromEntries(
        ledger.map(({ amount: one, late }, index) => [
          `p${index}`,
          { amount: one, paidAt: `${on(late)}T12:00:00-03:00` },
        ]),
      );
      const bare: StatedDebt = { amount, dueDate, rolledDueDate, terms, payments, holidays: [] };
      if (!reissue) return bare;
      const before = balanceOn(bare, on(reissue.late));
      const asked = Math.max(1, before.total - reissue.less);
      return {
        ...bare,
        quotes: [
          {
            id: 'bill',
            by: 'bill',
            amount: asked,
            received: before.received,
            issuedOn: on(reissue.late),
            goodThrough: on(reissue.late + 5),
          },
        ],
      };
    });
  const asked = fc.integer({ min: -30, max: 400 });

  it('the lines sum to the balance, exactly', () => {
    fc.assert(
      fc.property(debts, asked, (given, late) => {
        const day = addDays(given.rolledDueDate, late);
        const balance = balanceOn(given, day);
        const result = statementOf(given, day);
        if (!result.ok) throw new Error(result.reasons.join());
        const { statement } = result;
        const { principal, fine, interest, total, due, received, excess } = balance;
        expect(statement).toMatchObject({ principal, fine, interest, total, due, received, excess });
        expect(statement.lines.reduce((sum, { amount }) => sum + amount, 0)).toBe(due);
        expect(statement.lines.at(-1)?.balance).toBe(due);
      }),
      { numRuns: 300 },
    );
  });

  it('each line can be checked by hand', () => {
    fc.assert(
      fc.property(debts, asked, (given, late) => {
        const result = statementOf(given, addDays(given.rolledDueDate, late));
        if (!result.ok) throw new Error(result.reasons.join());
        const basisPoints = (percent: number): bigint => BigInt(Math.round(percent * 100));
        let outstanding = given.amount;
        let running = 0;
        let accrued = 0n;
        let entered = 0;
        for (const line of result.statement.lines) {
          running += line.amount;
          expect(line.balance).toBe(running);
          if (line.kind === 'fine') {
            expect(line.base).toBe(outstanding);
            expect(line.amount).toBe(
              Number(
                (BigInt(line.base) * basisPoints('percent' in line.by ? line.by.percent : Number.NaN)) /
                  10_000n,
              ),
            );
            expect(line.exact.whole).toBe(line.amount);
          }
          if (line.kind === 'interest') {
            expect(line.base).toBe(outstanding);
            expect(line.days).toBe(daysBetween(line.from, line.to) + 1);
            const parts =
              BigInt(line.base) *
              basisPoints('percentPerMonth' in line.rate ? line.rate.percentPerMonth : Number.NaN) *
              BigInt(line.days);
            accrued += parts;
            expect(line.exact).toEqual(fractionOf(parts, 300_000n));
            expect(line.accrued).toEqual(fractionOf(accrued, 300_000n));
            entered += line.amount;
            expect(entered).toBe(line.accrued.whole);
          }
          if (line.kind === 'payment') {
            expect(line.interest + line.principal + line.fine + line.excess).toBe(line.received);
            expect(line.amount).toBe(line.excess - line.received);
            outstanding -= line.principal;
          }
          if (line.kind === 'writeOff') outstanding -= line.principal;
        }
        expect(outstanding).toBe(result.statement.principal);
      }),
      { numRuns: 300 },
    );
  });

  it('settled by its last payment owes nothing after it, and all that was received is used, waived or given back', () => {
    const settling = fc.record({
      daysLate: fc.integer({ min: 0, max: 60 }),
      learnt: fc.integer({ min: 0, max: 5 }),
      extra: fc.nat({ max: 5000 }),
      waive: fc.boolean(),
    });
    fc.assert(
      fc.property(
        debts,
        settling,
        asked,
        ({ quotes: _, ...given }, { daysLate, learnt, extra, waive }, later) => {
          const terms = {
            ...given.terms,
            whenOnlyChargesAreLeft: { waiveUpTo: waive ? 100_000_000_000 : 0, above: 'uphold' as const },
          };
          const open = { ...given, terms, payments: {} };
          const on = addDays(given.rolledDueDate, daysLate);
          const amount = waive ? given.amount : balanceOn(open, on).due + extra;
          const payment = { amount, paidAt: `${on}T12:00:00-03:00` };
          const { settles, waived, excess } = applyPayment(open, 'a', payment);
          expect(settles).toBe(true);
          const at = `${addDays(on, learnt)}T18:00:00-03:00`;
          const payments = { a: { ...payment, receivedAt: at } };
          const result = statementOf(
            { ...open, payments, settled: { at, waived } },
            addDays(on, learnt + Math.abs(later)),
          );
          if (!result.ok) throw new Error(result.reasons.join());
          expect(result.statement).toMatchObject({ due: 0, excess, received: amount });
        },
      ),
    );
  });
});

describe('an exact fraction', () => {
  it('is in lowest terms, and worth what it was made of', () => {
    fc.assert(
      fc.property(
        fc.bigInt({ min: 0n, max: 10n ** 15n }),
        fc.bigInt({ min: 1n, max: 10n ** 6n }),
        (up, down) => {
          const { whole, numerator, denominator } = fractionOf(up, down);
          expect((BigInt(whole) * BigInt(denominator) + BigInt(numerator)) * down).toBe(
            up * BigInt(denominator),
          );
          expect(numerator).toBeLessThan(denominator);
          for (const prime of [2, 3, 5, 7])
            expect(numerator % prime === 0 && denominator % prime === 0 && numerator > 0).toBe(false);
        },
      ),
    );
  });
});

describe('in pt-BR', () => {
  it('is a demonstrativo that a person can redo', () => {
    const given = debt({
      payments: { 'pix-1': paid(50_333, 10) },
      discount: { amount: 533, reason: 'acordo' },
    });
    expect(statementText(stated(given, 42), ['Fatura NF-1'])).toMatchInlineSnapshot(`
      "DEMONSTRATIVO DO DÉBITO
      Fatura NF-1
      Situação ao fim de 20/04/2026 (horário de Brasília)
      Vencimento: 07/03/2026 (sábado), prorrogado para 09/03/2026, primeiro dia útil (CC, art. 132, §1º; Lei 7.089/83)
      Dias de atraso: 42

                                                                                 valor           saldo
      1. Principal                                                         R$ 1.000,00     R$ 1.000,00
      2. Multa de 2%, uma só vez, em 10/03/2026                               R$ 20,00     R$ 1.020,00
         R$ 1.000,00 × 2% = R$ 20,00
         CDC, art. 52, §1º (no máximo 2%)
      3. Juros de mora de 10/03/2026 a 19/03/2026                              R$ 3,33     R$ 1.023,33
         R$ 1.000,00 × 1% ao mês ÷ 30 × 10 dias = R$ 3,3333…
         juros acumulados desde o vencimento: R$ 3,3333…, arredondado para baixo: R$ 3,33
         taxa do contrato: Decreto 22.626/33, arts. 1º e 5º (no máximo 1% ao mês)
      4. Pagamento de R$ 503,33 em 19/03/2026 (pix-1)                       -R$ 503,33       R$ 520,00
         imputado: juros R$ 3,33, principal R$ 500,00
         primeiro os juros, depois o capital: CC, art. 354
      5. Juros de mora de 20/03/2026 a 20/04/2026                              R$ 5,33       R$ 525,33
         R$ 500,00 × 1% ao mês ÷ 30 × 32 dias = R$ 5,3333…
         juros acumulados desde o vencimento: R$ 8,6666…, arredondado para baixo: R$ 8,66, menos R$ 3,33 já lançados = R$ 5,33
         taxa do contrato: Decreto 22.626/33, arts. 1º e 5º (no máximo 1% ao mês)
      6. Abatimento: acordo                                                   -R$ 5,33       R$ 520,00

      TOTAL DEVIDO EM 20/04/2026                                                             R$ 520,00

      Critérios: juros simples, um trinta avos da taxa mensal por dia corrido após o vencimento, sobre o principal em aberto.
      Multa e juros são arredondados para baixo, ao centavo, uma só vez cada um: frações de centavo ficam a favor do devedor.
      Pagamento parcial quita primeiro os juros, depois o principal, depois a multa, que não rende juros.
      Não é cobrada correção monetária."
    `);
  });

  it('shows that it is settled, and what has to be refunded', () => {
    const payments = { a: paid(103_000, 10) };
    const settled = { at: `${addDays(ROLLED, 10)}T18:00:00-03:00`, waived: 0 };
    const text = statementText(stated(debt({ payments, settled }), 20));
    expect(text).toContain('Quitado em 19/03/2026');
    expect(text).toContain('Recebido a maior: R$ 6,67');
    expect(text).toContain(
      'imputado: juros R$ 3,33, principal R$ 1.000,00, multa R$ 20,00, a maior, a devolver ou compensar R$ 6,67',
    );
  });

  it.each([
    {
      case: 'not rolled',
      more: { dueDate: ROLLED },
      text: /^Vencimento: 09\/03\/2026$/m,
    },
    {
      case: 'rolled over a holiday of the place',
      more: { dueDate: '2026-03-06', holidays: [{ date: '2026-03-06', name: 'Padroeira' }] },
      text: /^Vencimento: 06\/03\/2026 \(Padroeira\), prorrogado para 09\/03\/2026, primeiro dia útil/m,
    },
    {
      case: 'rolled without a reason',
      more: { dueDate: '2026-03-06' },
      text: /^Vencimento: 06\/03\/2026, prorrogado para 09\/03\/2026/m,
    },
    {
      case: 'rolled from the end of the year',
      more: { dueDate: '2026-12-31', rolledDueDate: '2027-01-04' },
      text: /^Vencimento: 31\/12\/2026 \(último dia útil do ano, bancos sem expediente\), prorrogado/m,
    },
  ])('a due date $case', ({ more, text }) => {
    expect(statementText(stated(debt(more), 0))).toMatch(text);
  });

  it('is not late on the due date', () => {
    expect(statementText(stated(debt(), 0))).toContain('\nSem atraso\n');
  });

  it('names the time of the debtor, whose midnight ends the day', () => {
    const text = statementText(stated(debt({ zone: 'America/Rio_Branco' }), 0));
    expect(text).toContain('Situação ao fim de 09/03/2026 (horário do Acre)');
  });

  it('needs no heading', () => {
    expect(statementText(stated(debt(), 0))).toMatch(/^DEMONSTRATIVO DO DÉBITO\nSituação ao fim de /);
  });

  it('cites CC art. 354 of a payment that found interest, and of no other', () => {
    const payments = { early: paid(1000, 0), late: paid(1000, 10) };
    const cited = stated(debt({ payments }), 10).lines.flatMap((line) =>
      line.kind === 'payment' ? [[line.id, lineInWords(line).citation]] : [],
    );
    expect(cited).toEqual([
      ['early', undefined],
      ['late', 'primeiro os juros, depois o capital: CC, art. 354'],
    ]);
  });

  it('cites the legal rate when the rate is that', () => {
    const interest = stated(debt(), 1).lines.at(-1);
    if (interest?.kind !== 'interest') throw new Error('no interest');
    expect(lineInWords(interest, { basis: 'legal' }).citation).toContain('Lei 14.905/2024');
    expect(lineInWords(interest, { basis: 'contract' }).citation).toContain('taxa do contrato');
    expect(lineInWords(interest).label).toBe('Juros de mora de 10/03/2026');
  });

  it.each([
    { amount: 100, days: 1, text: '= R\\$ 0,0003…' },
    { amount: 3000, days: 1, text: '= R\\$ 0,01' },
    { amount: 3100, days: 1, text: '= R\\$ 0,0103…' },
  ])('R$ $amount centavos for $days day $text', ({ amount, days, text }) => {
    const interest = stated(debt({ amount }), days).lines.at(-1);
    if (interest?.kind !== 'interest') throw new Error('no interest');
    expect(lineInWords(interest).workings[0]).toMatch(new RegExp(`dia ${text}$`));
  });

  it.each([
    ...(['bill', 'promise', 'offer'] as const).map((by) => {
      const days = { from: '2026-03-24', to: '2026-03-29' };
      return { kind: 'held', by, amount: -100, balance: 1, ...days } as const;
    }),
    { kind: 'waived', amount: -1, balance: 0, day: '2026-03-24', waived: 101, excess: 100 } as const,
    { kind: 'waived', amount: -1, balance: 0, day: '2026-03-24', waived: 1, excess: 0 } as const,
    { kind: 'discount', amount: -1, balance: 0, reason: 'acordo' } as const,
  ])('a line of kind $kind', (line) => {
    expect(lineInWords(line)).toMatchSnapshot();
  });
});
