import type { TaskState, WaitState } from './definition.ts';
import { StateError } from './errors.ts';
import { evaluate, queryError, type Scope } from './expressions.ts';

/** A field that takes whole seconds, `least` or more. */
export async function wholeSeconds(
  template: unknown,
  scope: Scope,
  field: string,
  least: number,
): Promise<number> {
  const seconds = await evaluate(template, scope, field);
  if (typeof seconds === 'number' && Number.isInteger(seconds) && seconds >= least && seconds <= 99_999_999) {
    return seconds;
  }
  throw queryError(
    scope,
    field,
    `${field} must be a whole number from ${least} to 99999999, not ${JSON.stringify(seconds)}`,
  );
}

/** The seconds after which a task times out, in all or without a heartbeat, as its event names them. */
export async function limitsOf(
  { TimeoutSeconds, HeartbeatSeconds }: TaskState,
  scope: Scope,
): Promise<{ timeoutInSeconds?: number; heartbeatInSeconds?: number }> {
  const seconds = (template: unknown, field: string): Promise<number> =>
    wholeSeconds(template, scope, field, 1);
  return {
    ...(TimeoutSeconds === undefined
      ? {}
      : { timeoutInSeconds: await seconds(TimeoutSeconds, 'TimeoutSeconds') }),
    ...(HeartbeatSeconds === undefined
      ? {}
      : { heartbeatInSeconds: await seconds(HeartbeatSeconds, 'HeartbeatSeconds') }),
  };
}

/** RFC 3339 with an offset, which is what AWS takes: `2016-03-14T01:59:00Z`. */
const TIMESTAMP = /^(\d{4}-\d\d-\d\d)T\d\d:\d\d:\d\d(?:\.\d{1,9})?(?:Z|[+-]\d\d:\d\d)$/;

/** The instant of a timestamp in epoch milliseconds, or undefined when AWS would not take it. */
export function epochOf(timestamp: string): number | undefined {
  const day = TIMESTAMP.exec(timestamp)?.[1];
  const epochMs = Date.parse(timestamp);
  if (day === undefined || Number.isNaN(epochMs)) return undefined;
  // Date.parse takes 30 February for 1 March.
  return new Date(day).toISOString().startsWith(day) ? epochMs : undefined;
}

/** The longest wait that AWS takes, in seconds: 24,855 days were recorded to work, 24,856 to fail. */
const LONGEST_WAIT = 2 ** 31 - 1;

/** When a Wait state entered at `from` is over, in epoch milliseconds. */
export async function wakeTime(state: WaitState, scope: Scope, from: number): Promise<number> {
  if (state.Timestamp === undefined) {
    return from + (await wholeSeconds(state.Seconds, scope, 'Seconds', 0)) * 1000;
  }
  const timestamp = await evaluate(state.Timestamp, scope, 'Timestamp');
  const epochMs = typeof timestamp === 'string' ? epochOf(timestamp) : undefined;
  if (epochMs === undefined) {
    const given = typeof timestamp === 'string' ? timestamp : JSON.stringify(timestamp);
    throw queryError(
      scope,
      'Timestamp',
      `The Timestamp field cannot be parsed as an ISO-8601 extended offset date-time format string: ${given}`,
    );
  }
  if (epochMs - from > LONGEST_WAIT * 1000) {
    throw new StateError('States.Runtime', `${scope.where} Wait state delay is too long.`);
  }
  return epochMs;
}

/** A field that takes a string, when it is there. */
export async function text(
  template: string | undefined,
  scope: Scope,
  field: string,
): Promise<string | undefined> {
  if (template === undefined) return undefined;
  const value = await evaluate(template, scope, field);
  if (typeof value !== 'string') throw queryError(scope, field, `${field} must be a string`);
  return value;
}

/** The fields of a JSON object; none of anything else. */
export const fieldsOf = (value: unknown): Record<string, unknown> =>
  typeof value === 'object' && value !== null ? { ...value } : {};
