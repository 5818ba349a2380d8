import { describe, expect, it } from 'vitest';
import { whyNotInPlaceOf } from '#domain/debt/later-word.ts';
import { aDebt, aPaymentPlan, aPromise } from '#test/builders/debt.ts';

/** Both were made at 15:00 UTC; the promise is of the 11th of May. */
const BEFORE = '2026-05-08T14:59:59Z';
const SAME = '2026-05-08T12:00:00-03:00';
const LATER = '2026-05-08T15:00:01Z';
const offer = { id: 'a/b', reason: 'À vista' };

const promisedBy = (by: 'debtor' | 'person', more: object = {}) =>
  aDebt('promised', { promises: [aPromise({ by, ...more })] });
const plannedBy = (by: 'debtor' | 'person') =>
  aDebt('onPaymentPlan', { paymentPlans: [aPaymentPlan({ by })] });

describe('a promise or a payment plan', () => {
  it.each(['open', 'handedOver'] as const)('takes no place of a debt that is %s', (status) => {
    expect(whyNotInPlaceOf(aDebt(status), { at: BEFORE, by: 'debtor' })).toBeUndefined();
  });

  it.each([
    { said: 'later by a person', at: LATER, by: 'person', expected: undefined },
    { said: 'before it by a person', at: BEFORE, by: 'person', expected: 'older-word' },
    { said: 'at the same instant', at: SAME, by: 'person', expected: 'promised' },
    {
      said: 'later by the debtor, of a later day',
      at: LATER,
      by: 'debtor',
      day: '2026-05-12',
      expected: undefined,
    },
    {
      said: 'later by the debtor, of the same day',
      at: LATER,
      by: 'debtor',
      day: '2026-05-11',
      expected: 'promised',
    },
    {
      said: 'later by the debtor, of an earlier day',
      at: LATER,
      by: 'debtor',
      day: '2026-05-09',
      expected: 'promised',
    },
    { said: 'later by the debtor, of no day', at: LATER, by: 'debtor', expected: 'promised' },
    { said: 'before it by the debtor', at: BEFORE, by: 'debtor', day: '2026-05-12', expected: 'older-word' },
  ] as const)('said $said than the promise of a debtor: $expected', ({ expected, ...word }) => {
    expect(whyNotInPlaceOf(promisedBy('debtor'), word)).toBe(expected);
  });

  it('that a debtor says alone replaces nothing that a person agreed on, nor an offer', () => {
    const word = { at: LATER, by: 'debtor', day: '2026-05-12' } as const;
    expect(whyNotInPlaceOf(promisedBy('person'), word)).toBe('promised');
    expect(whyNotInPlaceOf(promisedBy('debtor', { offer }), word)).toBe('promised');
    expect(whyNotInPlaceOf(plannedBy('debtor'), word)).toBe('onPaymentPlan');
  });

  it('that a person agreed on later replaces a payment plan, and an older one does not', () => {
    expect(whyNotInPlaceOf(plannedBy('debtor'), { at: LATER, by: 'person' })).toBeUndefined();
    expect(whyNotInPlaceOf(plannedBy('person'), { at: BEFORE, by: 'person' })).toBe('older-word');
  });
});
