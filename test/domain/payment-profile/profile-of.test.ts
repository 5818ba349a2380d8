import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addDays, daysBetween } from '#domain/calendar/days.ts';
import { profileOf } from '#domain/payment-profile/profile-of.ts';
import { ProfileRules } from '#schemas/config/profiles.ts';

type PastDebt = Parameters<typeof profileOf>[0]['debts'][number];

const TODAY = '2026-06-15';
const rules: ProfileRules = {
  windowMonths: 12,
  knownFrom: 3,
  toleranceDays: 2,
  good: { latePercent: 15 },
  recurrent: { lateInvoices: 2, latePercent: 40 },
};

const paid = (daysLate: number, rolledDueDate = '2026-03-10'): PastDebt => ({
  rolledDueDate,
  status: 'settled',
  settled: { daysLate },
});
const owed = (daysLate: number, status: 'open' | 'handedOver' = 'open'): PastDebt => ({
  rolledDueDate: addDays(TODAY, -daysLate),
  status,
});
const cancelled: PastDebt = { rolledDueDate: '2026-03-10', status: 'cancelled' };
const times = (count: number, debt: PastDebt): PastDebt[] => Array.from({ length: count }, () => debt);
const of = (
  debts: readonly PastDebt[],
  promises: Parameters<typeof profileOf>[0]['promises'] = [],
  given: ProfileRules = rules,
) => profileOf({ debts, promises, today: TODAY, rules: given });

