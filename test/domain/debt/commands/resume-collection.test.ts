import { describe, expect, it } from 'vitest';
import { isResumedBefore, resumeCollection } from '#domain/debt/commands/resume-collection.ts';
import type { Pause } from '#schemas/records/pause.ts';
import { aDebt } from '#test/builders/debt.ts';

const FACTS = { at: '2026-05-10T15:00:00.000Z', clockTime: (calendar: string) => calendar };
const pause: Pause = {
  pauseId: 'P-1',
  scope: 'invoice',
  reason: 'other',
  pausedAt: '2026-05-08T15:00:00.000Z',
  lastDay: '2026-05-31',
};
const resumed = { scope: 'invoice', resumedAt: '2026-05-10T15:00:00.000Z' } as const;

describe('a resumption', () => {
  it('ends the pause, and has the ladder planned anew at once', () => {
    const decided = resumeCollection(aDebt('open', { pauses: [pause] }), resumed, FACTS);
    expect(decided).toMatchObject({
      set: {
        pauses: [{ pauseId: 'P-1', ended: { at: resumed.resumedAt, how: 'resumed' } }],
        resumedAt: { invoice: resumed.resumedAt },
        execution: { version: 3, from: 'restart', restartAt: FACTS.at },
      },
      events: [{ type: 'DebtResumed.v1', detail: { pauseId: 'P-1', how: 'resumed' } }],
    });
  });

  it('leaves the pause of the debtor, until which the debt waits on', () => {
    const ofDebtor: Pause = { ...pause, pauseId: 'P-2', scope: 'debtor', lastDay: '2026-05-20' };
    const decided = resumeCollection(aDebt('open', { pauses: [pause, ofDebtor] }), resumed, FACTS);
    expect(decided.set.execution).toMatchObject({ restartAt: '2026-05-21T03:00:00.000Z' });
    expect(decided.set.pauses?.[1]).toEqual(ofDebtor);
  });

  it('that is older than the pause ends nothing', () => {
    const early = { ...resumed, resumedAt: '2026-05-07T15:00:00.000Z' };
    const decided = resumeCollection(aDebt('open', { pauses: [pause] }), early, FACTS);
    expect(decided.set.pauses).toEqual([pause]);
    expect(decided.effects).toEqual([]);
    expect(decided.events).toEqual([]);
  });

  it('is known by its time', () => {
    const debt = aDebt('open', { resumedAt: { invoice: resumed.resumedAt } });
    expect(isResumedBefore(resumed)(debt)).toBe(true);
    expect(isResumedBefore({ ...resumed, scope: 'debtor' })(debt)).toBe(false);
    expect(isResumedBefore({ ...resumed, resumedAt: '2026-05-11T15:00:00.000Z' })(debt)).toBe(false);
  });
});
