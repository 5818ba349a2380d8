import { dayFor } from '#domain/debt/day-for.ts';
import { type Change, change, type Refused, refused } from '#domain/debt/decision.ts';
import { debtEvent } from '#domain/debt/event.ts';
import { handOverEvent } from '#domain/debt/hand-over-event.ts';
import { latestDay } from '#domain/debt/latest-day.ts';
import { leftClaims } from '#domain/debt/left-claims.ts';
import { nextExecution } from '#domain/debt/next-execution.ts';
import { nextRestart, recentFailures } from '#domain/debt/next-restart.ts';
import { owedOnDay } from '#domain/debt/owed-on.ts';
import { stepUnderWay } from '#domain/debt/step-under-way.ts';
import type { DebtFor } from '#domain/debt/transitions.ts';
import type { ExecutionFailure, HandOverReason, StoredDebt } from '#schemas/records/debt.ts';

/** What the decision needs beside the debt. */
export interface ReplacementFacts {
  /** The instant of AWS's clock for an instant of the calendar, both ISO-8601. */
  readonly clockTime: (calendar: string) => string;
}

/** Whether a debt shows that the end of this execution was recorded before. */
export const isReplaced =
  ({ version }: ExecutionFailure) =>
  (debt: StoredDebt): boolean =>
    'executionFailures' in debt && debt.executionFailures.some((failure) => failure.version === version);

/**
 * Records that the execution of a debt ended although the debt waits on it, and has the debt go on: as a new version, whose
 * execution waits a while and then finds out where the ladder goes on. A person takes the debt over when its executions
 * failed too often within a day, and when an operator stopped its execution: the operator wanted that nothing more is sent.
 * A debt on a payment plan goes on in any case: a person cannot take it over while its instalments run, and its execution
 * sends nothing.
 */
export function replaceExecution(
  debt: DebtFor<'replaceExecution'>,
  failure: ExecutionFailure,
  { clockTime }: ReplacementFacts,
): Change | Refused {
  const { version, at, how, error } = failure;
  if (debt.version !== version) return refused('stale');
  const { until, isOneTooMany } = nextRestart(debt, at);
  const occasion = String(version);
  const failed = debtEvent('ExecutionFailed.v1', occasion, {
    at,
    version,
    how,
    ...(error === undefined ? {} : { error }),
  });
  const executionFailures = [...recentFailures(debt.executionFailures, at), failure];
  // Nothing else comes back to the claims of the step that the execution was in.
  const step = stepUnderWay(debt, at);
  const { sends, events: unknown } = step ? leftClaims(debt, step) : { sends: {}, events: [] };
  const remove = ['wakeToken', 'wakeStepKey', 'postponed'] as const;
  const reason = debt.status === 'onPaymentPlan' ? undefined : whyForPerson(how, isOneTooMany);
  if (reason) {
    const { owed, daysLate } = owedOnDay(debt, latestDay(debt, dayFor(debt, at)));
    return change({
      set: { executionFailures, status: 'handedOver', handedOver: { at, reason } },
      remove,
      sends,
      events: [
        ...unknown,
        failed,
        handOverEvent(debt, `${occasion}/${reason}`, { at, reason, owed, daysLate }),
      ],
      effects: [{ kind: 'writeSummary' }],
    });
  }
  return change({
    set: { executionFailures, ...nextExecution(debt, clockTime(until)) },
    remove,
    sends,
    events: [...unknown, failed, debtEvent('ExecutionRestarted.v1', occasion, { at, how: 'replaced' })],
    effects: [{ kind: 'startExecution' }],
  });
}

function whyForPerson(how: ExecutionFailure['how'], isOneTooMany: boolean): HandOverReason | undefined {
  if (how === 'aborted') return 'execution-stopped';
  return isOneTooMany ? 'execution-failed' : undefined;
}
