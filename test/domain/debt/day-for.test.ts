import { describe, expect, it } from 'vitest';
import { applyPayment } from '#domain/debt/apply-payment.ts';
import { balanceOn } from '#domain/debt/balance.ts';
import { dayFor } from '#domain/debt/day-for.ts';
import type { MoneyView } from '#domain/debt/money-view.ts';
import { settledOn } from '#domain/debt/settled-on.ts';

const ACRE = 'America/Rio_Branco';

/** Twenty to eleven at night on the due date in Rio Branco, and the next day in Brasília. */
const LATE_IN_ACRE = '2026-03-25T00:40:00-03:00';

const debt = (more: Partial<MoneyView> = {}): MoneyView => ({
  amount: 100_000,
  rolledDueDate: '2026-03-24',
  terms: {
    finePercent: 2,
    interestPercentPerMonth: 1,
    whenOnlyChargesAreLeft: { waiveUpTo: 0, above: 'uphold' as const },
  },
  payments: {},
  ...more,
});

describe('the day of a payment', () => {
  it.each([
    { zone: ACRE, day: '2026-03-24' },
    { zone: 'America/Manaus', day: '2026-03-24' },
    { zone: 'America/Sao_Paulo', day: '2026-03-25' },
    { zone: undefined, day: '2026-03-25' },
  ])('is $day where the zone is $zone', ({ zone, day }) => {
    expect(dayFor({ zone }, LATE_IN_ACRE)).toBe(day);
  });

  it('on the due date where the debtor is settles the debt without charges', () => {
    const paid = { amount: 100_000, paidAt: LATE_IN_ACRE };

    expect(applyPayment(debt({ zone: ACRE }), 'p', paid)).toMatchObject({
      settles: true,
      waived: 0,
      daysLate: 0,
    });
    expect(applyPayment(debt(), 'p', paid)).toMatchObject({ settles: false, balance: 2033, daysLate: 1 });
  });

  it('on the last day of a promise where the debtor is keeps it', () => {
    const promises = [{ amount: 102_033, received: 0, madeOn: '2026-03-25', until: '2026-03-30' }];
    const paid = { amount: 102_033, paidAt: '2026-03-31T01:30:00-03:00' };

    expect(applyPayment(debt({ zone: ACRE, promises }), 'p', paid)).toMatchObject({ settles: true });
    expect(applyPayment(debt({ promises }), 'p', paid)).toMatchObject({ settles: false });
  });

  it('is that of money that goes back, too', () => {
    const payments = { p: { amount: 100_000, paidAt: '2026-03-23T12:00:00Z' } };
    const refunds = { r: { amount: 100_000, at: '2026-03-31T01:30:00-03:00' } };

    // Interest from 30 March on where the debtor is, and from the 31st in Brasília.
    expect(balanceOn(debt({ zone: ACRE, payments, refunds }), '2026-04-01').interest).toBe(66);
    expect(balanceOn(debt({ payments, refunds }), '2026-04-01').interest).toBe(33);
  });

  it('is the one on which the debt was settled', () => {
    const settled = {
      settledAt: '2026-03-25T03:40:05.000Z',
      payments: { p: { paidAt: LATE_IN_ACRE, receivedAt: '2026-03-25T03:40:05.000Z' } },
    };

    expect(settledOn({ zone: ACRE, ...settled })).toBe('2026-03-24');
  });
});
