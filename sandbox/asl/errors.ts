interface Details extends ErrorOptions {
  /** The field whose expression failed, such as `Output/result`; only for a failed evaluation. */
  readonly location?: string | undefined;
}

/** A state failed: what Retry and Catch see, by its error name. */
export class StateError extends Error {
  override readonly name = 'StateError';
  /** Undefined when SendTaskFailure gave none. */
  readonly error: string | undefined;
  /** What the state machine gets as `Cause`: for a Lambda, JSON with errorType and errorMessage. A timeout has none. */
  readonly reason: string | undefined;
  readonly location: string | undefined;

  constructor(error: string | undefined, reason: string | undefined, details: Details = {}) {
    super([error, reason].filter((part) => part !== undefined).join(': '), details);
    this.error = error;
    this.reason = reason;
    this.location = details.location;
  }
}

export const TIMEOUT = 'States.Timeout';

/** What a catcher sees: on AWS the cause of a timeout is empty, and what SendTaskFailure left out is null. */
export function errorOutputOf({ error, reason }: StateError): { Error: unknown; Cause: unknown } {
  return { Error: error ?? null, Cause: reason ?? (error === TIMEOUT ? '' : null) };
}

/** A definition that is wrong, or that uses more of the language than the sandbox knows. */
export class DefinitionError extends Error {
  override readonly name = 'DefinitionError';
  readonly problems: readonly string[];

  constructor(machine: string, problems: readonly string[]) {
    super(`state machine "${machine}" is not usable in the sandbox:\n  ${problems.join('\n  ')}`);
    this.problems = problems;
  }
}

/** No wildcard names it: "States.Runtime errors aren't retriable, and will always cause the execution to fail". */
const TERMINAL = 'States.Runtime';

/** Whether an `ErrorEquals` list names this error, wildcards included. */
export function matchesError(errorEquals: readonly string[], error: string | undefined): boolean {
  return errorEquals.some(
    (name) =>
      name === error ||
      (error !== TERMINAL && (name === 'States.ALL' || (name === 'States.TaskFailed' && error !== TIMEOUT))),
  );
}
