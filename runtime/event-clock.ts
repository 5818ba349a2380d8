import { AsyncLocalStorage } from 'node:async_hooks';

const scope = new AsyncLocalStorage<() => number>();

/**
 * Runs some work by the clock of the event that it is about: the time that came in with the event, and what the call has
 * used since of the time that it is given. So nothing has to read the machine's clock.
 * @param clock when the event came, by AWS's clock: milliseconds since 1970
 * @param timeLeft milliseconds until the call is cut off
 */
export function withEventClock<R>(clock: number, timeLeft: () => number, work: () => R): R {
  const given = timeLeft();
  return scope.run(() => clock + given - timeLeft(), work);
}

/** AWS's clock as the event under way knows it, milliseconds since 1970. Outside of any event it is 1970: long past. */
export const eventClock = (): number => scope.getStore()?.() ?? 0;
