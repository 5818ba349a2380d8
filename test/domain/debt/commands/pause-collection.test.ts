import { describe, expect, it } from 'vitest';
import { isPausedBefore, pauseCollection } from '#domain/debt/commands/pause-collection.ts';
import type { Change } from '#domain/debt/decision.ts';
import type { Pause } from '#schemas/records/pause.ts';
import { aDebt } from '#test/builders/debt.ts';

const AT = '2026-05-08T15:00:00.000Z';
/** A clock on which nothing is at the time of the calendar. */
const FACTS = { at: AT, clockTime: (calendar: string) => `clock of ${calendar}` };
const pause: Pause = {
  pauseId: 'P-1',
  scope: 'invoice',
  reason: 'disputed-outside',
  pausedAt: AT,
  lastDay: '2026-05-31',
};

describe('a pause', () => {
  it('has an open debt wait in another execution until its last day is over in Brasília', () => {
    expect(pauseCollection(aDebt('open'), pause, FACTS)).toMatchObject({
      set: {
        pauses: [pause],
        version: 3,
        execution: { version: 3, from: 'restart', restartAt: 'clock of 2026-06-01T03:00:00.000Z' },
      },
      events: [{ type: 'DebtPaused.v1', detail: { reason: 'disputed-outside', lastDay: '2026-05-31' } }],
      effects: [
        { kind: 'startExecution' },
        { kind: 'endWait', event: 'superseded' },
        { kind: 'writeSummary' },
      ],
    });
  });

  it('waits for the longest of two', () => {
    const debt = aDebt('open', { pauses: [{ ...pause, pauseId: 'P-0', lastDay: '2026-08-31' }] });
    const { set } = pauseCollection(debt, pause, FACTS) as Change;
    expect(set.execution?.restartAt).toBe('clock of 2026-09-01T03:00:00.000Z');
  });

  it.each(['promised', 'caseOpen', 'onPaymentPlan', 'handedOver'] as const)(
    'is a flag on a debt that is %s, and ends nothing of it',
    (status) => {
      const decided = pauseCollection(aDebt(status), pause, FACTS) as Change;
      expect(decided.set).toEqual({ pauses: [pause] });
      expect(decided.effects).toEqual([]);
    },
  );

  it('that comes after its own resumption is recorded, and holds nothing', () => {
    const debt = aDebt('open', { resumedAt: { invoice: '2026-05-09T15:00:00.000Z' } });
    const decided = pauseCollection(debt, pause, FACTS) as Change;
    expect(decided.set.pauses).toMatchObject([{ pauseId: 'P-1', ended: { how: 'resumed' } }]);
    expect(decided.events).toEqual([]);
    expect(decided.effects).toEqual([]);
  });

  it('is known by its id and content: another one under the same id is for a person', () => {
    const debt = aDebt('open', { pauses: [pause] });
    expect(isPausedBefore(pause)(debt)).toBe(true);
    const other: Pause = { ...pause, reason: 'death' };
    expect(isPausedBefore(other)(debt)).toBe(false);
    expect(pauseCollection(debt, other, FACTS)).toEqual({ kind: 'refused', reason: 'paused-otherwise' });
  });
});
