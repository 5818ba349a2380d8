import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { whyClosed } from '#domain/calendar/calendar.ts';
import { addDays } from '#domain/calendar/days.ts';
import { balanceOn } from '#domain/debt/balance.ts';
import type { MoneyView } from '#domain/debt/money-view.ts';
import { bandOf } from '#domain/offers/find-tier.ts';
import { offersFor } from '#domain/offers/offers-for.ts';
import type { Situation } from '#domain/offers/situation.ts';
import type { OfferBand, OfferBook, OfferCondition } from '#schemas/config/offers.ts';
import { Offer } from '#schemas/records/negotiation.ts';
import { bookOf, books, cash, debts, offersIn, plan, situations, tier } from '#test/builders/offer-books.ts';

/** R$ 1.000,00 due on Monday 9 March 2026; R$ 20,00 of fine and R$ 0,33 of interest a day. */
const DEBT: MoneyView = {
  amount: 100_000,
  rolledDueDate: '2026-03-09',
  terms: {
    finePercent: 2,
    interestPercentPerMonth: 1,
    whenOnlyChargesAreLeft: { waiveUpTo: 0, above: 'uphold' as const },
  },
  payments: {},
};
const SOMEBODY: Situation = {
  profile: 'occasional',
  tags: ['vip'],
  personType: 'company',
  channel: 'page',
  rolledDueDate: '2026-03-09',
};
const BOOK = bookOf([
  tier('cedo', 1, 15, { ...cash(100), ...plan(3, 50) }),
  tier('depois', 16, 60, { ...cash(50), ...plan(2) }),
  tier('tarde', 91, undefined, { ...cash(1) }),
]);
/** The offers of `DEBT` at a number of days late. */
const lateBy = (days: number, book: OfferBook = BOOK, debt: MoneyView = DEBT, who = SOMEBODY) =>
  offersIn(book, debt, who, addDays(DEBT.rolledDueDate, days));
const paid = (amount: number, on = '2026-03-09'): MoneyView['payments'] => ({
  pix: { amount, paidAt: `${on}T12:00:00Z` },
});

