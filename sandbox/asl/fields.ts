import type { WaitState } from './definition.ts';
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
    `${field} must be a whole number from ${least} to 99999999, not ${JSON.stringify(seconds)}`,
  );
}

/** When a Wait state entered at `from` is over, in epoch milliseconds. */
export async function wakeTime(state: WaitState, scope: Scope, from: number): Promise<number> {
  if (state.Timestamp === undefined) {
    return from + (await wholeSeconds(state.Seconds, scope, 'Seconds', 0)) * 1000;
  }
  const timestamp = await evaluate(state.Timestamp, scope, 'Timestamp');
  const epochMs = typeof timestamp === 'string' ? Date.parse(timestamp) : Number.NaN;
  if (Number.isNaN(epochMs)) throw queryError(`Timestamp is not ISO-8601: ${JSON.stringify(timestamp)}`);
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
  if (typeof value !== 'string') throw queryError(`${field} must be a string`);
  return value;
}

/** The fields of a JSON object; none of anything else. */
export const fieldsOf = (value: unknown): Record<string, unknown> =>
  typeof value === 'object' && value !== null ? { ...value } : {};
