import type { ProblemDetails } from '#schemas/api/problem.ts';
import type { Comparison } from '#schemas/sandbox/comparison.ts';
import type { EditedFile, Fork, ForkInput, ForkRequest } from '#schemas/sandbox/fork.ts';
import { ApiError, ConnectionError } from '#web/api/api-error.ts';
import type { Language } from '#web/words/language.tsx';

/** What is wrong with a file of the configuration, as the loader says it. */
export interface ConfigurationProblem {
  readonly file: string;
  /** 1-based, as the column. */
  readonly line?: number;
  readonly column?: number;
  readonly path?: string;
  /** The item of a list that it is in; its number counts from 1. */
  readonly item?: {
    readonly list: string;
    readonly number: number;
    readonly id?: string;
    readonly rest: string;
  };
  readonly message: string;
}

/** A file of the configuration as it is written now. */
export interface ConfigurationText {
  readonly path: string;
  readonly text: string;
}

/** Calls of the sandbox that make and read forks, in a language. */
export function sandboxCalls(language: Language) {
  const call = async <Answer>(path: string, init: RequestInit = {}): Promise<Answer> => {
    let response: Response;
    try {
      const headers = { 'content-type': 'application/json', 'accept-language': language };
      response = await fetch(`/sandbox${path}`, { ...init, headers });
    } catch (error) {
      throw new ConnectionError('no answer came', { cause: error });
    }
    // An answer without a body says no more than that it was done.
    if (response.ok) return response.json().catch(() => ({}));
    const isProblem = response.headers.get('content-type')?.startsWith('application/problem+json');
    const problem: ProblemDetails | undefined = isProblem ? await response.json() : undefined;
    throw new ApiError(response.status, problem);
  };
  const post = <Answer>(path: string, body: unknown): Promise<Answer> =>
    call(path, { method: 'POST', body: JSON.stringify(body) });
  return {
    clock: () => call<{ readonly now: string }>('/clock?limit=1'),
    configuration: () => call<{ readonly files: readonly ConfigurationText[] }>('/configuration'),
    schema: (name: string) => call<unknown>(`/configuration/schemas/${name}`),
    check: (files: readonly EditedFile[]) =>
      post<{
        readonly problems: readonly ConfigurationProblem[];
        /** What is valid, and is seldom meant so. */
        readonly warnings: readonly ConfigurationProblem[];
      }>('/configuration/check', { files }),
    inputs: (since: string) =>
      call<{ readonly items: readonly ForkInput[] }>(`/forks/inputs?since=${encodeURIComponent(since)}`),
    start: (asked: ForkRequest) => post<Fork>('/forks', asked),
    fork: (id: string) => call<Fork>(`/forks/${id}`),
    comparison: (id: string) => call<Comparison>(`/forks/${id}/comparison`),
    cancel: (id: string) => call<unknown>(`/forks/${id}`, { method: 'DELETE' }),
  };
}
export type SandboxCalls = ReturnType<typeof sandboxCalls>;
