import { AsyncLocalStorage } from 'node:async_hooks';
import diagnostics from 'node:diagnostics_channel';
import type { ClientRequest } from 'node:http';

/** One running call of a function. */
export interface Invocation {
  readonly id: string;
  readonly functionName: string;
}

const INVOCATION_HEADER = 'x-sandbox-invocation';
const TURN_HEADER = 'x-sandbox-turn';
const CREATED = 'http.client.request.created';

const current = new AsyncLocalStorage<Invocation>();

/** Runs a handler so that its API calls can be distinguished from those of others. */
export function runAs<Result>(invocation: Invocation, handler: () => Result): Result {
  return current.run(invocation, handler);
}

/** The invocation whose handler is running; undefined outside any function. */
export const currentInvocation = (): Invocation | undefined => current.getStore();

/**
 * Marks every API call to `host` with its turn (1, 2, 3, …) and with the invocation it is made in. SDK clients are
 * shared between functions here, so the call itself does not say; and handlers must not have to know.
 * @returns stops marking
 */
export function markCalls(host: string): () => void {
  let turn = 0;
  const mark = (message: unknown): void => {
    const { request } = message as { request: ClientRequest };
    if (request.getHeader('host') !== host) return;
    turn += 1;
    request.setHeader(TURN_HEADER, turn);
    const invocation = current.getStore();
    if (invocation) request.setHeader(INVOCATION_HEADER, invocation.id);
  };
  diagnostics.subscribe(CREATED, mark);
  return () => {
    diagnostics.unsubscribe(CREATED, mark);
  };
}

/** The id of the invocation that made a call, or undefined when it came from outside any function. */
export function invocationOf(headers: NodeJS.Dict<string | string[]>): string | undefined {
  const id = headers[INVOCATION_HEADER];
  return typeof id === 'string' ? id : undefined;
}

/** The turn of a call among all those that this process makes; undefined for a call of another process. */
export function turnOf(headers: NodeJS.Dict<string | string[]>): number | undefined {
  const turn = headers[TURN_HEADER];
  return turn === undefined ? undefined : Number(turn);
}
