import { type Change, change } from '#domain/debt/decision.ts';
import { handOverEvent } from '#domain/debt/hand-over-event.ts';
import type { DebtFor } from '#domain/debt/transitions.ts';

/**
 * Ends the ladder because of what is left: only charges, about which the creditor wants a person to decide, or so little that nobody is
 * asked for it.
 * @param given.at when that was found (ISO-8601); `owed` in centavos
 */
export function askAboutCharges(
  debt: DebtFor<'askAboutCharges'>,
  {
    at,
    owed,
    daysLate,
    reason,
  }: {
    readonly at: string;
    readonly owed: number;
    readonly daysLate: number;
    readonly reason: 'only-charges-left' | 'little-left';
  },
): Change {
  const occasion = `${debt.version}/${reason}/${debt.revision}`;
  return change({
    set: { status: 'handedOver', handedOver: { at, reason } },
    remove: ['wakeToken', 'wakeStepKey'],
    events: [handOverEvent(debt, occasion, { at, reason, owed, daysLate })],
    effects: [{ kind: 'writeSummary' }],
  });
}