describe('the offers of a day', () => {
  it('discount the fine and the interest first', () => {
    const [offer] = lateBy(12);
    expect(offer).toEqual({
      id: 'todas/cedo/a-vista',
      kind: 'cash',
      owed: 102_400,
      discount: { charges: 2_400, principal: 0 },
      interest: 0,
      total: 100_000,
      instalments: [{ number: 1, amount: 100_000, dueDate: '2026-03-26' }],
      validUntil: '2026-03-26',
      needsApproval: false,
      reason: expect.any(String),
    });
  });

  it('are those of the first tier that matches: one payment, then instalments, fewest first', () => {
    const idsOn = (days: number) => lateBy(days).map(({ id }) => id);
    expect(idsOn(0)).toEqual([]);
    expect(idsOn(1)).toEqual(['todas/cedo/a-vista', 'todas/cedo/2x', 'todas/cedo/3x']);
    expect(idsOn(15)).toEqual(idsOn(1));
    expect(idsOn(16)).toEqual(['todas/depois/a-vista', 'todas/depois/2x']);
    expect(idsOn(60)).toEqual(idsOn(16));
    expect(idsOn(61)).toEqual([]);
    expect(idsOn(91)).toEqual(['todas/tarde/a-vista']);
    expect(idsOn(1000)).toEqual(['todas/tarde/a-vista']);
  });

  it('round discounts down to the centavo', () => {
    // 2.000 of fine and 33 of interest: half is 1.016,5.
    const [offer] = lateBy(1, bookOf([tier('um', 1, undefined, cash(50))]));
    expect(offer).toMatchObject({ owed: 102_033, discount: { charges: 1_016 }, total: 101_017 });
  });

  it.each([
    { case: 'the profile', when: { profiles: ['occasional'] }, not: { profiles: ['good', 'new'] } },
    { case: 'a tag', when: { tags: ['bar', 'vip'] }, not: { tags: ['bar'] } },
    { case: 'the kind of person', when: { personType: 'company' }, not: { personType: 'person' } },
    { case: 'the channel', when: { channels: ['page'] }, not: { channels: ['person', 'sms'] } },
    { case: 'the due date', when: { dueBefore: '2026-03-10' }, not: { dueBefore: '2026-03-09' } },
  ])('go by $case', ({ when, not }) => {
    const ids = (condition: object) =>
      lateBy(
        5,
        bookOf([
          tier('deles', 1, undefined, { when: condition, ...cash(100) }),
          tier('todos', 1, undefined, cash(50)),
        ]),
      ).map(({ id }) => id);
    expect(ids(when)).toEqual(['todas/deles/a-vista']);
    expect(ids(not)).toEqual(['todas/todos/a-vista']);
    expect(ids({ ...when, ...not })).toEqual(['todas/todos/a-vista']);
  });

  it('go by the band of what was billed, not of what is owed', () => {
    const [band] = BOOK.bands as [OfferBand];
    const two = {
      ...BOOK,
      bands: [
        { ...band, id: 'ate-1000', upTo: 100_000 },
        { ...band, id: 'acima' },
      ],
    };
    expect(lateBy(12, two)[0]?.id).toBe('ate-1000/cedo/a-vista');
    expect(lateBy(12, two, { ...DEBT, amount: 100_001 })[0]?.id).toBe('acima/cedo/a-vista');
    // Nor of what is left.
    const most = { ...DEBT, amount: 100_001, payments: paid(99_000) };
    expect(lateBy(12, two, most)[0]?.id).toBe('acima/cedo/a-vista');
    expect(() => bandOf({ bands: [{ ...band, upTo: 100_000 }] }, 100_001)).toThrow('no band');
  });

  it('are made on the days on which the book is in force', () => {
    const on = (inForce: OfferBook['inForce']) => lateBy(5, { ...BOOK, inForce }).length > 0;
    expect(on({ from: '2026-03-14' })).toBe(true);
    expect(on({ from: '2026-03-15' })).toBe(false);
    expect(on({ from: '2026-01-01', until: '2026-03-14' })).toBe(true);
    expect(on({ from: '2026-01-01', until: '2026-03-13' })).toBe(false);
  });

  it('hold until the business day on or after the last of their days, local holidays too', () => {
    // Five days after Thursday the 12th is Tuesday the 17th; after Monday the 16th, Saturday the 21st.
    expect(lateBy(3)[0]).toMatchObject({ validUntil: '2026-03-17' });
    expect(lateBy(7)[0]).toMatchObject({ validUntil: '2026-03-23' });
    const [offer] = offersFor({
      ...SOMEBODY,
      debt: DEBT,
      book: BOOK,
      today: '2026-03-16',
      profile: { kind: 'new', reason: 'primeira fatura' },
      holidays: [{ date: '2026-03-23', name: 'Festa' }],
    });
    expect(offer).toMatchObject({ validUntil: '2026-03-24', instalments: [{ dueDate: '2026-03-24' }] });
  });

  it('are of the rest, once something is paid', () => {
    // 600 on the due date: 2% and 1% a month of the 400 left.
    expect(lateBy(30, BOOK, { ...DEBT, payments: paid(60_000) })[0]).toMatchObject({
      owed: 41_200,
      discount: { charges: 600, principal: 0 },
      total: 40_600,
    });
  });

  it('are none once only charges are left, for the creditor’s rule is about those', () => {
    const payments = paid(100_000, '2026-03-10');
    // The interest of a day went first: 33 of principal are left, and the fine.
    expect(lateBy(2, BOOK, { ...DEBT, payments })[0]).toMatchObject({ owed: 2_033, total: 33 });
    expect(lateBy(2, BOOK, { ...DEBT, payments: paid(100_033, '2026-03-10') })).toEqual([]);
  });

  it('discount no principal that the reissued bill no longer asks for', () => {
    // Interest of the ten days that the bill held was paid all the same, so that more principal is left than it asks for.
    const terms = {
      finePercent: 0,
      interestPercentPerMonth: 1,
      whenOnlyChargesAreLeft: { waiveUpTo: 0, above: 'uphold' as const },
    };
    const quotes = [
      {
        id: 'bill',
        by: 'bill' as const,
        amount: 101_000,
        received: 0,
        issuedOn: '2026-04-08',
        goodThrough: '2026-04-20',
      },
    ];
    const debt = { ...DEBT, terms, quotes, payments: paid(50_000, '2026-04-18') };
    expect(balanceOn(debt, '2026-04-19')).toMatchObject({ principal: 51_333, due: 51_000 });
    expect(lateBy(41, bookOf([tier('um', 1, undefined, cash(100, 10))]), debt)[0]).toMatchObject({
      owed: 51_000,
      discount: { charges: 0, principal: 5_100 },
      total: 45_900,
    });
  });

  it('ask for the amount of the reissued bill, while that is valid', () => {
    const quotes = [
      {
        id: 'bill',
        by: 'bill' as const,
        amount: 102_500,
        received: 0,
        issuedOn: '2026-03-24',
        goodThrough: '2026-03-31',
      },
    ];
    expect(lateBy(20, BOOK, { ...DEBT, quotes })[0]).toMatchObject({
      owed: 102_500,
      discount: { charges: 1_250, principal: 0 },
      total: 101_250,
    });
  });
});

