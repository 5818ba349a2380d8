import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { recordPayment } from '#domain/debt/commands/record-payment.ts';
import type { Credited } from '#schemas/records/credited.ts';
import { aDebt } from '#test/builders/debt.ts';

const PAID = {
  paymentId: 'psp/1',
  paidAt: '2026-05-10T15:00:00Z',
  method: 'boleto',
  receivedAt: '2026-05-11T12:00:00Z',
} as const;
const FACTS = { otherOpenDebts: 0, holidays: [] };
const STATUSES = [
  'awaitingInvoice',
  'open',
  'promised',
  'caseOpen',
  'onPaymentPlan',
  'handedOver',
  'settled',
  'cancelled',
  'prescribed',
] as const;

describe('what a debtor owes', () => {
  it('depends on what was paid alone, whatever was credited of it', () => {
    const centavos = fc.integer({ min: 0, max: 200_000 });
    fc.assert(
      fc.property(
        fc.constantFrom(...STATUSES),
        fc.integer({ min: 1, max: 150_000 }),
        fc.record(
          { amount: centavos, fee: centavos, tax: centavos, other: centavos },
          { requiredKeys: ['amount'] },
        ),
        (status, amount, credited) => {
          const without = recordPayment(aDebt(status), { ...PAID, amount }, FACTS);
          const given = recordPayment(
            aDebt(status),
            { ...PAID, amount, credited: credited as Credited },
            FACTS,
          );
          const { payments, ...set } = given.set;
          const { payments: _, ...expected } = without.set;
          expect(set).toEqual(expected);
          expect(payments?.['psp/1']).toEqual({ ...without.set.payments?.['psp/1'], credited });
          expect(given.effects).toEqual(without.effects);
          const published = given.events.filter(({ type }) => type !== 'CreditedDifferenceFound.v1');
          expect(
            published.map(({ type, detail }) => ({ type, detail: { ...detail, credited: undefined } })),
          ).toEqual(
            without.events.map(({ type, detail }) => ({ type, detail: { ...detail, credited: undefined } })),
          );
        },
      ),
    );
  });
});

describe('a difference between what was paid and what was credited', () => {
  const found = (credited?: Credited) =>
    recordPayment(
      aDebt('open'),
      { ...PAID, amount: 10_000, ...(credited ? { credited } : {}) },
      FACTS,
    ).events.filter(({ type }) => type === 'CreditedDifferenceFound.v1');

  it.each([
    { case: 'nobody says what was credited', credited: undefined },
    { case: 'a fee was taken', credited: { amount: 9_800, fee: 200 } },
    { case: 'the tax was split off', credited: { amount: 7_700, fee: 200, tax: 2_100 } },
  ])('is none when $case', ({ credited }) => {
    expect(found(credited)).toEqual([]);
  });

  it.each([
    { case: 'too little came', credited: { amount: 7_700, fee: 200 }, difference: 2_100 },
    { case: 'more came than was paid', credited: { amount: 10_001 }, difference: -1 },
    { case: 'nothing came', credited: { amount: 0 }, difference: 10_000 },
  ])('is published when $case', ({ credited, difference }) => {
    expect(found(credited)).toMatchObject([
      { detail: { paymentId: 'psp/1', amount: 10_000, credited, difference } },
    ]);
  });
});
