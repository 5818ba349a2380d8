import { expect, test } from 'vitest';
import { drawPlan } from './draw-plan.ts';

const plans = Array.from({ length: 40 }, (_, seed) => drawPlan(seed, ['old debts', 'erasure']));

/** Of each plan in which a debtor is erased within the first half hour of an old debt and comes back: that debt's invoice. */
const returns = plans.flatMap(({ steps, setting }) =>
  steps.flatMap(({ minute, action }) => {
    const planned = action.do === 'issue' ? setting.invoices[action.invoice] : undefined;
    if (action.do !== 'issue' || planned?.issuedDaysBefore === undefined) return [];
    const { invoice } = action;
    const isErased = steps.some(
      (other) =>
        other.action.do === 'erase' &&
        other.action.invoice === invoice &&
        other.minute > minute &&
        other.minute <= minute + 30,
    );
    const next = steps.find(
      (other) =>
        other.action.do === 'issue' &&
        setting.invoices[other.action.invoice]?.issuedDaysBefore === undefined &&
        other.minute > minute + 1440,
    );
    return isErased && next ? [{ invoice, steps }] : [];
  }),
);

test('many plays with both features erase a debtor before an old debt is introduced, and have them buy again', () => {
  expect(returns.length).toBeGreaterThan(8);
});

test('nobody pays that old debt', () => {
  for (const { invoice, steps } of returns)
    expect(steps.filter(({ action }) => action.do === 'pay' && action.invoice === invoice)).toEqual([]);
});