describe('the principal', () => {
  const old = (principalPercent: number, floorPercent: number) =>
    lateBy(60, bookOf([tier('antigas', 1, undefined, cash(100, principalPercent))], { floorPercent }))[0];

  it('is discounted only if all charges are', () => {
    expect(old(10, 90)).toMatchObject({
      owed: 104_000,
      discount: { charges: 4_000, principal: 10_000 },
      total: 90_000,
    });
  });

  it('never goes below the floor, even with an unchecked book', () => {
    expect(old(40, 85)).toMatchObject({ discount: { principal: 15_000 }, total: 85_000 });
    expect(old(40, 100)).toMatchObject({ discount: { principal: 0 }, total: 100_000 });
  });
});

describe('the creditor’s own rule for small charges', () => {
  const waiving = (waiveUpTo: number, more: Partial<MoneyView> = {}) => ({
    ...DEBT,
    terms: { ...DEBT.terms, whenOnlyChargesAreLeft: { waiveUpTo, above: 'uphold' as const } },
    ...more,
  });
  const HALF = bookOf([tier('metade', 1, undefined, cash(50))]);

  it('is the price when the book would ask for more', () => {
    expect(lateBy(12, HALF, waiving(2_400))[0]).toMatchObject({
      total: 100_000,
      discount: { charges: 2_400, principal: 0 },
      reason: expect.stringContaining('a empresa não cobra até R$ 24,00 de multa e juros'),
    });
    // Above it the rest stays owed.
    expect(lateBy(12, HALF, waiving(2_399))[0]).toMatchObject({
      total: 100_001,
      discount: { charges: 2_399 },
    });
    expect(lateBy(12, HALF, waiving(1_201))[0]).toMatchObject({ total: 101_199 });
  });

  it('is not, when the book asks for less', () => {
    expect(lateBy(12, HALF, waiving(1_199))[0]).toMatchObject({
      total: 101_200,
      reason: expect.stringContaining('dispensado de 50% da multa e dos juros'),
    });
  });

  it('needs no approval, because that payment settles the debt', () => {
    const strict = { ...HALF, approval: { discountOver: 0, instalmentsOver: 1 } };
    expect(lateBy(12, strict, waiving(2_400))[0]).toMatchObject({ needsApproval: false });
    expect(lateBy(12, strict)[0]).toMatchObject({ needsApproval: true });
  });

  it('makes no offer where it lets principal go that the floor keeps', () => {
    // 500 on day 10: 333 of it were interest, so 50.333 of principal are left, and the rule asks for 50.000.
    const part = waiving(10_000, { payments: paid(50_000, '2026-03-19') });
    const keeping = bookOf([tier('metade', 1, undefined, cash(50))], { floorPercent: 100 });
    expect(lateBy(12, keeping, part)).toEqual([]);
    expect(lateBy(12, HALF, part)[0]).toMatchObject({ total: 50_000, discount: { principal: 333 } });
  });
});

