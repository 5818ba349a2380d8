import type { Retrier } from './definition.ts';
import { matchesError } from './errors.ts';

/**
 * The seconds to wait before the next attempt, or undefined when there is none. Jitter is left out:
 * the longest delay it could give is the one taken, so that runs repeat.
 */
export function retryDelaySeconds(
  retriers: readonly Retrier[],
  error: string,
  used: Map<Retrier, number>,
): number | undefined {
  const retrier = retriers.find(({ ErrorEquals }) => matchesError(ErrorEquals, error));
  if (!retrier) return undefined;
  const attempts = used.get(retrier) ?? 0;
  if (attempts >= (retrier.MaxAttempts ?? 3)) return undefined;
  used.set(retrier, attempts + 1);
  const delay = (retrier.IntervalSeconds ?? 1) * (retrier.BackoffRate ?? 2) ** attempts;
  return Math.min(delay, retrier.MaxDelaySeconds ?? Number.POSITIVE_INFINITY);
}
