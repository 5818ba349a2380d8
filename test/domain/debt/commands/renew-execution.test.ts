import { expect, it } from 'vitest';
import { renewExecution } from '#domain/debt/commands/renew-execution.ts';
import { aDebt } from '#test/builders/debt.ts';

it.each(['caseOpen', 'onPaymentPlan'] as const)('an execution of a debt that is %s is renewed', (status) => {
  const decision = renewExecution(aDebt(status));
  expect(decision.set).toEqual({
    version: 3,
    execution: {
      debtId: aDebt(status).debtId,
      version: 3,
      from: 'first',
      at: { 'hand-over': '2026-05-25T12:30:00Z' },
    },
  });
  expect(decision.effects).toEqual([{ kind: 'startExecution' }]);
});

it('an execution without a hand-over is renewed without one', () => {
  const debt = aDebt('caseOpen');
  const execution = { ...debt.execution, at: {} };
  expect(renewExecution({ ...debt, execution }).set.execution?.at).toEqual({});
});
