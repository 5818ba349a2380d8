/** A state failed: what Retry and Catch see, by its error name. */
export class StateError extends Error {
  override readonly name = 'StateError';
  readonly error: string;
  /** What the state machine gets as `Cause`: for a Lambda, JSON with errorType and errorMessage. */
  readonly reason: string;

  constructor(error: string, reason: string, options?: ErrorOptions) {
    super(`${error}: ${reason}`, options);
    this.error = error;
    this.reason = reason;
  }
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

/** Whether an `ErrorEquals` list names this error, wildcards included. */
export function matchesError(errorEquals: readonly string[], error: string): boolean {
  return errorEquals.some(
    (name) =>
      name === error || name === 'States.ALL' || (name === 'States.TaskFailed' && error !== 'States.Timeout'),
  );
}
