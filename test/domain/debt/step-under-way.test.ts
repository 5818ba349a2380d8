import { expect, it } from 'vitest';
import { stepUnderWay } from '#domain/debt/step-under-way.ts';
import { aDebt } from '#test/builders/debt.ts';

const AT = '2026-05-08T15:00:00Z';

it('the step that left the wait is under way', () => {
  expect(stepUnderWay(aDebt('open', { wakeStepKey: '2/lembrete-d1' }), AT)).toEqual({
    version: 2,
    step: { id: 'lembrete-d1' },
    enteredAt: AT,
  });
});

it('no step is, between two steps and before the invoice', () => {
  expect(stepUnderWay(aDebt('open'), AT)).toBeUndefined();
  expect(stepUnderWay(aDebt('awaitingInvoice'), AT)).toBeUndefined();
});