describe('a person has to approve', () => {
  const book = (discountOver: number, instalmentsOver: number) => ({
    ...BOOK,
    approval: { discountOver, instalmentsOver },
  });
  const needing = (...of: Parameters<typeof book>) =>
    lateBy(12, book(...of)).flatMap(({ id, needsApproval }) => (needsApproval ? [id.split('/')[2]] : []));

  it('above a discount, or above a number of payments', () => {
    expect(needing(2_400, 3)).toEqual([]);
    expect(needing(2_399, 3)).toEqual(['a-vista']);
    expect(needing(1_199, 3)).toEqual(['a-vista', '2x', '3x']);
    expect(needing(2_400, 2)).toEqual(['3x']);
  });
});

describe('the reason', () => {
  it('states the figures, the rule and whom to ask', () => {
    expect(lateBy(12)[0]?.reason).toBe(
      'A sua fatura é de R$ 1.000,00, e está com 12 dias de atraso. Para faturas com 1 a 15 dias de atraso, quem paga à vista fica dispensado da multa e dos juros: são R$ 24,00 a menos. Pagando até 26/03/2026, o total é de R$ 1.000,00, em vez de R$ 1.024,00. Se discordar, peça que uma pessoa reveja a oferta.',
    );
  });

  it('explains how instalments are calculated', () => {
    expect(lateBy(1)[2]?.reason).toBe(
      'A sua fatura é de R$ 1.000,00, e está com 1 dia de atraso. Para faturas com 1 a 15 dias de atraso, o pagamento pode ser parcelado e quem parcela fica dispensado de 50% da multa e dos juros: são R$ 10,16 a menos. São 3 pagamentos: a entrada de R$ 202,03 até 16/03/2026 e mais 2 parcelas de R$ 410,13, uma por mês, a última em 18/05/2026. Com juros simples de 1% ao mês sobre a parte da fatura que fica para depois da entrada (R$ 12,12), o total é de R$ 1.022,29. À vista são R$ 1.000,00: parcelando, são R$ 22,29 a mais, uma taxa efetiva de 1,80% ao mês e um custo efetivo total (CET) de 23,90% ao ano. Se discordar, peça que uma pessoa reveja a oferta.',
    );
    expect(
      lateBy(1, bookOf([tier('um', 1, undefined, { ...cash(50), ...plan(4, 50) })]))[3]?.reason,
    ).toContain('e mais 2 parcelas de R$ 274,77 e 1 de R$ 274,76, uma por mês, a última em 16/06/2026.');
    const free = bookOf([tier('um', 1, 1, plan(2))], {
      instalments: { entryPercent: 50, interestPercentPerMonth: 0, minimum: 1 },
    });
    expect(lateBy(1, free, { ...DEBT, payments: paid(40_000) })[0]?.reason).toBe(
      'A sua fatura é de R$ 1.000,00, dos quais R$ 400,00 já foram pagos, e está com 1 dia de atraso. Para faturas com 1 dia de atraso, o pagamento pode ser parcelado. São 2 pagamentos: a entrada de R$ 306,10 até 16/03/2026 e mais 1 parcela de R$ 306,10, em 16/04/2026. Sem juros de parcelamento, o total é de R$ 612,20. À vista são R$ 612,20: parcelar não custa a mais. Se discordar, peça que uma pessoa reveja a oferta.',
    );
  });

  it.each<{ when: OfferCondition; says: string }>([
    {
      when: { profiles: ['occasional'] },
      says: 'Contou também o seu histórico: pagou 2 das últimas 4 faturas em dia.',
    },
    { when: { tags: ['bar', 'vip'] }, says: 'Contou também a marcação do seu cadastro: vip.' },
    { when: { personType: 'company' }, says: 'É uma condição para empresas.' },
    { when: { channels: ['page'] }, says: 'É uma condição para quem negocia na sua página de pagamento.' },
    {
      when: { dueBefore: '2026-03-10' },
      says: 'Para faturas vencidas antes de 10/03/2026, com 3 dias de atraso ou mais,',
    },
  ])('says what else counted: $says', ({ when, says }) => {
    expect(lateBy(5, bookOf([tier('um', 3, undefined, { when, ...cash(50) })]))[0]?.reason).toContain(says);
  });

  it('states a condition on the debtor, a larger discount and a pending approval', () => {
    const who: Situation = { ...SOMEBODY, personType: 'person', channel: 'whatsapp' };
    const when: OfferCondition = { personType: 'person', channels: ['whatsapp'] };
    const book = bookOf([tier('um', 1, undefined, { when, ...cash(100, 10) })]);
    const reason = lateBy(5, { ...book, approval: { discountOver: 0, instalmentsOver: 1 } }, DEBT, who)[0]
      ?.reason;
    expect(reason).toContain('dispensado da multa, dos juros e de 10% do valor que falta da fatura:');
    expect(reason).toContain(
      'É uma condição para pessoas físicas. É uma condição para quem negocia por WhatsApp.',
    );
    expect(reason).toContain('precisa do sim de uma pessoa da nossa equipe');
  });

  it('states the amounts of the band', () => {
    const [band] = BOOK.bands as [OfferBand];
    const three = {
      ...BOOK,
      bands: [{ ...band, upTo: 50_000 }, { ...band, upTo: 500_000 }, band],
    };
    const says = (amount: number) =>
      /Para faturas(.*?) com 1 a 15/.exec(lateBy(5, three, { ...DEBT, amount })[0]?.reason ?? '')?.[1];
    expect([1_000, 100_000, 600_000].map(says)).toEqual([
      ' de até R$ 500,00',
      ' de R$ 500,01 a R$ 5.000,00',
      ' acima de R$ 5.000,00',
    ]);
  });
});

