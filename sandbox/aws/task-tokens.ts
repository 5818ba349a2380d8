import type { Attempt, Outcome } from '#sandbox/asl/attempt.ts';
import type { ExecutionView } from '#sandbox/asl/execution-view.ts';
import { AwsError } from './errors.ts';
import type { Ids } from './ids.ts';

const PREFIX = 'AQCEAAAAKgAAAAMAAAAAAAAAA';

/** The task tokens of running executions, those of closed tasks included. */
export class TaskTokens {
  readonly #ids: Ids;
  readonly #attempts = new Map<string, Attempt>();
  readonly #issued = new Map<ExecutionView, string[]>();

  constructor(ids: Ids) {
    this.#ids = ids;
  }

  issue(execution: ExecutionView, attempt: Attempt): string {
    const token = PREFIX + this.#ids.token(`token:${execution.identity.arn}`);
    this.#attempts.set(token, attempt);
    const issued = this.#issued.get(execution);
    if (issued) issued.push(token);
    else this.#issued.set(execution, [token]);
    return token;
  }

  /** Forgets an ended execution's tokens: from then on its tasks do not exist. */
  forget(execution: ExecutionView): void {
    for (const token of this.#issued.get(execution) ?? []) this.#attempts.delete(token);
    this.#issued.delete(execution);
  }

  /**
   * Settles the task that a token represents.
   * @throws AwsError InvalidToken (malformed), TaskDoesNotExist (unknown, or its execution has ended)
   * or TaskTimedOut (the task was closed before)
   */
  settle(token: string, outcome: Outcome): void {
    if (!this.#find(token).settle(outcome)) throw closed();
  }

  /** The task that a token represents is alive; throws as `settle` does. */
  heartbeat(token: string): void {
    if (!this.#find(token).heartbeat()) throw closed();
  }

  #find(token: string): Attempt {
    if (!token.startsWith(PREFIX)) throw new AwsError('InvalidToken', `Invalid Token: '${token}'`);
    const attempt = this.#attempts.get(token);
    if (attempt) return attempt;
    throw new AwsError('TaskDoesNotExist', "Task Does Not Exist: 'Provided task does not exist'");
  }
}

const closed = (): AwsError =>
  new AwsError('TaskTimedOut', "Task Timed Out: 'Provided task does not exist anymore'");
