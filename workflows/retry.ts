import {
  CHANGED,
  CONTACT_FORBIDDEN,
  LISTING_OVER,
  NOT_ALLOWED_YET,
  ROUTES,
  UNDELIVERED,
} from '#schemas/machine.ts';

/** Errors that are answers, not failures: never retried. */
export const retryAnswers = {
  ErrorEquals: [NOT_ALLOWED_YET, UNDELIVERED, CONTACT_FORBIDDEN, CHANGED],
  MaxAttempts: 0,
} as const;

/** The same of a listing step. */
export const retryListingAnswers = {
  ErrorEquals: [NOT_ALLOWED_YET, LISTING_OVER, CHANGED],
  MaxAttempts: 0,
} as const;

/** The same of the state that re-evaluates a debt. */
export const retryNoRoutes = { ErrorEquals: ROUTES, MaxAttempts: 0 } as const;

/**
 * Retries every other failure for at most half an hour, half of that on average, because jitter takes from each wait what it
 * likes; the step function never sends twice. Then the execution fails,
 * an alarm is raised, and an operator redrives it.
 */
export const retryFailures = {
  ErrorEquals: ['States.TaskFailed'],
  IntervalSeconds: 5,
  MaxAttempts: 7,
  BackoffRate: 3,
  MaxDelaySeconds: 600,
  JitterStrategy: 'FULL',
} as const;

/** Longer than a function runs that answers at once, so that one that was killed is called again, seconds. */
export const LONGEST_CALL_SECONDS = 300;

/** The retries of such a call. */
export const retryCall = [{ ErrorEquals: ['States.Timeout'], MaxAttempts: 2 }, retryFailures] as const;

/** The retries of a wait that stores its own token: a failed condition is an answer. */
export const retryUnlessClosed = [
  { ErrorEquals: ['DynamoDb.ConditionalCheckFailedException', CHANGED], MaxAttempts: 0 },
  retryFailures,
] as const;
