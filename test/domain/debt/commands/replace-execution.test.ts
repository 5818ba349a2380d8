import { describe, expect, it } from 'vitest';
import { addMinutes } from '#domain/calendar/days.ts';
import { isReplaced, replaceExecution } from '#domain/debt/commands/replace-execution.ts';
import type { ExecutionFailure } from '#schemas/records/debt.ts';
import { aDebt } from '#test/builders/debt.ts';

const AT = '2026-05-08T15:00:00.000Z';
/** A clock that is an hour behind the calendar. */
const FACTS = { clockTime: (calendar: string) => addMinutes(calendar, -60) };
const FAILED: ExecutionFailure = { version: 2, at: AT, how: 'failed', error: 'States.TaskFailed' };
const SIX = Array.from(
  { length: 6 },
  (_, index): ExecutionFailure => ({ version: index + 1, at: addMinutes(AT, -60 - index), how: 'failed' }),
);
const changed = (decision: ReturnType<typeof replaceExecution>) => {
  if (decision.kind !== 'change') throw new Error(decision.reason);
  return decision;
};

describe.each(['open', 'promised', 'caseOpen', 'onPaymentPlan'] as const)(
  'of a debt that is %s',
  (status) => {
    const debt = aDebt(status, { wakeToken: 'old', wakeStepKey: '2/lembrete-d1' });

    it.each(['failed', 'timed-out', 'missing'] as const)(
      'an execution that %s is replaced by one that waits',
      (how) => {
        expect(replaceExecution(debt, { ...FAILED, how }, FACTS)).toEqual({
          kind: 'change',
          set: {
            executionFailures: [{ ...FAILED, how }],
            version: 3,
            execution: {
              debtId: debt.debtId,
              version: 3,
              from: 'restart',
              at: { 'hand-over': '2026-05-25T12:30:00Z' },
              restartAt: '2026-05-08T14:15:00.000Z',
            },
          },
          remove: ['wakeToken', 'wakeStepKey', 'postponed'],
          sends: {},
          events: [
            {
              type: 'ExecutionFailed.v1',
              occasion: '2',
              detail: { at: AT, version: 2, how, error: 'States.TaskFailed' },
            },
            { type: 'ExecutionRestarted.v1', occasion: '2', detail: { at: AT, how: 'replaced' } },
          ],
          effects: [{ kind: 'startExecution' }],
          isNote: false,
        });
      },
    );

    it('an execution of another version is left alone', () => {
      expect(replaceExecution(debt, { ...FAILED, version: 1 }, FACTS)).toEqual({
        kind: 'refused',
        reason: 'stale',
      });
    });
  },
);

describe.each(['open', 'promised', 'caseOpen'] as const)(
  'a person takes over a debt that is %s',
  (status) => {
    it('when its executions failed seven times within a day', () => {
      const debt = aDebt(status, { executionFailures: SIX, version: 7 });
      const { set, events, effects } = changed(replaceExecution(debt, { ...FAILED, version: 7 }, FACTS));
      expect(set).toMatchObject({
        status: 'handedOver',
        handedOver: { at: AT, reason: 'execution-failed' },
        executionFailures: [...SIX, { ...FAILED, version: 7 }],
      });
      expect(events.map(({ type }) => type)).toEqual(['ExecutionFailed.v1', 'DebtHandedOver.v1']);
      // 2% of fine, and interest of three days at 1% a month, rounded down.
      expect(events[1]?.detail).toMatchObject({ reason: 'execution-failed', owed: 102_100, daysLate: 3 });
      expect(effects).toEqual([{ kind: 'writeSummary' }]);
    });

    it('when an operator stopped its execution', () => {
      const { set } = changed(replaceExecution(aDebt(status), { version: 2, at: AT, how: 'aborted' }, FACTS));
      expect(set).toMatchObject({
        status: 'handedOver',
        handedOver: { at: AT, reason: 'execution-stopped' },
      });
    });
  },
);

it.each([
  { why: 'failed seven times', executionFailures: SIX, how: 'failed', restartAt: '2026-05-09T14:00:00.000Z' },
  { why: 'was stopped', executionFailures: [], how: 'aborted', restartAt: '2026-05-08T14:15:00.000Z' },
] as const)(
  'the execution of a debt on a payment plan that $why is replaced all the same',
  ({ executionFailures, how, restartAt }) => {
    const debt = aDebt('onPaymentPlan', { executionFailures: [...executionFailures] });
    const { set } = changed(replaceExecution(debt, { version: 2, at: AT, how }, FACTS));
    expect(set).not.toHaveProperty('status');
    expect(set.execution?.restartAt).toBe(restartAt);
  },
);

it('a claim that the step of the execution left behind may have been sent, and is published', () => {
  const claimed = { status: 'claimed', at: AT } as const;
  const debt = aDebt('open', {
    wakeStepKey: '2/lembrete-d1',
    sends: { '2/lembrete-d1/email': claimed, '1/aviso/email': { ...claimed, status: 'sent' } },
  });
  const { sends, events } = changed(replaceExecution(debt, FAILED, FACTS));
  expect(sends).toEqual({ '2/lembrete-d1/email': { status: 'unknown' } });
  expect(events[0]).toMatchObject({ type: 'MessageOutcomeUnknown.v1', detail: { answer: 'no-record' } });
});

it('a debt shows which executions were replaced', () => {
  const debt = aDebt('open', { executionFailures: [FAILED] });
  expect(isReplaced(FAILED)(debt)).toBe(true);
  expect(isReplaced({ ...FAILED, version: 3 })(debt)).toBe(false);
  expect(isReplaced(FAILED)(aDebt('awaitingInvoice'))).toBe(false);
});

it('a debt forgets failures of more than a day ago', () => {
  const old: ExecutionFailure = { version: 1, at: addMinutes(AT, -25 * 60), how: 'failed' };
  const debt = aDebt('open', { executionFailures: [old] });
  expect(changed(replaceExecution(debt, FAILED, FACTS)).set.executionFailures).toEqual([FAILED]);
});
