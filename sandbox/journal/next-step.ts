import { isBefore } from '#domain/calendar/days.ts';
import type { Debt } from '#schemas/records/debt.ts';

/** The next step of a ladder: its id in the régua, or `hand-over` for its end, and when it is taken. */
export interface NextStep {
  readonly step: string;
  /** ISO-8601, in UTC. */
  readonly at: string;
}

/**
 * The next step that the ladder of an open debt has planned; undefined for a debt that has left its ladder.
 * @param now ISO-8601
 */
export function nextStep({ status, execution }: Debt, now: string): NextStep | undefined {
  if (status !== 'open') return undefined;
  const [next] = Object.entries(execution.at)
    .map(([step, at]) => ({ step, at }))
    .filter(({ at }) => !isBefore(at, now))
    .sort((one, other) => (isBefore(one.at, other.at) ? -1 : 1));
  return next;
}
