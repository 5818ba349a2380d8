import { ALREADY, type Change, change } from '#domain/debt/decision.ts';
import { pausedUntil, pausesOf } from '#domain/debt/pauses.ts';
import type { DebtFor } from '#domain/debt/transitions.ts';
import { waitsUntil } from '#domain/debt/waits-until.ts';
import type { PauseFacts } from './pause-collection.ts';

/**
 * Makes an open debt wait until its pauses are over, if it came to its ladder while they hold: a debt of a paused debtor that was opened,
 * amended or owed again, or whose promise was broken.
 */
export function waitOutPauses(
  debt: DebtFor<'waitOutPauses'>,
  { clockTime }: Pick<PauseFacts, 'clockTime'>,
): Change | typeof ALREADY {
  const until = pausedUntil(pausesOf(debt));
  return until === undefined ? ALREADY : change(waitsUntil(debt, clockTime(until)));
}
