import type { ProblemDetails } from '#schemas/api/problem.ts';
import { addressOf, type NamedIn } from './address.ts';
import { ApiError, ConnectionError } from './api-error.ts';
import type { Commands } from './commands.ts';
import type { Reads, Searches } from './reads.ts';

/** What is asked of one path. */
export interface Asked<Path extends string, Query> {
  readonly named: NamedIn<Path>;
  readonly query?: Query | undefined;
  readonly signal?: AbortSignal | undefined;
}

/** The API, as the signed-in person, in their language. */
export interface ApiClient {
  read<Path extends keyof Reads>(
    path: Path,
    asked: Asked<Path, Reads[Path]['query']>,
  ): Promise<Reads[Path]['answer']>;
  search<Path extends keyof Searches>(
    path: Path,
    body: Searches[Path]['body'],
    asked: Asked<Path, Searches[Path]['query']>,
  ): Promise<Searches[Path]['answer']>;
  /**
   * Gives a command.
   * @param key the Idempotency-Key: a repetition with the same one is carried out once
   */
  command<Path extends keyof Commands>(
    path: Path,
    body: Commands[Path]['body'],
    asked: { readonly named: NamedIn<Path>; readonly key: string },
  ): Promise<Commands[Path]['answer']>;
}

/** What a client is made with. */
export interface Calling {
  /** The headers that say who calls; asked for before each call, because a token may have been refreshed. */
  readonly identity: () => Promise<Readonly<Record<string, string>>>;
  readonly language: string;
  /** Called when the API no longer knows the caller: the session is over. */
  readonly onSignedOut?: () => void;
  readonly fetch?: typeof fetch;
}

/** A client of the API. Every call that is not carried out throws an ApiError, or a ConnectionError. */
export function apiClient({ identity, language, onSignedOut, fetch = globalThis.fetch }: Calling): ApiClient {
  const send = async (address: string, init: RequestInit, headers: Record<string, string> = {}) => {
    const all = { ...(await identity()), 'accept-language': language, ...headers };
    let response: Response;
    try {
      response = await fetch(address, { ...init, headers: all });
    } catch (error) {
      if (error instanceof DOMException && error.name === 'AbortError') throw error;
      throw new ConnectionError('no answer came', { cause: error });
    }
    if (response.ok) return response.json();
    if (response.status === 401) onSignedOut?.();
    throw await errorOf(response);
  };
  const post = (address: string, body: unknown, headers: Record<string, string>, signal?: AbortSignal) =>
    send(
      address,
      { method: 'POST', body: JSON.stringify(body), ...(signal ? { signal } : {}) },
      { 'content-type': 'application/json', ...headers },
    );
  return {
    read: (path, { named, query, signal }) => send(addressOf(path, named, query), signal ? { signal } : {}),
    search: (path, body, { named, query, signal }) => post(addressOf(path, named, query), body, {}, signal),
    command: (path, body, { named, key }) => post(addressOf(path, named), body, { 'idempotency-key': key }),
  };
}

/** What an answer that is no success says. API Gateway itself answers some without problem details. */
export async function errorOf(response: Response): Promise<ApiError> {
  const isProblem = response.headers.get('content-type')?.startsWith('application/problem+json') ?? false;
  const problem: ProblemDetails | undefined = isProblem ? await response.json() : undefined;
  const after = Number(response.headers.get('retry-after') ?? Number.NaN);
  return new ApiError(response.status, problem, Number.isFinite(after) ? after : undefined);
}