describe('the profile of a debtor', () => {
  it.each<{ case: string; debts: PastDebt[]; kind: string; reason: string }>([
    { case: 'of whom nothing is known', debts: [], kind: 'new', reason: 'primeira fatura' },
    {
      case: 'whose first invoice is not due yet',
      debts: [owed(-5)],
      kind: 'new',
      reason:
        'nenhuma fatura anterior foi paga ou venceu nos últimos 12 meses; é preciso ter 3 faturas para conhecer o pagador',
    },
    {
      case: 'who paid one',
      debts: [paid(0)],
      kind: 'new',
      reason:
        'pagou a última fatura em dia, com até 2 dias de tolerância; é preciso ter 3 faturas para conhecer o pagador',
    },
    {
      case: 'who paid two, one late',
      debts: [paid(0), paid(4)],
      kind: 'new',
      reason:
        'pagou 1 das últimas 2 faturas em dia, com até 2 dias de tolerância; atraso médio de 4 dias nas atrasadas; é preciso ter 3 faturas para conhecer o pagador',
    },
    {
      case: 'who paid three in time',
      debts: times(3, paid(-1)),
      kind: 'good',
      reason: 'pagou as últimas 3 faturas em dia, com até 2 dias de tolerância',
    },
    {
      case: 'who is a day or two late at times',
      debts: [paid(0), paid(1), paid(2)],
      kind: 'good',
      reason: 'pagou as últimas 3 faturas em dia, com até 2 dias de tolerância',
    },
    {
      case: 'who was late once in seven',
      debts: [...times(6, paid(0)), paid(3)],
      kind: 'good',
      reason:
        'pagou 6 das últimas 7 faturas em dia, com até 2 dias de tolerância; atraso médio de 3 dias nas atrasadas',
    },
    {
      case: 'who was late once in three',
      debts: [paid(0), paid(0), paid(3)],
      kind: 'occasional',
      reason:
        'pagou 2 das últimas 3 faturas em dia, com até 2 dias de tolerância; atraso médio de 3 dias nas atrasadas',
    },
    {
      case: 'who was late twice in four',
      debts: [paid(0), paid(0), paid(9), paid(4)],
      kind: 'recurrent',
      reason:
        'pagou 2 das últimas 4 faturas em dia, com até 2 dias de tolerância; atraso médio de 7 dias nas atrasadas',
    },
    {
      case: 'who owes three that are late',
      debts: [owed(10), owed(20, 'handedOver'), owed(3)],
      kind: 'recurrent',
      reason:
        'não pagou nenhuma das últimas 3 faturas em dia, com até 2 dias de tolerância; atraso médio de 11 dias nas atrasadas; 3 faturas em atraso hoje',
    },
    {
      case: 'who owes what is late by less than the tolerance',
      debts: [...times(2, paid(0)), owed(2)],
      kind: 'new',
      reason:
        'pagou as últimas 2 faturas em dia, com até 2 dias de tolerância; é preciso ter 3 faturas para conhecer o pagador',
    },
    {
      case: 'whose late ones are older than the window',
      debts: [...times(3, paid(0)), paid(30, '2025-06-14'), paid(30, '2025-06-14')],
      kind: 'good',
      reason: 'pagou as últimas 3 faturas em dia, com até 2 dias de tolerância',
    },
    {
      case: 'whose late ones fell due on the first day of the window',
      debts: [...times(3, paid(0)), paid(30, '2025-06-15'), paid(30, '2025-06-15')],
      kind: 'recurrent',
      reason:
        'pagou 3 das últimas 5 faturas em dia, com até 2 dias de tolerância; atraso médio de 30 dias nas atrasadas',
    },
    {
      case: 'who still owes what is older than the window',
      debts: [...times(3, paid(0)), owed(800)],
      kind: 'occasional',
      reason:
        'pagou 3 das últimas 4 faturas em dia, com até 2 dias de tolerância; atraso médio de 800 dias nas atrasadas; 1 fatura em atraso hoje',
    },
    {
      case: 'who still owes what is older than five years',
      debts: [...times(3, paid(0)), owed(5 * 366 + 1)],
      kind: 'good',
      reason: 'pagou as últimas 3 faturas em dia, com até 2 dias de tolerância',
    },
    {
      case: 'some of whose invoices were cancelled',
      debts: [...times(2, paid(0)), cancelled, cancelled],
      kind: 'new',
      reason:
        'pagou as últimas 2 faturas em dia, com até 2 dias de tolerância; é preciso ter 3 faturas para conhecer o pagador',
    },
  ])('$case', ({ debts, kind, reason }) => {
    expect(of(debts)).toEqual({ kind, reason });
  });

  it('uses the rules of the creditor, and mentions no tolerance if there is none', () => {
    const strict = { ...rules, knownFrom: 1, toleranceDays: 0 };
    expect(of([paid(1)], [], strict)).toEqual({
      kind: 'occasional',
      reason: 'não pagou a última fatura em dia; atraso médio de 1 dia nas atrasadas',
    });
  });

  it('is not good if a promise was broken, and states how many were kept', () => {
    const debts = times(7, paid(0));
    expect(of(debts, [{ dueOn: '2026-05-01', kept: true }])).toEqual({
      kind: 'good',
      reason:
        'pagou as últimas 7 faturas em dia, com até 2 dias de tolerância; cumpriu 1 de 1 promessa de pagamento',
    });
    expect(
      of(debts, [
        { dueOn: '2026-05-01', kept: true },
        { dueOn: '2026-06-01', kept: false },
      ]),
    ).toEqual({
      kind: 'occasional',
      reason:
        'pagou as últimas 7 faturas em dia, com até 2 dias de tolerância; cumpriu 1 de 2 promessas de pagamento',
    });
    expect(of(debts, [{ dueOn: '2025-06-14', kept: false }]).kind).toBe('good');
  });
});

