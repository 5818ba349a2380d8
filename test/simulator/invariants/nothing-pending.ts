import type { Invariant } from '#test/simulator/recording.ts';
import { shown } from './local-time.ts';

/** An hour after the last thing went wrong, no event waits to be published, no effect to be done and no report of a provider to be recorded. */
export const nothingPending: Invariant = ({ pending }) =>
  pending.map(({ at, of, waits }) => `${shown(at)} ${of}: ${waits.join(', ')}`);
