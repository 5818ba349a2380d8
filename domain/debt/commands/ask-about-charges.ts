import { type Change, change } from '#domain/debt/decision.ts';
import { handOverEvent } from '#domain/debt/hand-over-event.ts';
import type { DebtFor } from '#domain/debt/transitions.ts';

/**
 * The principal was paid, and the creditor wants a person to say what becomes of the charges.
 * @param given.at when that was found (ISO-8601); `owed` in centavos
 */
export function askAboutCharges(
  debt: DebtFor<'askAboutCharges'>,
  { at, owed, daysLate }: { readonly at: string; readonly owed: number; readonly daysLate: number },
): Change {
  const reason = 'only-charges-left';
  const occasion = `${debt.version}/${reason}/${debt.revision}`;
  return change({
    set: { status: 'handedOver', handedOver: { at, reason } },
    remove: ['wakeToken', 'wakeStepKey'],
    events: [handOverEvent(debt, occasion, { at, reason, owed, daysLate })],
    effects: [{ kind: 'writeSummary' }],
  });
}
