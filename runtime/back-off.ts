import { random } from './random.ts';

/** Milliseconds. */
const FIRST_WAIT = 10;
const LONGEST_WAIT = 320;

/**
 * Waits before a lost race is run again: a random time of at most 10 ms after the first try, twice as much after each
 * further one ("full jitter", so that those who collided do not collide again).
 * @param attempt 0 for the first
 */
export const backOff = (attempt: number): Promise<void> =>
  new Promise((resolve) => setTimeout(resolve, random() * Math.min(LONGEST_WAIT, FIRST_WAIT * 2 ** attempt)));
