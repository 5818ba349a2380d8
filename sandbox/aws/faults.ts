import { AwsError, ConnectionLostError } from './errors.ts';

/**
 * How a call fails. `refuse`: the service answers in full with this error, and with this HTTP status (400 without it).
 * `breaks`: the network fails as Node.js names it; over HTTP each of these is a broken connection. `takesEffect`: the
 * service carries the call out first, so that its caller cannot know.
 */
export type Failure = { readonly takesEffect?: boolean } & (
  | { readonly refuse: string; readonly message?: string; readonly status?: number }
  | { readonly breaks: 'ENOTFOUND' | 'EAI_AGAIN' | 'ECONNREFUSED' | 'ECONNRESET' | 'ETIMEDOUT' }
);

/** A time in which calls of a service fail. */
export interface Fault {
  /** The service as IAM and SigV4 name it: ses, sns, social-messaging, dynamodb, … */
  readonly service: string;
  /** The operation as AWS names it; every operation without it. */
  readonly operation?: string;
  /** Epoch milliseconds; from the beginning without it. */
  readonly from?: number;
  /** Epoch milliseconds, exclusive; to the end without it. */
  readonly until?: number;
  readonly answer: Failure;
}

/** How a call fails at an instant: by the first fault that is for it; undefined when none is. */
export const failureOf = (
  faults: readonly Fault[],
  call: { readonly service: string; readonly operation: string },
  now: number,
): Failure | undefined =>
  faults.find(
    ({ service, operation, from, until }) =>
      service === call.service &&
      (operation === undefined || operation === call.operation) &&
      now >= (from ?? Number.NEGATIVE_INFINITY) &&
      now < (until ?? Number.POSITIVE_INFINITY),
  )?.answer;

/** The error of a failed call. */
export const errorOf = (failure: Failure): Error =>
  'refuse' in failure
    ? new AwsError(failure.refuse, failure.message ?? 'made to fail by the sandbox', {
        ...(failure.status === undefined ? {} : { status: failure.status }),
      })
    : new ConnectionLostError(failure.breaks);
