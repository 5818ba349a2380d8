import { describe, expect, it } from 'vitest';
import { leftForPerson } from '#domain/debt/left-for-person.ts';
import { littleLeft } from '#domain/debt/little-left.ts';
import { settlementOn } from '#domain/debt/settlement.ts';
import { aDebt, aPayment } from '#test/builders/debt.ts';

const terms = (upTo: number, action: 'waive' | 'wait') => ({
  ...aDebt('open').terms,
  whenLittleIsLeft: { upTo, action },
});
const left = (rest: number, given: ReturnType<typeof terms>) =>
  settlementOn(
    aDebt('open', { terms: given, payments: { p: aPayment(100_000 - rest, '2026-05-04') } }),
    '2026-05-04',
  );

describe('a rest of the principal', () => {
  it.each([
    { rest: 1, upTo: 100, settles: true },
    { rest: 100, upTo: 100, settles: true },
    { rest: 101, upTo: 100, settles: false },
    { rest: 1, upTo: 0, settles: false },
  ])('of $rest centavos, with a figure of $upTo, settles the debt: $settles', ({ rest, upTo, settles }) => {
    expect(left(rest, terms(upTo, 'waive'))).toMatchObject({
      settles,
      waits: false,
      waived: settles ? rest : 0,
      balance: settles ? 0 : rest,
    });
  });

  it('only waits when the creditor waives nothing: it stays owed, and its ladder ends', () => {
    const settlement = left(1, terms(100, 'wait'));
    expect(settlement).toMatchObject({ settles: false, waits: true, balance: 1 });
    expect(leftForPerson(settlement)).toBe('little-left');
  });

  it('counts with the charges that grew on it', () => {
    const debt = aDebt('open', {
      terms: terms(100, 'waive'),
      payments: { p: aPayment(99_990, '2026-05-04') },
    });
    expect(settlementOn(debt, '2026-05-20').settles).toBe(true);
    expect(
      settlementOn({ ...debt, payments: { p: aPayment(99_900, '2026-05-04') } }, '2026-05-20').settles,
    ).toBe(false);
  });
});

it('a small invoice of which nothing was paid is no rest', () => {
  const debt = aDebt('open', { amount: 50, terms: terms(100, 'waive') });
  expect(settlementOn(debt, '2026-05-04').settles).toBe(false);
});

it('charges alone are decided by the rule on charges', () => {
  const figures = { principal: 0, due: 50, received: 100_000, waived: { principal: 0, charges: 0, fine: 0 } };
  expect(littleLeft({ terms: terms(100, 'waive') }, figures)).toBeUndefined();
  expect(leftForPerson({ asks: true, waits: false })).toBe('only-charges-left');
  expect(leftForPerson({ asks: false, waits: false })).toBeUndefined();
});

it('terms of before there was a choice leave nothing out', () => {
  const { whenLittleIsLeft: _, ...old } = terms(100, 'waive');
  const figures = { principal: 1, due: 1, received: 1, waived: { principal: 0, charges: 0, fine: 0 } };
  expect(littleLeft({ terms: old }, figures)).toBeUndefined();
});
