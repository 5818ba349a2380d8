import { expect, it } from 'vitest';
import { hasExecution } from '#domain/debt/has-execution.ts';
import { DebtStatus } from '#schemas/records/debt.ts';

it('a debt has an execution while it is owed and no person has taken it over', () => {
  expect(DebtStatus.options.filter(hasExecution).sort()).toEqual([
    'caseOpen',
    'onPaymentPlan',
    'open',
    'promised',
  ]);
});
