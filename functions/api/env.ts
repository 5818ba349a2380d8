import type { HttpCall } from '#runtime/http-handler.ts';
import type { Caller } from './caller.ts';

/** What every route of the API knows of a call. */
export interface ApiEnv {
  readonly Bindings: HttpCall;
  readonly Variables: { readonly caller: Caller };
}
