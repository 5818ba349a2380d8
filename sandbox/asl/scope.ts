import type { Retrier } from './definition.ts';
import type { ExecutionView } from './execution-view.ts';
import type { Scope } from './expressions.ts';

/** One stay in a state, over all its attempts. */
export interface Visit {
  readonly name: string;
  readonly input: unknown;
  /** When the first attempt entered the state; a retry does not enter it anew. */
  readonly enteredAt: number;
  /** The id of the event that says so. */
  readonly enteredEvent: number;
  readonly isTask: boolean;
  readonly used: Map<Retrier, number>;
  retries: number;
}

interface Progress {
  readonly token?: string | undefined;
  readonly result?: unknown;
  readonly errorOutput?: unknown;
}

/** What the expressions of a state can see, with what there is of a token, a result or an error. */
export function scopeOf(
  { identity, input, startedAt, now }: ExecutionView,
  visit: Visit,
  variables: Readonly<Record<string, unknown>>,
  { token, ...outcome }: Progress = {},
): Scope {
  const context = {
    Execution: {
      Id: identity.arn,
      Input: input,
      Name: identity.name,
      RoleArn: identity.roleArn,
      StartTime: iso(startedAt),
      // The sandbox offers no redrive.
      RedriveCount: 0,
    },
    State: {
      EnteredTime: iso(visit.enteredAt),
      Name: visit.name,
      ...(visit.isTask ? { RetryCount: visit.retries } : {}),
    },
    StateMachine: { Id: identity.machineArn, Name: identity.machine },
    ...(token === undefined ? {} : { Task: { Token: token } }),
  };
  const where = `An error occurred while executing the state '${visit.name}' (entered at the event id #${visit.enteredEvent}).`;
  return { now: iso(now), where, states: { input: visit.input, context, ...outcome }, variables };
}

const iso = (epochMs: number): string => new Date(epochMs).toISOString();