const pastDebts = fc.array(
  fc
    .record({
      rolledDueDate: fc.integer({ min: -60, max: 900 }).map((ago) => addDays(TODAY, -ago)),
      status: fc.constantFrom(
        'open' as const,
        'handedOver' as const,
        'settled' as const,
        'cancelled' as const,
      ),
      daysLate: fc.integer({ min: -20, max: 90 }),
    })
    .map(
      ({ daysLate, status, ...debt }): PastDebt => ({
        ...debt,
        status,
        ...(status === 'settled' ? { settled: { daysLate } } : {}),
      }),
    ),
  { maxLength: 20 },
);
const anyRules = fc
  .record({
    windowMonths: fc.integer({ min: 1, max: 24 }),
    knownFrom: fc.integer({ min: 1, max: 6 }),
    toleranceDays: fc.integer({ min: 0, max: 5 }),
    good: fc.record({ latePercent: fc.integer({ min: 0, max: 60 }) }),
    recurrent: fc.record({
      lateInvoices: fc.integer({ min: 1, max: 5 }),
      latePercent: fc.integer({ min: 1, max: 100 }),
    }),
  })
  .filter((given) => ProfileRules.safeParse(given).success);
const WORSE = ['good', 'new', 'occasional', 'recurrent'];

describe('for any history', () => {
  it('one more late payment never makes a better profile', () => {
    fc.assert(
      fc.property(pastDebts, anyRules, fc.integer({ min: 6, max: 90 }), (debts, given, daysLate) => {
        const before = of(debts, [], given).kind;
        const after = of([...debts, paid(daysLate, addDays(TODAY, -20))], [], given).kind;
        expect(WORSE.indexOf(after)).toBeGreaterThanOrEqual(WORSE.indexOf(before));
      }),
    );
  });

  it('a payment that was in time and is late instead never makes a better profile', () => {
    fc.assert(
      fc.property(pastDebts, anyRules, (debts, given) => {
        const due = addDays(TODAY, -20);
        const inTime = of([...debts, paid(0, due)], [], given).kind;
        const late = of([...debts, paid(30, due)], [], given).kind;
        expect(WORSE.indexOf(late)).toBeGreaterThanOrEqual(WORSE.indexOf(inTime));
      }),
    );
  });

  it('the order of the debts does not matter', () => {
    fc.assert(
      fc.property(pastDebts, fc.integer({ min: 0, max: 19 }), (debts, at) => {
        expect(of([...debts.slice(at), ...debts.slice(0, at)])).toEqual(of(debts));
        expect(of(debts.toReversed())).toEqual(of(debts));
      }),
    );
  });

  it('the reason names figures that are true', () => {
    fc.assert(
      fc.property(pastDebts, anyRules, (debts, given) => {
        const { reason } = of(debts, [], given);
        const owedLate = debts
          .filter(({ status }) => status === 'open' || status === 'handedOver')
          .map(({ rolledDueDate }) => daysBetween(rolledDueDate, TODAY))
          .filter((days) => days > given.toleranceDays);
        const [stillOwed] = figures(reason, /(\d+) faturas? em atraso hoje/);
        expect(stillOwed ?? 0).toBe(owedLate.length);
        const [onTime, all] = figures(reason, /pagou (\d+) das últimas (\d+) faturas/);
        if (onTime === undefined || all === undefined) return;
        const [average] = figures(reason, /atraso médio de (\d+) dias?/);
        const inWindow = debts.flatMap(({ settled, rolledDueDate }) =>
          settled && isWithin(rolledDueDate, given.windowMonths) ? [settled.daysLate] : [],
        );
        const late = [...inWindow.filter((days) => days > given.toleranceDays), ...owedLate];
        expect(all).toBe(inWindow.length + owedLate.length);
        expect(onTime).toBe(all - late.length);
        expect(average).toBe(Math.round(late.reduce((sum, days) => sum + days, 0) / late.length));
      }),
    );
  });
});

const figures = (reason: string, pattern: RegExp): (number | undefined)[] =>
  (pattern.exec(reason) ?? []).slice(1).map(Number);

/** Counted another way than the code does. */
function isWithin(day: string, months: number): boolean {
  const [year, month, date] = TODAY.split('-').map(Number) as [number, number, number];
  const since = new Date(Date.UTC(year, month - 1 - months, date)).toISOString().slice(0, 10);
  return day >= since;
}
