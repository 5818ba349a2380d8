import { AsyncLocalStorage } from 'node:async_hooks';
import diagnostics from 'node:diagnostics_channel';
import type { ClientRequest } from 'node:http';

/** One running call of a function. */
export interface Invocation {
  readonly id: string;
  readonly functionName: string;
}

const INVOCATION_HEADER = 'x-sandbox-invocation';
const CREATED = 'http.client.request.created';

const current = new AsyncLocalStorage<Invocation>();

/** Runs a handler so that its API calls can be told from those of others. */
export function runAs<Result>(invocation: Invocation, handler: () => Result): Result {
  return current.run(invocation, handler);
}

/** The invocation whose handler is running; undefined outside any function. */
export const currentInvocation = (): Invocation | undefined => current.getStore();

/**
 * Marks every API call to `host` with the invocation it is made in. SDK clients are shared between
 * functions here, so the call itself does not say; and handlers must not have to know.
 * @returns stops marking
 */
export function markCalls(host: string): () => void {
  const mark = (message: unknown): void => {
    const { request } = message as { request: ClientRequest };
    const invocation = current.getStore();
    if (invocation && request.getHeader('host') === host) request.setHeader(INVOCATION_HEADER, invocation.id);
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
