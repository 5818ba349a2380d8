import type { HttpCall } from '#runtime/http-handler.ts';
import type { Caller } from './caller.ts';

/** What every route of the API knows of a call. */
export interface ApiEnv {
  readonly Bindings: HttpCall;
  readonly Variables: {
    readonly caller: Caller;
    /** The id of a command (`once`), and when it came first (ISO-8601): the same when a call that died is repeated. */
    readonly commandId: string;
    readonly firstAt: string;
  };
}
