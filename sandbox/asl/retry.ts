import type { Retrier } from './definition.ts';
import { matchesError } from './errors.ts';

/**
 * The seconds to wait before the next attempt, or undefined when there is none. With full jitter, "the delay [is] a random
 * number between 0 and the computed backoff": https://docs.aws.amazon.com/cdk/api/v2/docs/aws-cdk-lib.aws_stepfunctions.JitterType.html
 * (read 2026-11-29).
 * @param draw gives a number from 0 to less than 1, the same in every run
 */
export function retryDelaySeconds(
  retriers: readonly Retrier[],
  error: string | undefined,
  used: Map<Retrier, number>,
  draw: () => number,
): number | undefined {
  const retrier = retriers.find(({ ErrorEquals }) => matchesError(ErrorEquals, error));
  if (!retrier) return undefined;
  const attempts = used.get(retrier) ?? 0;
  if (attempts >= (retrier.MaxAttempts ?? 3)) return undefined;
  used.set(retrier, attempts + 1);
  const backoff = (retrier.IntervalSeconds ?? 1) * (retrier.BackoffRate ?? 2) ** attempts;
  const delay = Math.min(backoff, retrier.MaxDelaySeconds ?? Number.POSITIVE_INFINITY);
  // Whole milliseconds: instants have no others.
  return retrier.JitterStrategy === 'FULL' ? Math.round(delay * draw() * 1000) / 1000 : delay;
}
