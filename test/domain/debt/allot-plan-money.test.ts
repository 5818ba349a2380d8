import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addDays } from '#domain/calendar/days.ts';
import {
  type Allotment,
  allotPlanMoney,
  type PlanPart,
  planEntries,
  planPartOf,
} from '#domain/debt/allot-plan-money.ts';
import { latestDay } from '#domain/debt/latest-day.ts';
import { settlementOn } from '#domain/debt/settlement.ts';
import { sumOf } from '#domain/debt/sum-of.ts';
import type { Payment, Refund } from '#schemas/records/debt.ts';
import { chargeTerms } from '#test/builders/arbitraries.ts';
import { aDebt, aPayment, aPaymentPlan } from '#test/builders/debt.ts';

const TERMS = aDebt('onPaymentPlan').terms;
const MADE_AT = '2026-05-07T15:00:00Z';

/** Three instalments of R$ 500,00, due from the 15th of May on. */
const planOf = (amounts: readonly number[]) =>
  aPaymentPlan({
    madeAt: MADE_AT,
    total: amounts.reduce((sum, amount) => sum + amount, 0),
    instalments: amounts.map((amount, index) => ({
      number: index + 1,
      amount,
      exempt: 0,
      dueDate: addDays('2026-05-15', 31 * index),
      debtId: `instalment-${index + 1}`,
      invoiceId: `NF-1-acordo1-parcela${index + 1}`,
    })),
  });

const PLAN = planOf([50_000, 50_000, 50_000]);

const aRefund = (amount: number, day: string, paymentId?: string): Refund => ({
  amount,
  at: `${day}T16:00:00Z`,
  receivedAt: `${day}T16:00:00Z`,
  kind: 'reversal',
  ...(paymentId === undefined ? {} : { paymentId }),
});

/** What each instalment has, centavos, and what is too much. */
function sharesOf(
  payments: Readonly<Record<string, Payment>>,
  refunds: Readonly<Record<string, Refund>> = {},
  { plan = PLAN, parts = partsOf(plan) } = {},
): number[] {
  const { parts: shares, excess } = allotPlanMoney({ payments, refunds, terms: TERMS }, plan, parts);
  return [...shares.map((share) => sumOf(share.payments) - sumOf(share.refunds)), excess];
}

const partsOf = (plan: typeof PLAN, terms = TERMS): PlanPart[] =>
  plan.instalments.map((part) => planPartOf(part, undefined, { payments: {}, refunds: {}, terms }));

describe('the money of a payment plan', () => {
  it('goes to the earliest instalment first, and what is too much to the next', () => {
    expect(sharesOf({ a: aPayment(105_000, '2026-05-14') })).toEqual([50_000, 50_000, 5_000, 0]);
  });

  it('that no instalment needs is too much', () => {
    expect(sharesOf({ a: aPayment(160_000, '2026-05-14') })).toEqual([50_000, 50_000, 50_000, 10_000]);
  });

  it('goes to the earliest, whichever instalment it names', () => {
    const named = { ...aPayment(50_000, '2026-05-14'), instalment: { plan: 1, number: 3 } };
    expect(sharesOf({ named })).toEqual([50_000, 0, 0, 0]);
  });

  it('pays the charges of a late instalment before it goes on to the next', () => {
    // 2% and ten days at 1% a month of R$ 500,00.
    expect(sharesOf({ a: aPayment(60_000, '2026-05-25') })).toEqual([51_166, 8_834, 0, 0]);
  });

  it('that goes back is taken from what is too much, then from the latest instalment, as of its own day', () => {
    const payments = { a: aPayment(50_000, '2026-05-14'), b: aPayment(60_000, '2026-05-15') };
    expect(sharesOf(payments, { r: aRefund(50_000, '2026-05-20', 'a') })).toEqual([50_000, 10_000, 0, 0]);
    const all = { ...payments, c: aPayment(50_000, '2026-05-16') };
    expect(sharesOf(all, { r: aRefund(15_000, '2026-05-20') })).toEqual([50_000, 50_000, 45_000, 0]);
  });

  it('that is said to have gone back before it came is not there when it comes', () => {
    const payments = { a: aPayment(60_000, '2026-05-14') };
    expect(sharesOf(payments, { r: aRefund(20_000, '2026-05-13') })).toEqual([40_000, 0, 0, 0]);
  });

  it('passes by an instalment that billing cancelled', () => {
    const parts = partsOf(PLAN).map((part) => ({ ...part, isOwed: part.number !== 1 }));
    expect(sharesOf({ a: aPayment(60_000, '2026-05-14') }, {}, { parts })).toEqual([0, 50_000, 10_000, 0]);
  });

  it('is divided by what an open instalment costs, less what a person wrote off of it', () => {
    const [first] = PLAN.instalments;
    const writeOffs = {
      w: { amount: 30_000, on: '2026-05-10', at: '2026-05-10T15:00:00Z', by: 'person' as const },
    };
    const open = aDebt('open', { amount: 50_000, rolledDueDate: '2026-05-15', writeOffs });
    const parts = partsOf(PLAN);
    if (first) parts[0] = planPartOf(first, open, aDebt('onPaymentPlan'));
    expect(sharesOf({ a: aPayment(60_000, '2026-05-14') }, {}, { parts })).toEqual([20_000, 40_000, 0, 0]);
  });

  it('is all that became known after the plan was made, or names an instalment of it', () => {
    const before = aPayment(10_000, '2026-05-06');
    const payments = {
      before,
      early: { ...aPayment(20_000, '2026-05-06'), instalment: { plan: 1, number: 2 } },
      older: { ...before, receivedAt: '2026-05-09T15:00:00Z' },
      again: { ...aPayment(5_000, '2026-05-12'), of: 'before', restores: 'back' },
    };
    const refunds = {
      back: aRefund(5_000, '2026-05-11', 'before'),
      own: aRefund(1_000, '2026-05-11', 'early'),
    };
    const entries = planEntries({ payments, refunds, terms: TERMS }, PLAN);
    expect(Object.keys(entries.payments)).toEqual(['early', 'older']);
    expect(Object.keys(entries.refunds)).toEqual(['own']);
  });
});

