import type { ProblemDetails } from '#schemas/api/problem.ts';

/** A call that the API did not carry out, with its problem details: sentences in the language that was asked for. */
export class ApiError extends Error {
  override readonly name = 'ApiError';
  readonly status: number;
  readonly problem: ProblemDetails | undefined;
  /** Seconds after which the call may be repeated. */
  readonly retryAfter: number | undefined;

  constructor(status: number, problem?: ProblemDetails, retryAfter?: number) {
    super(problem?.detail ?? `the API answered ${status}`);
    this.status = status;
    this.problem = problem;
    this.retryAfter = retryAfter;
  }

  /** Which problem it is, by the end of its `type`: `refused`, `not-found`. */
  get kind(): string | undefined {
    return this.problem?.type.split('/').at(-1);
  }
}

/** A call that no answer came to: offline, or the server is away. Whether it was carried out is not known. */
export class ConnectionError extends Error {
  override readonly name = 'ConnectionError';
}
