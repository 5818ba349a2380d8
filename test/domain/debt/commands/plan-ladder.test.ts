import { expect, it } from 'vitest';
import { planLadder } from '#domain/debt/commands/plan-ladder.ts';
import { aDebt } from '#test/builders/debt.ts';

it('a planned ladder keeps when each step is taken, the due date that it is planned from, and nothing else of the execution', () => {
  const debt = aDebt('open');
  const at = { 'lembrete-d3': '2026-05-21T12:30:00Z', 'hand-over': '2026-05-29T12:30:00Z' };
  expect(planLadder(debt, at).set).toEqual({
    execution: { ...debt.execution, at },
    rolledDueDate: debt.rolledDueDate,
  });
});
