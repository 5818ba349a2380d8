import { FUNCTIONS } from '#deployment/topology.ts';

/**
 * What AWS leaves unreserved in any case
 * (https://docs.aws.amazon.com/lambda/latest/dg/configuration-concurrency.html, read on 2026-11-29).
 */
export const NEVER_RESERVED = 100;

/** Says which functions of a reservation there are not; undefined when there are all. */
export function unknownFunctionIn(reserved: Readonly<Record<string, number>>): string | undefined {
  const unknown = Object.keys(reserved).filter((name) => !Object.hasOwn(FUNCTIONS, name));
  return unknown.length === 0
    ? undefined
    : `reservedConcurrency: ${unknown.join(', ')} is no function: there are ${Object.keys(FUNCTIONS).join(', ')}`;
}

/**
 * Says why an account has no room for a reservation; undefined when it has.
 * @param limit calls that the account may run at the same time, in all
 */
export function concurrencyProblem(
  reserved: Readonly<Record<string, number>>,
  limit: number,
): string | undefined {
  const sum = Object.values(reserved).reduce((total, one) => total + one, 0);
  if (sum === 0 || sum <= limit - NEVER_RESERVED) return undefined;
  return `reservedConcurrency: ${sum} calls are reserved, and the account may reserve ${Math.max(0, limit - NEVER_RESERVED)}: its quota is ${limit}, of which AWS leaves ${NEVER_RESERVED} to all functions. Raise the quota "Concurrent executions" of Lambda, or reserve less`;
}
