import { expect, it } from 'vitest';
import { markCaseOverdue } from '#domain/debt/commands/mark-case-overdue.ts';
import { aCase, aDebt } from '#test/builders/debt.ts';

const AT = '2026-05-20T15:00:00Z';

it('a case without an answer is overdue, once, and waits on', () => {
  const answered = aCase({ resolved: { at: AT, outcome: 'upheld' } });
  const open = aCase({ number: 2, kind: 'hardship' });
  const decision = markCaseOverdue(aDebt('caseOpen', { cases: [answered, open] }), AT);
  expect(decision.set).toEqual({ cases: [answered, { ...open, overdue: true }] });
  expect(decision.events).toEqual([
    {
      type: 'CaseOverdue.v1',
      occasion: '2',
      detail: { at: AT, number: 2, kind: 'hardship', deadline: open.deadline, owner: open.owner },
    },
  ]);
  expect(decision.effects).toEqual([{ kind: 'writeSummary' }]);
});
