import { expect, it } from 'vitest';
import { isOnStep } from '#domain/debt/is-on-step.ts';
import { isResting } from '#domain/debt/is-resting.ts';
import { aDebt, aPromise } from '#test/builders/debt.ts';
import { aStep } from '#test/builders/step.ts';

const REMINDER = aStep({ step: { id: 'promise-1', during: 'promised' } });

it.each([
  { debt: aDebt('open'), step: 'one of its ladder', input: aStep(), on: true },
  { debt: aDebt('open'), step: 'one of another version', input: aStep({ version: 1 }), on: false },
  { debt: aDebt('open'), step: 'the reminder of a promise', input: REMINDER, on: false },
  { debt: aDebt('promised'), step: 'the reminder of that promise', input: REMINDER, on: true },
  {
    debt: aDebt('promised', { promises: [aPromise(), aPromise({ number: 2 })] }),
    step: 'the reminder of a promise before it',
    input: REMINDER,
    on: false,
  },
  { debt: aDebt('promised'), step: 'one of its ladder', input: aStep(), on: false },
  ...(['awaitingInvoice', 'caseOpen', 'onPaymentPlan', 'handedOver', 'settled', 'cancelled'] as const).map(
    (status) => ({ debt: aDebt(status), step: 'one of its ladder', input: aStep(), on: false }),
  ),
])('of a debt that is $debt.status a step that is $step is to be taken: $on', ({ debt, input, on }) => {
  expect(isOnStep(debt, input)).toBe(on);
});

it.each([
  ['awaitingInvoice', false],
  ['open', false],
  ['promised', true],
  ['caseOpen', true],
  ['onPaymentPlan', true],
  ['handedOver', false],
  ['settled', false],
  ['cancelled', false],
] as const)('the ladder of a debt that is %s rests: %s', (status, rests) => {
  expect(isResting(status)).toBe(rests);
});