const histories = fc
  .record({
    amounts: fc.array(fc.integer({ min: 1, max: 100_000 }), { minLength: 1, maxLength: 5 }),
    terms: chargeTerms,
    payments: fc.array(
      fc.record({
        amount: fc.integer({ min: 1, max: 120_000 }),
        day: fc.integer({ min: 0, max: 200 }),
        number: fc.option(fc.integer({ min: 1, max: 5 }), { nil: undefined }),
      }),
      { maxLength: 8 },
    ),
    refunds: fc.array(
      fc.record({ part: fc.double({ min: 0.01, max: 1, noNaN: true }), of: fc.nat(7), later: fc.nat(60) }),
      { maxLength: 3 },
    ),
  })
  .map(({ amounts, terms, payments, refunds }) => {
    const paid: [string, Payment][] = payments.map(({ amount, day, number }, index) => [
      `p${index}`,
      {
        ...aPayment(amount, addDays('2026-05-08', day)),
        ...(number === undefined ? {} : { instalment: { plan: 1, number } }),
      },
    ]);
    const back: [string, Refund][] = refunds.flatMap(({ part, of, later }, index) => {
      const found = paid[of];
      // Each payment goes back once at most, so that never more goes back than came.
      if (!found || refunds.findIndex((one) => one.of === of) !== index) return [];
      const [id, { amount, paidAt }] = found;
      const day = addDays(paidAt.slice(0, 10), later);
      return [[`r${index}`, aRefund(Math.max(1, Math.floor(amount * part)), day, id)] as [string, Refund]];
    });
    const plan = planOf(amounts);
    const whole = { ...TERMS, ...terms } as typeof TERMS;
    return { plan, paid, back, terms: whole };
  });

type History = typeof histories extends fc.Arbitrary<infer H> ? H : never;

describe('in any history of payments and refunds on any code of a plan', () => {
  const allotted = ({ plan, paid, back, terms }: History) =>
    allotPlanMoney(
      { payments: Object.fromEntries(paid), refunds: Object.fromEntries(back), terms },
      plan,
      partsOf(plan, terms),
    );

  it('the shares and what is too much are the money, to the centavo', () => {
    fc.assert(
      fc.property(histories, (history) => {
        const { parts, excess } = allotted(history);
        const shares = parts.reduce((sum, share) => sum + sumOf(share.payments) - sumOf(share.refunds), 0);
        const money = sumOf(Object.fromEntries(history.paid)) - sumOf(Object.fromEntries(history.back));
        expect(shares + excess).toBe(money);
        for (const share of parts)
          expect(sumOf(share.payments) - sumOf(share.refunds)).toBeGreaterThanOrEqual(0);
      }),
    );
  });

  it('it does not matter in which order the entries become known', () => {
    fc.assert(
      fc.property(histories, (history) => {
        const { paid, back } = history;
        const other = allotted({ ...history, paid: paid.toReversed(), back: back.toReversed() });
        expect(other).toEqual(allotted(history));
      }),
    );
  });

  /** Whether each instalment is settled by its share, as of the last that it has. */
  const settled = (
    { plan, terms }: Pick<History, 'plan' | 'terms'>,
    parts: readonly Allotment[],
  ): boolean[] =>
    partsOf(plan, terms).map((part, index) => {
      const { payments = {}, refunds = {} } = parts[index] ?? {};
      const view = { ...part.terms, payments, refunds };
      return sumOf(payments) > 0 && settlementOn(view, latestDay(view, '')).settles;
    });

  it('no instalment has money before those above it are paid', () => {
    fc.assert(
      fc.property(histories, (history) => {
        const { parts } = allotted({ ...history, back: [] });
        const first = settled(history, parts).indexOf(false);
        if (first === -1) return;
        for (const later of parts.slice(first + 1)) expect(sumOf(later.payments)).toBe(0);
      }),
    );
  });

  it('what is too much is so because every instalment is paid', () => {
    fc.assert(
      fc.property(histories, (history) => {
        const { parts, excess } = allotted({ ...history, back: [] });
        if (excess > 0) expect(settled(history, parts)).not.toContain(false);
      }),
    );
  });
});
