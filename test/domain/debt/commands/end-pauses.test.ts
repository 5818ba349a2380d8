import { describe, expect, it } from 'vitest';
import { endPauses } from '#domain/debt/commands/end-pauses.ts';
import type { Pause } from '#schemas/records/pause.ts';
import { aDebt } from '#test/builders/debt.ts';

const AT = '2026-06-01T03:00:00.000Z';
const FACTS = { at: AT, clockTime: (calendar: string) => calendar };
const pause: Pause = {
  pauseId: 'P-1',
  scope: 'debtor',
  reason: 'death',
  pausedAt: '2026-05-08T15:00:00.000Z',
  lastDay: '2026-05-31',
};
const OVER = { pauseId: 'P-1', ended: { at: AT, how: 'over' } };

describe('a pause whose last day has passed', () => {
  it('lets the ladder go on in a new execution', () => {
    const decided = endPauses(aDebt('open', { pauses: [pause] }), [], FACTS);
    expect(decided).toMatchObject({
      set: { pauses: [OVER], version: 3, execution: { from: 'restart', restartAt: AT } },
      events: [{ type: 'DebtResumed.v1', detail: { how: 'over' } }],
    });
    expect(decided.set).not.toHaveProperty('status');
  });

  it('gives the debt to a person for a reason after which no robot goes on', () => {
    const decided = endPauses(aDebt('open', { pauses: [pause] }), ['death'], FACTS);
    expect(decided).toMatchObject({
      set: { pauses: [OVER], status: 'handedOver', handedOver: { at: AT, reason: 'pause-over' } },
      events: [{ type: 'DebtResumed.v1' }, { type: 'DebtHandedOver.v1', detail: { reason: 'pause-over' } }],
      effects: [{ kind: 'writeSummary' }],
    });
  });

  it('lets it wait on while another holds', () => {
    const other: Pause = { ...pause, pauseId: 'P-2', lastDay: '2026-06-30' };
    const decided = endPauses(aDebt('open', { pauses: [pause, other] }), ['death'], FACTS);
    expect(decided.set).toMatchObject({
      pauses: [OVER, other],
      execution: { restartAt: '2026-07-01T03:00:00.000Z' },
    });
    expect(decided.set).not.toHaveProperty('status');
  });
});