describe('whatever the book, the debtor and the debt', () => {
  it('offers are whole, sum to their totals, keep the floor and the minimum, and fall due on business days', () => {
    fc.assert(
      fc.property(
        fc.tuple(books, situations, debts, fc.integer({ min: 1, max: 150 }), fc.nat(100)),
        ([book, who, untouched, days, percent]) => {
          const today = [addDays(who.rolledDueDate, days), book.inForce.from].sort()[1] as string;
          const paidAt = `${who.rolledDueDate}T12:00:00Z`;
          const amount = Math.floor((untouched.amount * percent) / 200);
          const debt = { ...untouched, payments: amount > 0 ? { pix: { amount, paidAt } } : {} };
          const band = bandOf(book, debt.amount);
          const { due, principal } = balanceOn({ ...debt, rolledDueDate: who.rolledDueDate }, today);
          const offers = offersIn(book, debt, who, today);
          for (const offer of offers) {
            const { discount, total, instalments, interest } = Offer.parse(offer);
            expect(offer.owed).toBe(due);
            expect(instalments.reduce((sum, one) => sum + one.amount, 0)).toBe(total);
            expect(due - discount.charges - discount.principal + interest).toBe(total);
            expect(total * 100).toBeGreaterThanOrEqual(band.floorPercent * principal);
            expect(discount.charges).toBeLessThanOrEqual(due - principal);
            if (discount.principal > 0) expect(discount.charges).toBe(due - principal);
            for (const [index, one] of instalments.entries()) {
              expect(one.number).toBe(index + 1);
              expect(whyClosed(one.dueDate)).toBeUndefined();
              if (offer.kind === 'instalments')
                expect(one.amount).toBeGreaterThanOrEqual(band.instalments?.minimum ?? 0);
            }
            expect(instalments.map(({ dueDate }) => dueDate)).toEqual(
              [...new Set(instalments.map(({ dueDate }) => dueDate))].sort(),
            );
            expect(instalments[0]?.dueDate).toBe(offer.validUntil);
          }
          expect(new Set(offers.map(({ id }) => id)).size).toBe(offers.length);
        },
      ),
      { numRuns: 400 },
    );
  });
});
