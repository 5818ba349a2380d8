import type { Invariant } from '#test/simulator/recording.ts';
import { shown } from './local-time.ts';

/** An hour after the last thing went wrong, no event waits to be published and no effect to be done. */
export const nothingPending: Invariant = ({ pending }) =>
  pending.map(({ at, debtId, waits }) => `${shown(at)} ${debtId}: ${waits.join(', ')}`);
