import { StateError } from './errors.ts';

/**
 * The most that a task, a state or an execution may take or give, in bytes of UTF-8.
 * https://docs.aws.amazon.com/step-functions/latest/dg/service-quotas.html (read 2026-11-29)
 */
export const MOST_BYTES = 256 * 1024;

/** The bytes of a value as JSON in UTF-8. */
const bytesOf = (value: unknown): number => Buffer.byteLength(JSON.stringify(value) ?? '');

/**
 * Checks the size of what a state or a task gives.
 * @throws StateError States.DataLimitExceeded, as recorded on AWS
 */
export function checkSize(value: unknown, stateOrTask: string): void {
  if (bytesOf(value) <= MOST_BYTES) return;
  throw new StateError(
    'States.DataLimitExceeded',
    `The state/task '${stateOrTask}' returned a result with a size exceeding the maximum number of bytes service limit.`,
  );
}
