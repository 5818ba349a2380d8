import { dayFor } from '#domain/debt/day-for.ts';
import { type Change, change, type Refused, refused } from '#domain/debt/decision.ts';
import { handOverEvent } from '#domain/debt/hand-over-event.ts';
import { owedOnDay } from '#domain/debt/owed-on.ts';
import type { DebtFor } from '#domain/debt/transitions.ts';
import type { HandOverReason } from '#schemas/records/debt.ts';

/** A ladder ends, and a person takes over. */
export interface HandOver {
  /** The version whose ladder it is. */
  readonly version: number;
  readonly at: string;
  readonly reason: HandOverReason;
}

/** Hands an open debt over to a person: its execution ends by itself, and no wait is left. */
export function handOver(debt: DebtFor<'handOver'>, { version, at, reason }: HandOver): Change | Refused {
  if (debt.version !== version) return refused('stale');
  const { owed, daysLate } = owedOnDay(debt, dayFor(debt, at));
  return change({
    set: { status: 'handedOver', handedOver: { at, reason } },
    remove: ['wakeToken', 'wakeStepKey'],
    events: [handOverEvent(debt, String(version), { at, reason, owed, daysLate })],
    effects: [{ kind: 'writeSummary' }],
  });
}
